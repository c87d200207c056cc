// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Things side by side: Row { Button { text: "Start" } Label { text: "Words" } }. `spacing` is the gap between them.
import QtQuick as Quick
import Heddle.Theme

Quick.Row {
    id: root

    spacing: Theme.space8
}
