// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
import QtQuick
import Heddle.Widgets

NodeWidget {
    Image { source: "http://127.0.0.1:9/spy.png" }
}
