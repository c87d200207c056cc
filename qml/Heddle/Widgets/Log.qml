// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Lines that arrive over time: Log { id: log; anchors.fill: parent } with onMessage: value => log.append(value).
// It stays at the end unless one has scrolled up, and keeps the last 1,000 lines. However many come, they are laid
// out once a frame.
import QtQuick
import Heddle.Theme
import Heddle.Controls as Controls
import Heddle.Widgets

FocusScope {
    id: root

    // In place of append(): a text, or a list of lines or of maps { text, level, time }.
    property alias lines: log.lines
    // How many lines are kept.
    property alias limit: log.limit
    // The time in front of each line.
    property bool stamps: root.width >= 280
    // Long lines go on below rather than beyond the edge.
    property alias wrap: log.wrap
    // Can be scrolled, selected from, copied and cleared; off in a node, which shows the end.
    property bool interactive: false
    // The font of the lines.
    property alias font: log.font
    // How many lines there are.
    readonly property alias count: log.count
    // How many have come below what one has scrolled up to.
    readonly property alias unseen: log.unseen

    // Adds a line: any value, or a map { text, level, time }. level: "info", "warning" or "error".
    function append(value: var, level: string) { log.append(value, level || "") }
    // Takes all lines away.
    function clear() { log.clear() }
    // Puts what is selected, or everything, on the clipboard.
    function copy() { log.copy() }
    // Scrolls to the last line, and stays there.
    function toEnd() { log.toEnd() }

    implicitWidth: 208
    implicitHeight: 96
    Accessible.role: Accessible.EditableText
    Accessible.name: qsTr("Log")

    HoverHandler { id: pointer }
    Rectangle {
        anchors.fill: parent
        color: Theme.plotGround
        radius: Theme.radiusPicture
    }
    LogItem {
        id: log
        objectName: "log"
        anchors.fill: parent
        focus: true
        interactive: root.interactive
        stamps: root.stamps
        font: root.interactive ? Theme.fontMono : Theme.fontMonoSmall
        onCopied: note.show(qsTr("Copied"))
    }
    ScrollEdges {
        anchors.fill: parent
        view: log
    }
    Controls.FloatingTools {
        anchors.right: parent.right
        anchors.rightMargin: Theme.space12
        y: Theme.space4
        visible: root.interactive && root.count > 0 && pointer.hovered

        Controls.IconButton {
            objectName: "copyButton"
            iconName: "copy"
            text: qsTr("Copy the log")
            onClicked: root.copy()
        }
        Controls.IconButton {
            objectName: "clearButton"
            iconName: "trash"
            text: qsTr("Clear")
            onClicked: root.clear()
        }
    }
    Controls.Button {
        objectName: "unseenButton"
        anchors.horizontalCenter: parent.horizontalCenter
        y: parent.height - height - Theme.space8
        visible: root.unseen > 0
        text: root.unseen === 1 ? qsTr("1 new line") : qsTr("%1 new lines").arg(root.unseen)
        onClicked: root.toEnd()
    }
    Controls.PassingNote {
        id: note
        anchors.centerIn: parent
    }
}
