// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The quiet strip at the bottom: what runs, how much there is, and whether it is saved.
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls

Rectangle {
    id: root

    required property FlowDocument document
    // What has just been said, such as "Saved".
    property string note: ""
    property bool active: true

    // The user wants to see again what the flow would do.
    signal trustWanted()

    implicitHeight: Theme.statusHeight
    color: Theme.chrome

    Row {
        x: Theme.space12
        height: parent.height
        spacing: Theme.space16
        visible: root.active

        StateGlyph {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.document.nodeCount > 0
            state: root.document.status
            progress: root.document.progress
        }
        Label {
            objectName: "runText"
            height: parent.height
            kind: "hint"
            color: Theme.text2
            text: root.document.statusText.length > 0 ? root.document.statusText : qsTr("Nothing runs")
        }
        Label {
            height: parent.height
            kind: "hint"
            visible: root.document.abandonedCount > 0
            color: Theme.warn
            text: root.document.abandonedCount === 1 ? qsTr("1 abandoned node still holds a thread")
                                                     : qsTr("%1 abandoned nodes still hold a thread").arg(root.document.abandonedCount)
        }
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.space12
        height: parent.height
        spacing: Theme.space16
        visible: root.active

        Label {
            objectName: "untrusted"
            height: parent.height
            kind: "hint"
            visible: root.document.wantCount > 0
            color: Theme.warn
            text: qsTr("Waits for trust")

            TapHandler { onTapped: root.trustWanted() }
            HoverHandler { cursorShape: Qt.PointingHandCursor }
        }
        Label {
            height: parent.height
            kind: "hint"
            visible: root.note.length > 0
            text: root.note
        }
        Label {
            height: parent.height
            kind: "hint"
            color: Theme.text2
            text: (root.document.nodeCount === 1 ? qsTr("1 node") : qsTr("%1 nodes").arg(root.document.nodeCount))
                  + (root.document.selection.count > 0 ? qsTr(", %1 selected").arg(root.document.selection.count) : "")
        }
        Label {
            height: parent.height
            kind: "hint"
            text: root.document.busy ? qsTr("Saving") : root.document.modified ? qsTr("Not saved") : qsTr("Saved")
            visible: root.document.path.length > 0 || root.document.modified
        }
    }
}
