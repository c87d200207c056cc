// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Never ends when it is made.
import QtQml
import Heddle.Widgets

NodeWidget {
    Component.onCompleted: { while (true) { } }
}
