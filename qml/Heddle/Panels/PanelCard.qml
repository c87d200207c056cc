// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// One widget of the panel on its card: a node's face, one of its inputs, or what one of its outputs holds.
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls
import Heddle.Panels

Rectangle {
    id: root

    required property int itemId
    required property NodeProperties node
    required property string kind
    required property InputProperties input
    required property OutputProperties output
    required property string title
    required property real itemX
    required property real itemY
    required property real itemWidth
    required property real itemHeight
    required property PanelModel panel
    required property bool arranging
    readonly property bool present: root.node !== null && !root.node.unknown && (root.kind === "face" || root.input !== null || root.output !== null)
    readonly property string file: !root.present ? "PanelGap.qml" : root.kind === "input" ? "PanelInput.qml"
                                 : root.kind === "output" ? "PanelOutput.qml" : "PanelFace.qml"

    function load() {
        body.setSource(root.file, { card: root })
    }

    onFileChanged: root.load()
    Component.onCompleted: root.load()
    objectName: "panelItem" + root.itemId
    x: root.itemX
    y: root.itemY
    z: handle.dragging || corner.dragging ? 1 : 0
    width: root.itemWidth
    height: root.itemHeight
    radius: Theme.radiusCard
    color: Theme.panel
    border.width: Theme.strokeLine
    border.color: root.arranging && (handle.hovered || handle.dragging || corner.dragging) ? Theme.accent : Theme.line

    Accessible.role: Accessible.Grouping
    Accessible.name: root.title

    PanelCardHead {
        id: head
        width: parent.width
        node: root.node
        title: root.title
        // An input says by itself how it stands.
        standing: root.present && root.kind !== "input"
    }
    Loader {
        id: body
        x: Theme.space12
        y: head.height
        width: parent.width - 2 * x
        height: parent.height - y - (root.kind === "input" ? Theme.space8 : Theme.space12)
        clip: true // a pointer elsewhere is not looked for in it: there may be hundreds
    }
    PanelHandle {
        id: handle
        objectName: "panelHandle" + root.itemId
        anchors.fill: parent
        visible: root.arranging
        shape: Qt.SizeAllCursor
        step: Theme.gridStep
        onMoved: (dx, dy) => root.panel.drag(root.itemId, dx, dy)
        onDropped: root.panel.drop()
        onCancelled: root.panel.cancelDrag()
        onRenameWanted: name.begin()
        onRemoveWanted: root.panel.remove(root.itemId)

        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Move %1").arg(root.title)

        FocusRing { visible: handle.activeFocus; inner: Theme.radiusCard }
    }
    PanelHandle {
        id: corner
        objectName: "panelCorner" + root.itemId
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        width: Theme.icon16
        height: Theme.icon16
        visible: root.arranging
        shape: Qt.SizeFDiagCursor
        step: Theme.gridStep
        onMoved: (dx, dy) => root.panel.stretch(root.itemId, dx, dy)
        onDropped: root.panel.drop()
        onCancelled: root.panel.cancelDrag()

        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Stretch %1").arg(root.title)

        Icon {
            anchors.fill: parent
            name: "corner"
            size: Theme.icon12
            color: corner.hovered || corner.dragging || corner.activeFocus ? Theme.accent : Theme.text3
        }
    }
    IconButton {
        objectName: "panelRemove" + root.itemId
        anchors.right: parent.right
        anchors.rightMargin: Theme.space4
        y: Theme.space4
        side: Theme.fieldHeight
        visible: root.arranging
        iconName: "close"
        iconSize: Theme.icon12
        text: qsTr("Take off the panel")
        key: qsTr("Del")
        onClicked: root.panel.remove(root.itemId)
    }
    PanelTitleField {
        id: name
        x: Theme.space4
        y: Theme.space4
        width: parent.width - 2 * x
        title: root.title
        onCommitted: text => root.panel.rename(root.itemId, text)
    }
}
