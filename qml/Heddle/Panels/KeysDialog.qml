// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The keys of the window, in one look: found by name or by key, and changed with a click or Enter.
pragma ComponentBehavior: Bound

import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls

Dialog {
    id: root

    required property ActionList actions

    function restart() {
        field.text = ""
        found.restart()
        list.view.currentIndex = 0
        list.view.positionViewAtBeginning()
    }
    function search() { field.forceActiveFocus(Qt.PopupFocusReason) }

    title: qsTr("Keys")
    message: qsTr("Click a row, or press Enter on it, and press its new key.")
    iconName: "info"
    onAboutToShow: root.restart() // what is typed while it fades in stays
    onOpened: root.search()
    onClosed: newKey.leave()

    ActionFinder {
        id: found
        actions: root.actions
        byKeys: true
        filter: field.text
    }
    KeyRecorder {
        id: newKey
        keys: root.actions.keys
        onDone: root.search()
    }
    SearchField {
        id: field
        objectName: "keySearch"
        width: parent.width
        label: qsTr("Find an action or a key")
        placeholderText: qsTr("Find an action or a key")
        onTextChanged: list.view.currentIndex = 0
        onEscaped: root.close()
        Keys.onDownPressed: list.view.incrementCurrentIndex()
        Keys.onUpPressed: list.view.decrementCurrentIndex()
        Keys.onReturnPressed: newKey.begin(found.at(list.view.currentIndex))
        Keys.onEnterPressed: newKey.begin(found.at(list.view.currentIndex))
    }
    Rectangle {
        width: parent.width
        height: 400
        radius: Theme.radiusCard
        color: Theme.field
        border.width: Theme.strokeLine
        border.color: Theme.line

        KeyList {
            id: list
            anchors.fill: parent
            anchors.margins: Theme.space4
            model: root.visible ? found : null
            recorder: newKey
            gestures: field.text.length === 0
        }
    }
    aside: Button {
        objectName: "resetKeys"
        kind: "ghost"
        place: "dialog"
        text: qsTr("Reset all")
        enabled: root.actions.keys.differs
        onClicked: root.actions.keys.resetAll()
    }
    buttons: Button {
        kind: "primary"
        place: "dialog"
        text: qsTr("Close")
        onClicked: root.close()
    }
}
