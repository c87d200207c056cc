// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Unsaved work of an earlier run: recover it, open the flow as it was saved, or drop it.
import QtQuick
import Heddle.Theme
import Heddle.Controls
import Heddle.Panels

Rectangle {
    id: root

    required property string key
    required property string title
    required property string path
    required property date time

    signal recovered(string key)
    signal discarded(string key)
    signal savedWanted(string path)

    implicitHeight: 56
    radius: Theme.radiusCard
    color: Theme.runningCard
    border.width: Theme.strokeLine
    border.color: Theme.faded(Theme.accent, 0.4)

    PanelText { id: panelText }
    Icon {
        x: Theme.space16
        height: parent.height
        name: "history"
        color: Theme.accent
    }
    Label {
        x: Theme.space48 - Theme.space4
        y: Theme.space8 + Theme.space2
        width: choices.x - x - Theme.space16
        kind: "strong"
        text: qsTr("“%1” was open when Heddle ended").arg(root.title)
    }
    Label {
        x: Theme.space48 - Theme.space4
        y: Theme.space32 - Theme.space2
        width: choices.x - x - Theme.space16
        text: qsTr("Its unsaved changes are kept, from %1.").arg(panelText.ago(root.time))
    }
    Row {
        id: choices
        anchors.right: parent.right
        anchors.rightMargin: Theme.space12
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space8

        Button {
            kind: "ghost"
            text: qsTr("Discard")
            onClicked: root.discarded(root.key)
        }
        Button {
            visible: root.path.length > 0
            text: qsTr("Open as saved")
            onClicked: root.savedWanted(root.path)
        }
        Button {
            objectName: "recoverButton"
            kind: "primary"
            text: qsTr("Recover")
            onClicked: root.recovered(root.key)
        }
    }
}
