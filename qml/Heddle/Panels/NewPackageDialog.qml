// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Asks for the name of a new package, says where it will lie, and why it cannot be made: ask(). Its source is shown by
// others once it is there.
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls

Dialog {
    id: root

    required property ExtensionsModel extensions
    property string trouble: ""
    // It is being written.
    property bool waiting: false

    function ask() {
        root.refuse("")
        field.clear()
        root.open()
    }
    function make() {
        if (field.text.length === 0 || root.waiting)
            return
        root.waiting = true
        root.extensions.make(field.text)
    }
    function refuse(why: string) {
        root.trouble = why
        root.waiting = false
    }

    objectName: "newPackageDialog"
    title: qsTr("New package")
    message: qsTr("Nodes of your own in Python: one node, its test and an example to begin with.")
    iconName: "package"
    onOpened: field.forceActiveFocus(Qt.PopupFocusReason)

    Connections {
        target: root.extensions
        function onMade() { root.close() }
        function onNotMade(why: string) { root.refuse(why) }
    }
    TextField {
        id: field
        objectName: "packageName"
        width: parent ? parent.width : implicitWidth
        label: qsTr("Name of the package")
        placeholderText: qsTr("moving_mean")
        refused: root.trouble.length > 0
        onTextEdited: root.trouble = ""
        Keys.onReturnPressed: root.make()
        Keys.onEnterPressed: root.make()
    }
    Label {
        objectName: "packageTrouble"
        width: parent ? parent.width : implicitWidth
        height: Math.max(2 * Theme.lineSentence, implicitHeight)
        wrapMode: Text.Wrap
        verticalAlignment: Text.AlignTop
        color: root.trouble.length > 0 ? Theme.error : Theme.text2
        text: root.trouble.length > 0 ? root.trouble : qsTr("It is written into %1").arg(root.extensions.place + "/" + field.text)
    }

    buttons: [
        Button {
            objectName: "keepWithoutPackage"
            place: "dialog"
            text: qsTr("Cancel")
            onClicked: root.close()
        },
        Button {
            objectName: "makePackage"
            kind: "primary"
            place: "dialog"
            ringed: true
            enabled: field.text.length > 0 && !root.waiting
            text: qsTr("Make it")
            onClicked: root.make()
        }
    ]
}
