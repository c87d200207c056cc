// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The name of a category above its rows in the library.
import QtQuick
import Heddle.Theme
import Heddle.Controls

Item {
    id: root

    required property string section

    height: Theme.paletteRowHeight

    Label {
        x: Theme.space16
        y: Theme.space12
        kind: "word"
        color: Theme.text3
        text: root.section.replace("/", " · ")
    }
}
