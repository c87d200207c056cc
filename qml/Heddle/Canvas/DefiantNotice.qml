// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Opens at a node that was told to stop and goes on: its run can be given up, and the rest of the flow lives on.
import QtQuick
import Heddle.Controls as Controls
import Heddle.Models

Controls.Notice {
    id: root

    required property NodeProperties node
    // The user would rather wait: for this run it is not said again.
    property bool kept: false

    objectName: "defiantNotice"
    visible: !root.kept
    text: qsTr("This node does not stop")
    hint: root.node.inProcess ? qsTr("Kill it: its process ends, and nothing else.")
                                  : qsTr("Abandon it, and its result is thrown away. It keeps a thread until it ends by itself. In a process of its own it could be killed: see its menu.")

    Controls.Button {
        objectName: "keepWaitingButton"
        kind: "ghost"
        place: "node"
        text: qsTr("Keep waiting")
        onClicked: root.kept = true
    }
    Controls.Button {
        objectName: "abandonButton"
        kind: "danger"
        place: "node"
        text: root.node.inProcess ? qsTr("Kill this node") : qsTr("Abandon this node")
        onClicked: root.node.abandon()
    }
}
