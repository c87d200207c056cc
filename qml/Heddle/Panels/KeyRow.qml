// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// An action and its keys. A click lets the next key be its key; where that has a meaning already, it says so below.
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls
import Heddle.Panels

PaletteLine {
    id: root

    required property Action action
    required property list<int> matched
    required property KeyRecorder recorder
    readonly property bool recording: root.recorder.action === root.action
    readonly property bool asking: root.recording && root.recorder.note.length > 0

    function listen() {
        if (root.recording)
            ear.forceActiveFocus(Qt.OtherFocusReason)
    }

    objectName: "key_" + root.action.name
    height: root.asking ? 2 * Theme.paletteRowHeight : Theme.paletteRowHeight
    Accessible.name: root.action.title
    Accessible.description: root.action.key
    Accessible.onPressAction: root.recorder.begin(root.action)
    onRecordingChanged: root.listen()
    onPointed: if (!root.recorder.action) ListView.view.currentIndex = root.index
    onAccepted: root.recorder.begin(root.action)

    PanelText { id: panelText }
    Label {
        x: Theme.space16
        width: (root.recording ? well.x : caps.x) - x - Theme.space8
        height: Theme.paletteRowHeight
        kind: "row"
        textFormat: Text.StyledText
        text: panelText.marked(root.action.title, root.matched, Theme.accent)
    }
    KeyCaps {
        id: caps
        anchors.right: reset.left
        anchors.rightMargin: Theme.space8
        y: (Theme.paletteRowHeight - height) / 2
        visible: !root.recording
        action: root.action
    }
    FieldGround {
        id: well
        anchors.right: reset.left
        anchors.rightMargin: Theme.space8
        y: (Theme.paletteRowHeight - height) / 2
        width: 200
        height: Theme.fieldHeight
        visible: root.recording
        focused: true

        Label {
            anchors.fill: parent
            anchors.leftMargin: Theme.space8
            text: qsTr("Press the new key")
        }
        Item {
            id: ear
            objectName: "keyEar"
            Keys.onShortcutOverride: event => event.accepted = true
            Keys.onPressed: event => { root.recorder.press(event.key, event.modifiers); event.accepted = true }
            onActiveFocusChanged: if (!activeFocus && root.recording) root.recorder.leave()
        }
    }
    IconButton {
        id: reset
        objectName: "resetKey"
        anchors.right: parent.right
        anchors.rightMargin: Theme.space12
        y: (Theme.paletteRowHeight - height) / 2
        side: Theme.fieldHeight
        iconName: root.recording ? "close" : "reset"
        iconSize: Theme.icon14
        text: root.recording ? qsTr("No key") : qsTr("The usual key")
        visible: root.recording || root.action.keysDiffer
        width: visible ? side : 0
        focusPolicy: root.recording ? Qt.NoFocus : Qt.StrongFocus
        onClicked: root.recording ? root.recorder.remove() : root.recorder.keys.reset(root.action)
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.space12
        y: Theme.paletteRowHeight + (Theme.paletteRowHeight - height) / 2
        visible: root.asking
        spacing: Theme.space8

        Label {
            objectName: "keyNote"
            height: parent.height
            color: Theme.warn
            text: root.recorder.note
        }
        Button {
            objectName: "takeKey"
            place: "node"
            visible: root.recorder.canTake
            focusPolicy: Qt.NoFocus
            text: qsTr("Take it over")
            onClicked: root.recorder.takeOver()
        }
        Button {
            place: "node"
            kind: "ghost"
            focusPolicy: Qt.NoFocus
            text: qsTr("Leave it")
            onClicked: root.recorder.leave()
        }
    }
}
