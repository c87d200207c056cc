// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Harmless at first.
import QtQuick
import Heddle.Widgets

NodeWidget {
    Repeater {
        id: crowd
        model: 1
        Rectangle { width: 3; height: 3 }
    }
    onMessage: value => crowd.model = 100000
}
