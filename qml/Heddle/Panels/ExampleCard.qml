// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A flow that comes with Heddle.
import QtQuick
import QtQuick.Templates as T
import Heddle.Theme
import Heddle.Controls

T.Button {
    id: root

    required property int index
    required property string path
    required property string title
    readonly property string kind: ["filter", "source", "analyse", "view", "code", "flow"][root.index % 6]

    signal chosen(string path)

    objectName: "example_" + root.title
    implicitHeight: 64
    hoverEnabled: true
    text: root.title
    onClicked: root.chosen(root.path)
    Keys.onReturnPressed: root.clicked()
    Accessible.name: root.title
    Accessible.onPressAction: root.clicked()

    background: Rectangle {
        radius: Theme.radiusCard
        color: root.hovered ? Theme.hover : Theme.panel
        border.width: Theme.strokeLine
        border.color: root.hovered ? Theme.lineControl : Theme.line

        FocusRing { visible: root.visualFocus; inner: Theme.radiusCard }
    }
    contentItem: Item {
        Rectangle {
            x: Theme.space12
            anchors.verticalCenter: parent.verticalCenter
            width: 36
            height: 36
            radius: Theme.radiusButton
            color: Theme.kindFill(root.kind)

            Icon {
                anchors.fill: parent
                name: ["image", "stack", "plot", "table", "code", "join"][root.index % 6]
                color: Theme.kindIcon(root.kind)
            }
        }
        Label {
            x: 64
            width: parent.width - x - Theme.space12
            height: parent.height
            kind: "name"
            text: root.title
        }
    }
}
