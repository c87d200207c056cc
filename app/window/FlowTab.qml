// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// One flow in the uppermost strip: how it stands, its name, and what closes it, in the place of which a dot says that
// something is not saved.
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls

Rectangle {
    id: root

    // Null: the welcome page.
    property FlowDocument document: null
    property string title: qsTr("Welcome")
    property bool current: true
    property string closeKey: ""
    property real most: 280
    readonly property bool holdsFlow: root.document !== null
    readonly property bool modified: root.holdsFlow && root.document.modified
    readonly property string path: root.holdsFlow ? root.document.path : ""
    readonly property real side: 14
    readonly property real around: root.side + (glyph.visible ? glyph.width + Theme.space8 : 0) + (root.holdsFlow ? Theme.space8 + end.width + Theme.space8 : root.side)

    signal chosen()
    signal closed()
    // It is dragged, and the pointer is there in what holds the tabs.
    signal dragged(real x)

    function follow() {
        if (hand.active)
            root.dragged(root.mapToItem(root.parent, hand.centroid.position).x)
    }

    objectName: "tab-" + root.title
    implicitWidth: Math.ceil(Math.min(name.implicitWidth + root.around, root.most))
    implicitHeight: Theme.tabHeight
    z: hand.active ? 1 : 0
    color: root.current ? (root.holdsFlow ? Theme.panel : Theme.canvas) : pointer.hovered ? Theme.hover : Theme.faded(Theme.hover, 0)
    Accessible.role: Accessible.PageTab
    Accessible.name: root.title
    Accessible.description: root.modified ? qsTr("not saved") : ""
    Accessible.selected: root.current
    Accessible.onPressAction: root.chosen()

    Rectangle {
        width: parent.width
        height: Theme.strokeBold
        visible: root.current
        color: Theme.accent
    }
    StateGlyph {
        id: glyph
        objectName: "glyph"
        x: root.side
        anchors.verticalCenter: parent.verticalCenter
        visible: root.holdsFlow && root.document.nodeCount > 0
        state: root.holdsFlow ? root.document.status : ""
        progress: root.holdsFlow ? root.document.progress : -1
    }
    Label {
        id: name
        x: glyph.visible ? glyph.x + glyph.width + Theme.space8 : root.side
        width: Math.min(implicitWidth, Math.max(0, root.width - root.around))
        height: parent.height
        kind: root.current ? "medium" : "body"
        text: root.title
        Accessible.ignored: true
    }
    Item {
        id: end
        anchors.right: parent.right
        anchors.rightMargin: Theme.space8
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.fieldHeightNode
        height: width
        visible: root.holdsFlow

        Rectangle {
            objectName: "modified"
            anchors.centerIn: parent
            visible: root.modified && !closing.visible
            width: Theme.space6
            height: width
            radius: width / 2
            color: Theme.text2
        }
        IconButton {
            id: closing
            objectName: "closeTab"
            anchors.fill: parent
            visible: !root.modified || pointer.hovered || closing.activeFocus
            side: end.width
            iconName: "close"
            iconSize: Theme.icon12
            ink: root.current ? Theme.text2 : Theme.text3
            focusPolicy: Qt.TabFocus // with a click it would take the keyboard along when it goes
            text: qsTr("Close the flow")
            key: root.current ? root.closeKey : ""
            onClicked: root.closed()
        }
    }
    TapHandler { onTapped: root.chosen() }
    TapHandler {
        acceptedButtons: Qt.MiddleButton
        onTapped: root.closed()
    }
    DragHandler {
        id: hand
        enabled: root.holdsFlow
        target: null
        onCentroidChanged: root.follow()
    }
    HoverHandler { id: pointer }
    HoverHint {
        target: root
        shown: pointer.hovered && !closing.hovered && !hand.active && root.path.length > 0
        text: root.title
        help: root.path
    }
}
