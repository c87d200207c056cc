// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Asks before changes would be lost: ask(what), then decided(save) goes on; to keep editing does nothing.
import QtQuick
import Heddle.Controls

Dialog {
    id: root

    required property string flowTitle

    // Go on, saving first or not.
    signal decided(bool save)

    function decide(save: bool) {
        root.close()
        root.decided(save)
    }

    title: qsTr("Save “%1” first?").arg(root.flowTitle)
    message: qsTr("It has changes that are not saved. Without saving they are lost.")
    iconName: "save"
    tone: "warn"
    onOpened: saveButton.forceActiveFocus(Qt.PopupFocusReason)

    aside: Button {
        objectName: "discardButton"
        kind: "ghost"
        place: "dialog"
        text: qsTr("Discard changes")
        onClicked: root.decide(false)
    }
    buttons: [
        Button {
            objectName: "keepButton"
            place: "dialog"
            text: qsTr("Keep editing")
            onClicked: root.reject()
        },
        Button {
            id: saveButton
            objectName: "saveButton"
            kind: "primary"
            place: "dialog"
            ringed: true
            text: qsTr("Save")
            onClicked: root.decide(true)
        }
    ]
}
