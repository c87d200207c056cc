// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// A picture of somebody else's.
import QtQuick
import Heddle.Widgets

NodeWidget {
    Image { source: "file:///etc/passwd.png" }
}
