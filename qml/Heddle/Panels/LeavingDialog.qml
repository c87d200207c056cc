// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Shown while the window waits for nodes that run to end, and who they are. Goes by itself when the last one has
// ended; after a while it offers to quit all the same.
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls

Dialog {
    id: root

    required property Departure departure

    title: root.departure.late ? qsTr("Some nodes do not stop") : qsTr("Waiting for what still runs")
    message: root.departure.late ? qsTr("They were told to stop and go on. What is saved is safe either way; what they compute now is lost.")
                                 : qsTr("Everything has been told to stop. Heddle quits when the last one has.")
    iconName: root.departure.late ? "warning" : "clock"
    tone: root.departure.late ? "warn" : "accent"
    closePolicy: Dialog.NoAutoClose
    visible: root.departure.shown

    Well {
        width: parent ? parent.width : implicitWidth

        Row {
            width: parent ? parent.width : 0
            spacing: Theme.space12

            Label {
                objectName: "leavingNames"
                width: parent.width - seconds.width - Theme.space12
                wrapMode: Text.Wrap
                color: Theme.text
                text: root.departure.names
            }
            Label {
                id: seconds
                objectName: "leavingSeconds"
                kind: "mono"
                color: Theme.text2
                text: qsTr("%1 s").arg(root.departure.seconds)
            }
        }
    }

    buttons: [
        Button {
            objectName: "quitAnywayButton"
            place: "dialog"
            kind: root.departure.late ? "danger" : "plain"
            text: qsTr("Quit anyway")
            onClicked: root.departure.force()
        }
    ]
}
