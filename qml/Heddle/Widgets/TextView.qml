// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The words of a value: TextView { anchors.fill: parent; value: node.outputs.text.value }.
// Text as it is, small values as a line, lists and maps as JSON. Only the lines in sight are drawn, so that a
// hundred thousand cost as much as ten. Where it is interactive, Ctrl+F searches and Ctrl+C copies.
pragma ComponentBehavior: Bound

import QtQml.Models
import QtQuick
import Heddle.Theme
import Heddle.Controls as Controls
import Heddle.Widgets

FocusScope {
    id: root

    // The value to show in words.
    property alias value: words.value
    // Can be scrolled, searched and selected from; off in a node.
    property bool interactive: false
    // Long lines go on below rather than beyond the edge.
    property alias wrap: words.wrap
    // The font of the words.
    property alias font: words.font
    // The words themselves.
    readonly property alias text: words.text
    // What is selected.
    readonly property alias selectedText: words.selectedText
    // Whether there is anything to show.
    readonly property bool present: words.lineCount > 0
    // How many lines there are, however they are wrapped.
    readonly property alias lineCount: words.lineCount
    // Whether a long text is being broken into lines.
    readonly property alias busy: words.busy

    property bool searching: false

    // Puts what is selected on the clipboard.
    function copy() { words.copy() }
    // Selects everything.
    function selectAll() { words.selectAll() }
    // Opens the field to search with.
    function search() {
        root.searching = true
        const field = bar.object as Controls.FindBar
        field.take()
    }
    function closeSearch() {
        root.searching = false
        words.find = ""
        words.forceActiveFocus()
    }

    implicitWidth: 208
    implicitHeight: 64
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text.length > 1000 ? root.text.slice(0, 1000) : root.text

    HoverHandler { id: pointer }
    Rectangle {
        anchors.fill: parent
        color: Theme.plotGround
        radius: Theme.radiusPicture
    }
    TextItem {
        id: words
        objectName: "words"
        y: place.height
        width: root.width
        height: root.height - y
        focus: true
        interactive: root.interactive
        font: Theme.fontMono
        onFindRequested: root.search()
        onCopied: note.show(qsTr("Copied"))
    }
    ScrollEdges {
        anchors.fill: words
        view: words
    }
    Item {
        id: place
        objectName: "searchPlace"
        width: root.width
        height: bar.object ? (bar.object as Controls.FindBar).implicitHeight : 0
    }
    // Most are never searched, and hold no field for it.
    Instantiator {
        id: bar
        active: root.interactive && root.searching
        delegate: Controls.FindBar {
            parent: place
            width: place.width
            text: words.find
            placeholderText: qsTr("Search in the text")
            about: words.find.length === 0 ? "" : words.matches === 0 ? qsTr("None")
                                                : qsTr("%1 of %2").arg(words.match + 1).arg(words.matches)
            steps: true
            onTextChanged: words.find = text
            onNext: words.step(1)
            onPrevious: words.step(-1)
            onEntered: words.forceActiveFocus()
            onClosed: root.closeSearch()
        }
    }
    Controls.FloatingTools {
        anchors.right: parent.right
        anchors.rightMargin: Theme.space12
        y: words.y + Theme.space4
        visible: root.interactive && root.present && pointer.hovered

        Controls.IconButton {
            objectName: "wrapButton"
            iconName: "text"
            checkable: true
            checked: root.wrap
            text: qsTr("Wrap long lines")
            onToggled: root.wrap = checked
        }
        Controls.IconButton {
            visible: !root.searching
            iconName: "search"
            text: qsTr("Search")
            key: "Ctrl+F"
            onClicked: root.search()
        }
    }
    StateGlyph {
        x: root.width - width - Theme.space12
        y: words.y + Theme.space8
        visible: words.busy && !soon.running
        state: "running"
    }
    // Work that is done at once is not worth a sign.
    Timer {
        id: soon
        interval: 150
        running: words.busy
    }
    Controls.Label {
        x: Theme.space8
        y: root.height - height
        width: root.width - 2 * x
        height: Theme.fieldHeight
        visible: words.leftOut > 0
        color: Theme.warn
        text: qsTr("Too long to show: the last %1 MB are left out.").arg(Math.ceil(words.leftOut / 1e6))
    }
    Controls.PassingNote {
        id: note
        anchors.centerIn: words
    }
}
