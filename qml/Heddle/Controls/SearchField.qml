// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A field to search with: a magnifier, what is typed, a button that clears, and the key that leads here.
// `text` is live. Esc clears first, then emits escaped(). Up, Down and Enter are for the list below.
import QtQuick
import QtQuick.Templates as T
import Heddle.Theme
import Heddle.Controls

T.TextField {
    id: root

    property string label: qsTr("Search")
    property string key: ""

    signal escaped()

    function clearOrLeave() {
        if (root.text.length > 0)
            root.clear()
        else
            root.escaped()
    }

    implicitWidth: 240
    implicitHeight: Theme.buttonHeight
    leftPadding: Theme.space32
    rightPadding: root.text.length > 0 || root.key.length > 0 ? Theme.space32 : Theme.space8
    topPadding: 0
    bottomPadding: 0
    verticalAlignment: TextInput.AlignVCenter
    font: Theme.fontBody
    color: Theme.text
    selectionColor: Theme.accentFill
    selectedTextColor: Theme.fillText
    selectByMouse: true
    renderType: Text.NativeRendering

    Accessible.name: root.label
    Accessible.searchEdit: true

    Keys.onEscapePressed: root.clearOrLeave()

    Icon {
        x: Theme.space8
        height: parent.height
        name: "search"
        size: Theme.icon16
        color: Theme.text3
    }
    Label {
        x: root.leftPadding
        width: root.width - root.leftPadding - root.rightPadding
        height: root.height
        visible: root.text.length === 0 && root.preeditText.length === 0
        color: Theme.text3
        text: root.placeholderText
        Accessible.ignored: true
    }
    KeyCap {
        anchors.right: parent.right
        anchors.rightMargin: Theme.space6
        anchors.verticalCenter: parent.verticalCenter
        visible: root.key.length > 0 && root.text.length === 0
        text: root.key
    }
    IconButton {
        id: clearButton
        anchors.right: parent.right
        anchors.rightMargin: Theme.space4
        anchors.verticalCenter: parent.verticalCenter
        visible: root.text.length > 0
        side: 20
        iconName: "close"
        iconSize: Theme.icon12
        text: qsTr("Clear")
        focusPolicy: Qt.NoFocus
        onClicked: root.clear()
    }
    background: FieldGround {
        radius: Theme.radiusButton
        focused: root.activeFocus
        hovered: root.hovered
    }
}
