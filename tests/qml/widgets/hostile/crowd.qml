// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
import QtQuick
import Heddle.Widgets

NodeWidget {
    Repeater {
        model: 100000
        Rectangle { width: 3; height: 3 }
    }
}
