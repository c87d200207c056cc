// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Finds nodes, frames and notes while the canvas stays in sight: the field, and what was found in all graphs, of this flow or
// of all that are open. Enter and Shift+Enter step through it, a click goes there, Esc closes.
pragma ComponentBehavior: Bound

import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls

Item {
    id: root

    required property OpenFlows flows
    readonly property Find find: root.flows.current.find
    readonly property bool asked: root.find.text.length > 0
    readonly property bool nothing: root.asked && all.count === 0 && !all.searching
    property alias everywhere: all.everywhere
    // How high it may become.
    property real most: 400

    signal closed()

    // The keyboard in the field, and what stands there selected.
    function take() {
        root.find.open = true
        bar.take()
    }
    function close() {
        root.find.open = false
        root.closed()
    }
    // Who goes to another flow goes on from here.
    function go(way: var) {
        const inList = list.activeFocus
        const flow = root.flows.current
        way()
        if (flow !== root.flows.current)
            inList ? list.forceActiveFocus(Qt.OtherFocusReason) : bar.take()
    }
    function about(): string {
        if (all.count === 0)
            return all.searching ? "" : root.asked ? qsTr("none") : ""
        return all.current < 0 ? String(all.count) : qsTr("%1 of %2").arg(all.current + 1).arg(all.count)
    }

    visible: root.find.open
    onFindChanged: bar.text = root.find.text
    implicitWidth: 380
    implicitHeight: bar.implicitHeight + (list.count > 0 ? list.height : hint.visible ? hint.implicitHeight : 0)

    FindAll {
        id: all
        flows: root.flows
    }
    // What lies below does not hear of it.
    MouseArea {
        anchors.fill: parent
        acceptedButtons: Qt.AllButtons
        hoverEnabled: true
        onWheel: wheel => wheel.accepted = true
    }
    Popover {
        anchors.fill: parent
        radius: Theme.radiusPalette
    }
    FindBar {
        id: bar
        x: Theme.space4
        width: parent.width - 2 * x
        color: Theme.faded(Theme.raised, 0)
        text: root.find.text
        placeholderText: all.everywhere ? qsTr("Find in all open flows") : qsTr("Find in this flow")
        about: root.about()
        problem: root.find.trouble
        steps: true
        onTextChanged: root.find.text = text
        onNext: root.go(() => all.next())
        onPrevious: root.go(() => all.previous())
        onEntered: list.forceActiveFocus(Qt.TabFocusReason)
        onClosed: root.close()

        IconButton {
            objectName: "findEverywhere"
            focusPolicy: Qt.NoFocus
            iconName: "stack"
            text: qsTr("In all open flows")
            checkable: true
            checked: all.everywhere
            onToggled: { all.everywhere = checked; checked = Qt.binding(() => all.everywhere) }
        }
    }
    RowList {
        id: list
        objectName: "foundList"
        y: bar.height
        width: parent.width
        height: Math.min(root.most - y, contentHeight + topMargin + bottomMargin)
        topMargin: Theme.space4
        bottomMargin: Theme.space4
        model: root.visible ? all : null
        currentIndex: all.current
        delegate: FoundRow {
            id: row
            onAccepted: root.go(() => all.goTo(row.index))
        }

        Keys.onDownPressed: root.go(() => all.goTo(Math.min(all.current + 1, count - 1)))
        Keys.onUpPressed: all.current > 0 ? root.go(() => all.goTo(all.current - 1)) : bar.take()
        Keys.onEscapePressed: root.close()
    }
    Label {
        id: hint
        x: Theme.space12
        y: bar.height
        width: parent.width - 2 * x
        topPadding: Theme.space8
        bottomPadding: Theme.space12
        visible: list.count === 0 && root.find.trouble.length === 0
        kind: "hint"
        wrapMode: Text.Wrap
        text: root.nothing ? (all.everywhere ? qsTr("Nothing in any open flow is like that.") : qsTr("Nothing in this flow is like that."))
                           : qsTr("A name, a type, a value or words of a note; sigma=2 for an input; is:error, is:warning, is:running, is:slow for how nodes stand.")
    }
}
