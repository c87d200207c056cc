// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A path to read or to write: FilePicker { input: node.inputs.path }, or with `value` and onPicked: path => …
// A field for those who know the path, and a button that opens a dialog for all others.
import QtQuick
import Heddle.Theme
import Heddle.Controls as Controls
import Heddle.Widgets

Item {
    id: root

    // The input to show and to set; the properties below need not be given then.
    property var input: null
    // The path.
    property string value: root.input && root.input.value !== undefined ? String(root.input.value) : ""
    // What the file's name may end in; empty for anything.
    property list<string> suffixes: root.input ? root.input.suffixes : []
    // The file will be written, so that it need not exist.
    property bool writes: root.input ? root.input.file === "write" : false
    // What it is called by those who cannot see it.
    property string label: root.input ? root.input.label : qsTr("File")
    readonly property bool editable: !root.input || root.input.editable

    // The user has decided on a file.
    signal picked(string path)

    function pick(path: string) {
        root.picked(path)
        if (root.input)
            root.input.request(path)
    }
    function take() {
        field.forceActiveFocus(Qt.MouseFocusReason)
        field.selectAll()
    }
    function choose() {
        dialog.active = true
        const asked = dialog.item as FileChoice
        asked.ask(root.value, root.suffixes, root.writes)
    }

    implicitWidth: 160
    implicitHeight: field.implicitHeight

    Controls.TextField {
        id: field
        anchors.fill: parent
        enabled: root.editable
        rightPadding: Theme.space32 - Theme.space4
        label: root.label
        placeholderText: root.writes ? qsTr("Where to write") : qsTr("Choose a file")
        value: root.value
        onCommitted: text => root.pick(text)
    }
    Controls.IconButton {
        anchors.right: parent.right
        anchors.rightMargin: Theme.space2
        anchors.verticalCenter: parent.verticalCenter
        side: Theme.fieldHeightNode
        iconName: "folder"
        iconSize: Theme.icon14
        text: root.writes ? qsTr("Choose where to write") : qsTr("Choose a file")
        enabled: root.editable
        onClicked: root.choose()
    }
    InputHint { input: root.input; quiet: field.activeFocus }
    // The dialog brings a module of its own; it is loaded when somebody first asks for it.
    Loader {
        id: dialog
        active: false
        source: "FileChoice.qml"
    }
    Connections {
        target: dialog.item as FileChoice
        function onPicked(path: string) { root.pick(path) }
    }
}
