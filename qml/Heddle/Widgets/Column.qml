// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Things one below the other, for faces, which import this module alone.
import QtQuick as Quick
import Heddle.Theme

Quick.Column {
    id: root

    spacing: Theme.space4
}
