// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A flow that was open lately: what it looks like from afar, its name, where it lies, and when it was open.
import QtQuick
import QtQuick.Templates as T
import Heddle.Theme
import Heddle.Controls
import Heddle.Panels

T.Button {
    id: root

    required property int index
    required property string path
    required property string title
    required property string folder
    required property date opened
    required property bool exists
    readonly property int pictureHeight: 128

    signal chosen(string path)

    objectName: "recent_" + root.title
    implicitHeight: 2 * Theme.space8 + root.pictureHeight + 76
    hoverEnabled: true
    enabled: root.exists
    text: root.title
    onClicked: root.chosen(root.path)
    Keys.onReturnPressed: root.clicked()
    Accessible.name: root.title
    Accessible.description: root.folder
    Accessible.onPressAction: root.clicked()

    PanelText { id: panelText }
    background: Rectangle {
        radius: Theme.radiusCard
        color: root.hovered ? Theme.hover : Theme.panel
        border.width: Theme.strokeLine
        border.color: root.hovered ? Theme.lineControl : Theme.line

        FocusRing { visible: root.visualFocus; inner: Theme.radiusCard }
    }
    contentItem: Item {
        FlowPicture {
            x: Theme.space8
            y: Theme.space8
            width: parent.width - 2 * x
            height: root.pictureHeight
            opacity: root.enabled ? 1 : 0.45
            path: root.path
            ticket: root.opened.getTime()
        }
        Label {
            x: Theme.space12
            y: root.pictureHeight + Theme.space16
            width: parent.width - 2 * x
            kind: "name"
            color: root.enabled ? Theme.text : Theme.textOff
            text: root.title
        }
        Label {
            x: Theme.space12
            y: root.pictureHeight + Theme.space16 + 24
            width: parent.width - 2 * x
            color: root.enabled ? Theme.text2 : Theme.textOff
            elide: Text.ElideMiddle
            text: root.folder
        }
        Label {
            x: Theme.space12
            y: root.pictureHeight + Theme.space16 + 46
            width: parent.width - 2 * x
            kind: "hint"
            text: root.exists ? panelText.opened(root.opened) : qsTr("not there now")
        }
    }
}
