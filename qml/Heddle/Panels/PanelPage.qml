// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The panel of a flow: the widgets that somebody has chosen, on a page of their own. Here they work; while the page
// is arranged they are moved, stretched, renamed and taken off.
pragma ComponentBehavior: Bound

import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls
import Heddle.Panels

Rectangle {
    id: root

    required property FlowDocument document
    // The flow is shown by its panel alone, to be used and not to be changed.
    property bool alone: false
    property bool arranging: false
    readonly property PanelModel panel: root.document.panel
    readonly property bool filled: root.panel.count > 0

    signal canvasWanted()

    function showTrust() { trust.later = false }

    onFilledChanged: root.arranging = root.arranging && root.filled
    onAloneChanged: root.arranging = false
    color: Theme.canvas
    activeFocusOnTab: false

    Flickable {
        id: view
        objectName: "panelView"
        anchors.fill: parent
        anchors.topMargin: head.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        contentWidth: Math.max(width, root.panel.contentWidth + 2 * Theme.space24)
        contentHeight: Math.max(height, root.panel.contentHeight + 2 * Theme.space24)

        ScrollBar.vertical: ScrollBar { }
        ScrollBar.horizontal: ScrollBar { }

        Item {
            id: board
            objectName: "panelBoard"
            x: Theme.space24
            y: root.alone ? Theme.space24 : Theme.space8
            width: view.contentWidth - 2 * x
            height: view.contentHeight - y - Theme.space24

            DotGrid {
                anchors.fill: parent
                visible: root.arranging
                step: Theme.gridStep
            }
            // Widgets exist only while they can be seen.
            Repeater {
                model: root.visible ? root.panel : null

                PanelCard {
                    panel: root.panel
                    arranging: root.arranging
                }
            }
        }
    }
    Item {
        id: head
        width: parent.width
        height: root.alone ? 0 : Theme.toolbarHeight + Theme.space8
        visible: !root.alone

        Label {
            x: Theme.space24
            width: arrange.x - x - Theme.space16
            height: parent.height
            kind: "title"
            text: root.document.title
        }
        Button {
            id: arrange
            objectName: "arrangeButton"
            anchors.right: parent.right
            anchors.rightMargin: Theme.space24
            anchors.verticalCenter: parent.verticalCenter
            visible: root.filled
            kind: root.arranging ? "primary" : "plain"
            iconName: root.arranging ? "check" : "grid"
            text: root.arranging ? qsTr("Done") : qsTr("Arrange")
            help: root.arranging ? qsTr("Back to using the panel") : qsTr("Move, stretch, rename and take off")
            onClicked: root.arranging = !root.arranging
        }
    }
    EmptyState {
        objectName: "panelEmpty"
        anchors.centerIn: parent
        width: 360
        visible: !root.filled && !root.document.busy
        iconName: "grid"
        head: root.alone ? qsTr("This flow has no panel") : qsTr("Nothing on the panel yet")
        text: qsTr("On the canvas, right click a node and choose “Put on panel”, or press the pin beside a value in the inspector.")
        actionText: root.alone ? qsTr("Edit the flow") : qsTr("To the canvas")
        onTriggered: root.canvasWanted()
    }
    TrustBar {
        id: trust
        objectName: "panelTrustBar"
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.space12
        width: Math.min(parent.width - 2 * Theme.space16, 720)
        document: root.document
    }
}
