// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Contains itself, by its file's name.
import QtQuick
import Heddle.Widgets

NodeWidget {
    Loader { source: "test.itself.qml" }
}
