// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The words of a value: TextView { anchors.fill: parent; value: node.outputs.text.value }.
// Text as it is, small values as a line, lists and maps as JSON.
import QtQuick
import Heddle.Theme
import Heddle.Controls as Controls
import Heddle.Widgets

Item {
    id: root

    property alias value: words.value
    // Can be scrolled and selected from; off in a node.
    property bool interactive: false
    property font font: Theme.fontMono
    readonly property alias text: words.text
    readonly property bool present: words.text.length > 0

    implicitWidth: 208
    implicitHeight: 64

    ValueText { id: words }
    Rectangle {
        anchors.fill: parent
        color: Theme.plotGround
        radius: Theme.radiusPicture
    }
    Flickable {
        anchors.fill: parent
        anchors.margins: Theme.space8
        clip: true
        interactive: root.interactive
        boundsBehavior: Flickable.StopAtBounds
        contentHeight: edit.height

        Controls.ScrollBar.vertical: Controls.ScrollBar { }

        TextEdit {
            id: edit
            width: parent.width
            readOnly: true
            enabled: root.interactive
            selectByMouse: true
            textFormat: TextEdit.PlainText
            wrapMode: TextEdit.Wrap
            font: root.font
            color: Theme.text
            selectionColor: Theme.accentFill
            selectedTextColor: Theme.fillText
            text: words.text
        }
    }
}
