// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The uppermost strip: the mark, a tab for each flow that is open, one more, and room for the menus. Where there are
// more tabs than room they become narrower, and then the wheel moves them.
pragma ComponentBehavior: Bound

import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls
import Heddle.App

Rectangle {
    id: root

    required property OpenFlows flows
    required property FileActions actions
    property bool welcome: true
    // What the menus take at the right.
    property real menuWidth: 0
    readonly property real room: root.width - root.menuWidth - Theme.railWidth - more.width - 2 * Theme.space8
    readonly property real each: Math.max(96, Math.min(240, root.room / (root.flows.count + (root.welcome ? 1 : 0))))
    // There is nothing yet but the welcome page.
    readonly property bool bare: root.welcome && root.flows.count === 1
    default property alias content: rest.data

    signal closed(FlowDocument flow)

    // The dragged tab changes places with its neighbour once the pointer is where it would be then.
    function drag(from: int, x: real) {
        for (let to = 0; to < root.flows.count; ++to) {
            const other = all.itemAt(to)
            const start = to > from ? other.x + other.width - all.itemAt(from).width : other.x
            const end = to > from ? other.x + other.width : other.x + all.itemAt(from).width
            if (to !== from && x >= start && x < end)
                return root.flows.move(from, to)
        }
    }
    // In sight, where there is not room for all.
    function reveal(tab: Item) {
        view.contentX = Math.max(0, Math.min(Math.max(view.contentX, tab.x + tab.width - view.width), tab.x))
    }

    implicitHeight: Theme.tabHeight
    color: Theme.chrome

    Icon {
        x: Theme.space12
        height: parent.height
        name: "mark"
        size: Theme.icon20
    }
    Flickable {
        id: view
        x: Theme.railWidth
        width: Math.min(contentWidth, root.room)
        height: parent.height
        contentWidth: tabs.width
        interactive: false
        clip: true

        Row {
            id: tabs
            height: parent.height
            move: Transition { NumberAnimation { property: "x"; duration: Theme.durationSlide; easing.type: Easing.OutCubic } }

            FlowTab { visible: root.welcome }
            Repeater {
                id: all
                model: root.flows

                FlowTab {
                    id: tab

                    required property int index
                    required property FlowDocument flow

                    required title
                    visible: !root.bare
                    document: tab.flow
                    current: !root.welcome && tab.flow === root.flows.current
                    closeKey: root.actions.close.key
                    most: root.each
                    onChosen: root.flows.show(tab.flow)
                    onClosed: root.closed(tab.flow)
                    onDragged: x => root.drag(tab.index, x)
                    onCurrentChanged: if (current) root.reveal(tab)
                    onXChanged: if (current) root.reveal(tab)
                }
            }
        }
        WheelHandler {
            acceptedDevices: PointerDevice.AllDevices
            orientation: Qt.Vertical
            property: ""
            onWheel: event => view.contentX = Math.max(0, Math.min(view.contentWidth - view.width, view.contentX - event.angleDelta.y / 2))
        }
    }
    Item {
        id: rest
        anchors.fill: parent
    }
    IconButton {
        id: more
        objectName: "newTab"
        x: view.x + view.width + Theme.space4
        y: (root.height - height) / 2
        visible: !root.bare
        focusPolicy: Qt.TabFocus
        iconName: "plus"
        ink: Theme.text3
        text: root.actions.newFlow.label
        key: root.actions.newFlow.key
        onClicked: root.actions.newFlow.trigger()
    }
}
