// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What is said on the canvas itself: how to begin, the way back, and what the pointer rests on.
import QtQuick
import Heddle.Canvas
import Heddle.Controls as Controls
import Heddle.Theme

Item {
    id: root

    property CanvasBase canvas
    // That asks for a node; empty: none does.
    property string addKey: ""

    Controls.EmptyState {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: -height / 2
        visible: root.canvas && root.canvas.empty
        iconName: "plus"
        head: root.canvas && root.canvas.document && root.canvas.document.groups.depth > 0 ? qsTr("An empty group") : qsTr("An empty flow")
        text: root.addKey.length > 0 ? qsTr("Press %1, double-click, or drop a file.").arg(root.addKey)
                                     : qsTr("Double-click, or drop a file.")
    }
    Controls.Button {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space24
        visible: root.canvas && root.canvas.lost
        text: qsTr("Back to the flow")
        onClicked: root.canvas.fitAll()
    }
    Item {
        id: spot
        x: root.canvas ? root.canvas.hintPoint.x : 0
        // As high as the pointer, so that what is said lies on neither side of it.
        y: root.canvas ? root.canvas.hintPoint.y - height : 0
        height: Theme.space24

        Controls.HoverHint {
            target: spot
            shown: root.canvas && root.canvas.hint.length > 0
            text: root.canvas ? root.canvas.hint.split("\n")[0] : ""
            help: root.canvas ? root.canvas.hint.split("\n").slice(1).join(" ") : ""
        }
    }
}
