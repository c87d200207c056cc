// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
import QtQuick
import Heddle.Widgets

NodeWidget {
    Image { source: "nowhere.png" }
}
