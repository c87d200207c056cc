// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A bar to search with above what is searched: the field, how many were found, and what is wrong with what was
// typed. `text` is live. Enter and Shift+Enter step, Esc clears first and then closes.
import QtQuick
import Heddle.Theme
import Heddle.Controls

Rectangle {
    id: root

    property alias text: field.text
    property alias placeholderText: field.placeholderText
    // "3 of 12"
    property string about: ""
    property string problem: ""
    // Whether there are places to step to.
    property bool steps: false
    default property alias extras: more.data

    signal next()
    signal previous()
    signal entered()
    signal closed()

    function take() {
        field.forceActiveFocus(Qt.ShortcutFocusReason)
        field.selectAll()
    }

    implicitHeight: Theme.viewerHeadHeight + (root.problem.length > 0 ? words.height + Theme.space6 : 0)
    color: Theme.panel

    SearchField {
        id: field
        x: Theme.space4
        y: Theme.space4
        width: buttons.x - x - Theme.space4
        rightPadding: Theme.space32 + (count.visible ? count.implicitWidth : 0)
        onEscaped: root.closed()
        Keys.onReturnPressed: event => event.modifiers & Qt.ShiftModifier ? root.previous() : root.next()
        Keys.onEnterPressed: root.next()
        Keys.onDownPressed: root.entered()

        Label {
            id: count
            anchors.right: parent.right
            anchors.rightMargin: Theme.space24 + Theme.space4
            height: parent.height
            visible: root.about.length > 0 && root.problem.length === 0 && parent.width > 2 * implicitWidth
            kind: "hint"
            text: root.about
        }
    }
    Row {
        id: buttons
        x: root.width - width - Theme.space4
        y: Theme.space4

        Row { id: more }
        IconButton {
            visible: root.steps
            iconName: "up"
            text: qsTr("Previous")
            key: "Shift+Enter"
            focusPolicy: Qt.NoFocus
            onClicked: root.previous()
        }
        IconButton {
            visible: root.steps
            iconName: "down"
            text: qsTr("Next")
            key: "Enter"
            focusPolicy: Qt.NoFocus
            onClicked: root.next()
        }
        IconButton {
            iconName: "close"
            iconSize: Theme.icon14
            text: qsTr("Close the search")
            key: "Esc"
            focusPolicy: Qt.NoFocus
            onClicked: root.closed()
        }
    }
    Label {
        id: words
        x: Theme.space12
        y: Theme.viewerHeadHeight
        width: root.width - 2 * x
        visible: root.problem.length > 0
        kind: "hint"
        color: Theme.error
        wrapMode: Text.Wrap
        text: root.problem
    }
    Rectangle {
        y: root.height - height
        width: root.width
        height: Theme.strokeLine
        color: Theme.lineSubtle
    }
}
