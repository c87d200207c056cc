// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
import QtQuick
import Heddle.Widgets

NodeWidget {
    Item {
        width: height + 1
        height: width + 1
    }
}
