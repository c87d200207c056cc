// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Asks where to save: a path to type, a way to look round for those who do not know it, and a word where a file would
// be replaced. ask(path), then picked(path).
import QtQuick
import Heddle.Theme
import Heddle.Controls
import Heddle.Widgets as Widgets

Dialog {
    id: root

    signal picked(string path)
    // The user would rather look round.
    signal browseWanted()

    // Why it could not be saved there, until another place is typed.
    property string trouble: ""

    function askAgain(path: string, why: string) {
        root.ask(path)
        root.trouble = why
    }
    function ask(path: string) {
        root.trouble = ""
        field.value = path
        if (path.length === 0)
            probe.findNewPath(qsTr("untitled.heddle"))
        root.open()
    }
    // What has been typed meanwhile stays.
    function suggest(path: string) {
        if (field.text.length > 0)
            return
        field.value = path
        root.selectName()
    }
    // The name without its ending: what is mostly typed anew.
    function selectName() {
        const dot = field.text.lastIndexOf(".")
        field.select(field.text.lastIndexOf("/") + 1, dot > 0 ? dot : field.text.length)
    }
    function save() {
        if (field.text.length === 0)
            return
        const path = probe.fullPath(field.text)
        root.close()
        root.picked(path)
    }
    function browse() {
        root.close()
        root.browseWanted()
    }

    title: qsTr("Save the flow as")
    iconName: "save"
    onOpened: {
        field.forceActiveFocus(Qt.PopupFocusReason)
        root.selectName()
    }

    Widgets.FileProbe {
        id: probe
        path: field.text
        onNewPathFound: path => root.suggest(path)
    }
    TextField {
        id: field
        objectName: "savePath"
        width: parent ? parent.width : implicitWidth
        label: qsTr("Path of the file")
        onTextEdited: root.trouble = ""
        Keys.onReturnPressed: root.save()
        Keys.onEnterPressed: root.save()
    }
    Label {
        objectName: "saveTrouble"
        width: parent ? parent.width : implicitWidth
        height: Math.max(Theme.lineSentence, implicitHeight)
        wrapMode: Text.Wrap
        color: root.trouble.length > 0 ? Theme.error : Theme.warn
        text: root.trouble.length > 0 ? root.trouble : probe.exists ? qsTr("This file exists. Saving replaces it.") : ""
    }

    aside: Button {
        kind: "ghost"
        place: "dialog"
        text: qsTr("Browse…")
        onClicked: root.browse()
    }
    buttons: [
        Button {
            place: "dialog"
            text: qsTr("Cancel")
            onClicked: root.close()
        },
        Button {
            objectName: "saveAsButton"
            kind: "primary"
            place: "dialog"
            ringed: true
            text: qsTr("Save")
            onClicked: root.save()
        }
    ]
}
