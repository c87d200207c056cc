// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// One node type in the library. Pulled sideways or out of the list it becomes a node of that type.
import QtQuick
import Heddle.Theme
import Heddle.Controls
import Heddle.Panels

Item {
    id: root

    required property int index
    required property string typeId
    required property string title
    required property string help
    required property string icon
    required property string kind
    required property list<int> matched
    property bool chosen: false

    signal pressedIt()
    signal added(string typeId)
    // The pointer, in this row, while it is dragged; and that it was let go.
    signal dragMoved(Item row, real x, real y)
    signal dragEnded()

    objectName: "library_" + root.typeId
    height: Theme.paletteRowHeight
    Accessible.role: Accessible.ListItem
    Accessible.name: root.title
    Accessible.description: root.help

    PanelText { id: panelText }
    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: Theme.space8
        anchors.rightMargin: Theme.space8
        radius: Theme.radiusButton
        color: root.chosen ? Theme.accentTint : pointer.hovered ? Theme.hover : Theme.faded(Theme.hover, 0)
    }
    Icon {
        x: Theme.space16
        height: parent.height
        name: root.icon
        color: Theme.kindIcon(root.kind)
    }
    Label {
        x: Theme.space16 + Theme.icon16 + Theme.space8
        width: parent.width - x - Theme.space16
        height: parent.height
        kind: "row"
        textFormat: Text.StyledText
        text: panelText.marked(root.title, root.matched, Theme.accent)
    }
    HoverHandler { id: pointer }
    HoverHint {
        target: root
        shown: pointer.hovered && !area.dragging
        text: root.title
        help: root.help
    }
    NodeDrag { id: drag }
    // Adding may rank the rows anew, and this one must not go while it holds the mouse.
    Timer {
        id: soon
        interval: 0
        onTriggered: root.added(root.typeId)
    }
    MouseArea {
        id: area

        property bool dragging: false
        property point pressedAt

        function begin(x: real, y: real) {
            area.pressedAt = Qt.point(x, y)
            root.pressedIt()
        }
        function follow(x: real, y: real) {
            if (!area.dragging && Math.abs(x - area.pressedAt.x) + Math.abs(y - area.pressedAt.y) < Theme.space6)
                return
            if (!area.dragging)
                drag.start(root, root.typeId)
            area.dragging = true
            drag.move(x, y)
            root.dragMoved(root, x, y)
        }
        function end(x: real, y: real) {
            if (area.dragging)
                drag.drop(x, y)
            area.dragging = false
            root.dragEnded()
        }
        function stop() {
            area.dragging = false
            drag.cancel()
            root.dragEnded()
        }

        anchors.fill: parent
        preventStealing: true
        onPressed: mouse => area.begin(mouse.x, mouse.y)
        onPositionChanged: mouse => area.follow(mouse.x, mouse.y)
        onReleased: mouse => area.end(mouse.x, mouse.y)
        onCanceled: area.stop()
        onDoubleClicked: soon.start()
    }
}
