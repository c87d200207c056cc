// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Says in place why something was refused or went wrong: above the canvas, until it is closed or overtaken.
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls

Item {
    id: root

    // Whose news it tells; null: only what it is told to show.
    property FlowDocument document: null
    property string text: ""
    property bool severe: false

    // What it said is over.
    function hide() { root.text = "" }
    function show(text: string, severe: bool) {
        root.text = text
        root.severe = severe
        clock.restart()
    }

    onDocumentChanged: root.hide()
    implicitWidth: Math.min(560, words.implicitWidth + 96)
    implicitHeight: Math.max(40, words.height + Theme.space24)
    opacity: root.text.length > 0 ? 1 : 0
    visible: opacity > 0

    Behavior on opacity { NumberAnimation { duration: Theme.durationAppear } }
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.text

    Connections {
        target: root.document
        function onOpened() { root.hide() }
        function onRefused(text: string) { root.show(text, false) }
        function onFailed(text: string) { root.show(text, true) }
        function onSaved() { root.hide() }
    }
    Timer {
        id: clock
        interval: 8000
        running: false
        onTriggered: if (!root.severe) root.text = ""
    }
    Popover {
        anchors.fill: parent
        edge: root.severe ? Theme.error : Theme.warn
        color: root.severe ? Theme.errorTint : Theme.warnTint
    }
    StateGlyph {
        x: Theme.space16
        anchors.verticalCenter: parent.verticalCenter
        state: root.severe ? "error" : "warning"
    }
    Label {
        id: words
        objectName: "messageText"
        x: 40
        width: root.width - x - 48
        anchors.verticalCenter: parent.verticalCenter
        wrapMode: Text.Wrap
        color: Theme.text
        text: root.text
    }
    IconButton {
        anchors.right: parent.right
        anchors.rightMargin: Theme.space6
        anchors.verticalCenter: parent.verticalCenter
        iconName: "close"
        focusPolicy: Qt.TabFocus // with a click it would take the keyboard along when it goes
        iconSize: Theme.icon14
        text: qsTr("Close")
        onClicked: root.text = ""
    }
}
