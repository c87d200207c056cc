// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What of the log is shown: how bad, with which words, of which node; and copying and clearing it.
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls

Row {
    id: root

    required property LogModel log
    // How wide it may be.
    property real room: 640
    readonly property var levels: ["info", "warning", "error"]

    spacing: Theme.space8
    topPadding: (height - Theme.buttonHeight) / 2

    Button {
        objectName: "logNode"
        visible: root.log.node > 0
        iconName: "close"
        text: root.log.run > 0 ? qsTr("%1, run %2").arg(root.log.nodeName).arg(root.log.run) : root.log.nodeName
        help: qsTr("Shows all nodes again")
        onClicked: root.log.showAll()
    }
    SegmentedSwitch {
        objectName: "logLevel"
        visible: root.room >= 320
        label: qsTr("What is shown")
        choices: [qsTr("All"), qsTr("Warnings"), qsTr("Errors")]
        currentIndex: root.levels.indexOf(root.log.level)
        onActivated: index => root.log.level = root.levels[index]
    }
    SearchField {
        objectName: "logSearch"
        visible: root.room >= 480
        width: 168
        label: qsTr("Search the log")
        placeholderText: qsTr("Search")
        onTextChanged: root.log.text = text
    }
    IconButton {
        objectName: "logCopy"
        iconName: "copy"
        enabled: root.log.count > 0
        text: qsTr("Copy the lines that are shown")
        onClicked: root.log.copy()
    }
    IconButton {
        objectName: "logClear"
        iconName: "trash"
        enabled: root.log.total > 0
        text: qsTr("Clear the log")
        onClicked: root.log.clear()
    }
}
