// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Things one below the other: Column { anchors.fill: parent; Slider { width: parent.width } }. `spacing` is the gap between them.
import QtQuick as Quick
import Heddle.Theme

Quick.Column {
    id: root

    spacing: Theme.space4
}
