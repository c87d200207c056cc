// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Things side by side, for faces, which import this module alone.
import QtQuick as Quick
import Heddle.Theme

Quick.Row {
    id: root

    spacing: Theme.space8
}
