// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// All that can be set in a node, a line for each input: InputList { anchors.fill: parent; node: root.node }.
pragma ComponentBehavior: Bound

import QtQuick
import Heddle.Theme
import Heddle.Controls as Controls
import Heddle.Widgets

Item {
    id: root

    // The node whose inputs are shown.
    property var node: null
    readonly property int labelWidth: Math.min(96, Math.round(root.width * 0.36))

    implicitWidth: 208
    implicitHeight: lines.height

    Column {
        id: lines
        width: parent.width

        Repeater {
            model: root.node ? root.node.inputList : []

            Item {
                id: line

                required property var modelData

                width: lines.width
                visible: line.modelData.field
                height: visible ? Math.max(Theme.buttonHeight, part.implicitHeight + Theme.space4) : 0

                Controls.Label {
                    width: root.labelWidth
                    height: Theme.buttonHeight
                    text: line.modelData.label
                }
                InputPart {
                    id: part
                    x: root.labelWidth + Theme.space8
                    y: Theme.space2
                    width: parent.width - x
                    height: part.implicitHeight
                    input: line.modelData
                }
            }
        }
    }
}
