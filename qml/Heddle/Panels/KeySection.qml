// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The head of a section in the list of keys.
import QtQuick
import Heddle.Theme
import Heddle.Controls

Item {
    id: root

    required property string section

    objectName: "section_" + root.section
    implicitHeight: Theme.paletteRowHeight + Theme.space4

    Label {
        x: Theme.space16
        height: parent.height
        topPadding: Theme.space8
        kind: "strong"
        text: root.section
    }
}
