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

    required property string path
    required property string title
    required property string sentence
    required property string kind
    required property string iconName

    signal chosen(string path)

    objectName: "example_" + root.title
    implicitHeight: 64
    hoverEnabled: true
    text: root.title
    onClicked: root.chosen(root.path)
    Keys.onReturnPressed: root.clicked()
    Accessible.name: root.title
    Accessible.description: root.sentence
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
                name: root.iconName
                color: Theme.kindIcon(root.kind)
            }
        }
        Column {
            x: 64
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - x - Theme.space12

            Label { width: parent.width; kind: "name"; text: root.title }
            Label { width: parent.width; visible: root.sentence.length > 0; text: root.sentence }
        }
    }
}
