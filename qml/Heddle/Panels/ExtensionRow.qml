// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// One package: name, version and switch; below, how many nodes, by which Python, and where; then what is wrong.
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls

Item {
    id: root

    required property string name
    required property string title
    required property string version
    required property string help
    required property string folder
    required property string interpreter
    required property bool on
    required property bool asking
    required property int nodes
    required property string trouble
    required property string trace
    required property string wayOut
    required property string troubleFile
    required property int troubleLine
    required property ExtensionsModel extensions
    required property NodeSource source
    readonly property string count: !root.on ? qsTr("switched off") : root.asking ? qsTr("being read…")
                                  : root.nodes === 1 ? qsTr("1 node") : qsTr("%1 nodes").arg(root.nodes)

    objectName: "extension_" + root.name
    height: (wrong.visible ? wrong.y + wrong.height : place.y + place.height) + Theme.space12
    Accessible.role: Accessible.ListItem
    Accessible.name: root.title + ", " + root.count + (root.trouble.length > 0 ? ", " + root.trouble : "")

    Label {
        id: head
        x: Theme.space16
        y: Theme.space8
        width: Math.min(implicitWidth, enable.x - x - Theme.space8)
        height: Theme.fieldHeight
        kind: "strong"
        color: root.on ? Theme.text : Theme.text3
        text: root.title
    }
    Label {
        x: head.x + head.width + Theme.space8
        y: head.y
        width: Math.max(0, enable.x - x - Theme.space8)
        height: head.height
        kind: "hint"
        text: root.version
    }
    Switch {
        id: enable
        objectName: "enable_" + root.name
        anchors.right: parent.right
        anchors.rightMargin: Theme.space16
        y: head.y
        checked: root.on
        Accessible.name: qsTr("Use %1").arg(root.title)
        onToggled: {
            root.extensions.setEnabled(root.folder, enable.checked)
            enable.checked = Qt.binding(() => root.on)
        }

        HoverHint {
            target: enable
            shown: enable.hovered && !enable.down
            text: root.on ? qsTr("Switch off") : qsTr("Switch on")
            help: qsTr("Remembered, for the command line too. Nodes of a package that is off keep their values and wires, and do not run.")
        }
    }
    Label {
        id: facts
        x: head.x
        y: head.y + head.height
        width: tools.x - x - Theme.space8
        height: Theme.lineSentence
        text: root.count
    }
    Label {
        id: python
        x: head.x
        y: facts.y + facts.height
        width: parent.width - 2 * x
        height: Theme.lineSentence
        kind: "hint"
        text: root.interpreter
    }
    Label {
        id: place
        objectName: "folder_" + root.name
        x: head.x
        y: python.y + python.height
        width: python.width
        height: Theme.lineSentence
        kind: "hint"
        elide: Text.ElideLeft
        text: root.folder
    }
    Row {
        id: tools
        anchors.right: parent.right
        anchors.rightMargin: Theme.space12
        y: facts.y + (facts.height - height) / 2

        IconButton {
            objectName: "reload_" + root.name
            iconName: "refresh"
            enabled: root.on
            text: qsTr("Reload %1").arg(root.title)
            onClicked: root.extensions.reload(root.folder)
        }
        IconButton {
            objectName: "folderOf_" + root.name
            iconName: "folder"
            text: qsTr("Open its folder")
            help: root.folder
            onClicked: root.source.openFolder(root.folder)
        }
    }
    ExtensionTrouble {
        id: wrong
        x: Theme.space12
        y: place.y + place.height + Theme.space8
        width: parent.width - 2 * x
        visible: root.on && root.trouble.length > 0
        name: root.name
        trouble: root.trouble
        trace: root.trace
        wayOut: root.wayOut
        canOpen: root.troubleLine > 0
        onOpened: root.source.openFile(root.troubleFile, root.troubleLine)
        onReloaded: root.extensions.reload(root.folder)
        onCopied: text => root.source.copy(text)
    }
    Rectangle {
        x: Theme.space16
        y: parent.height - height
        width: parent.width - 2 * x
        height: Theme.strokeLine
        color: Theme.lineSubtle
    }
}
