// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Icon, name and type of the inspected node. A click on the name renames it.
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls

Item {
    id: root

    required property NodeProperties node
    property Action showSource: null
    property bool editing: false

    signal renamed(string name)

    function edit() {
        root.editing = true
        field.forceActiveFocus(Qt.OtherFocusReason)
        field.selectAll()
    }
    function take(name: string) {
        root.editing = false
        root.renamed(name)
    }

    implicitHeight: 60

    Rectangle {
        x: Theme.space16
        y: Theme.space16
        width: Theme.buttonHeight
        height: Theme.buttonHeight
        radius: Theme.radiusButton
        color: Theme.kindFill(root.node.kind)

        Icon {
            anchors.fill: parent
            name: root.node.unknown ? "package" : root.node.icon
            color: Theme.kindIcon(root.node.kind)
        }
    }
    Label {
        id: name
        x: Theme.space48 + Theme.space6
        y: Theme.space12
        width: (code.visible ? code.x : parent.width - Theme.space16) - x
        height: Theme.lineHeading
        visible: !root.editing
        kind: "heading"
        text: root.node.name

        TapHandler { onTapped: root.edit() }
        HoverHandler { cursorShape: Qt.IBeamCursor }
    }
    TextField {
        id: field
        x: name.x - Theme.space8
        y: name.y - Theme.space2
        width: name.width
        visible: root.editing
        label: qsTr("Name of the node")
        value: root.node.name
        onCommitted: text => root.take(text)
        onActiveFocusChanged: if (!activeFocus) root.editing = false
    }
    Label {
        x: name.x
        y: name.y + name.height
        width: name.width
        kind: "hint"
        text: root.node.unknown || root.node.name === root.node.typeTitle ? root.node.typeId
                                : qsTr("%1, %2").arg(root.node.typeTitle).arg(root.node.typeId)
    }
    IconButton {
        id: code
        objectName: "inspectorSource"
        anchors.right: parent.right
        anchors.rightMargin: Theme.space12
        y: Theme.space16
        visible: root.showSource !== null && root.showSource.enabled
        iconName: "code"
        text: root.showSource ? root.showSource.title : ""
        key: root.showSource ? root.showSource.key : ""
        onClicked: root.showSource.trigger()
    }
}
