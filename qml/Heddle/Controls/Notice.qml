// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A word that wants an answer in its place, without a dialog: a sentence, a hint, and buttons at the
// right as its children. tone: "warn" or "error".
import QtQuick
import Heddle.Theme
import Heddle.Controls

Item {
    id: root

    property string text: ""
    property string hint: ""
    property string tone: "warn"
    default property alias buttons: row.data

    implicitWidth: 280
    implicitHeight: row.y + row.height + Theme.space12

    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.text

    Popover {
        anchors.fill: parent
        color: root.tone === "error" ? Theme.errorTint : Theme.warnTint
        edge: root.tone === "error" ? Theme.error : Theme.warn
    }
    Label {
        id: words
        x: Theme.space12
        y: Theme.space8
        width: parent.width - 2 * x
        height: Theme.lineSentence
        kind: "strong"
        text: root.text
    }
    Label {
        id: more
        x: Theme.space12
        y: words.y + words.height
        width: parent.width - 2 * x
        wrapMode: Text.Wrap
        text: root.hint
    }
    Row {
        id: row
        anchors.right: parent.right
        anchors.rightMargin: Theme.space12
        y: more.y + more.height + Theme.space8
        spacing: Theme.space8
    }
}
