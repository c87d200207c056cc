// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A look at what an output holds, as far as it is there already: a small picture, curve, rows or words, then what it
// is, how large, and between what its elements lie. One that is pinned is moved by hand and closed by its cross.
import QtQuick
import Heddle.Canvas
import Heddle.Controls as Controls
import Heddle.Models
import Heddle.Theme
import Heddle.Widgets as Widgets

Item {
    id: root

    required property NodeProperties node
    required property OutputProperties output
    required property bool pinned
    readonly property string title: root.node && root.output ? root.node.name + "." + root.output.name : ""
    readonly property bool stale: root.node !== null && (root.node.state === "out-of-date" || root.node.state === "queued")
    readonly property int inset: Theme.space8
    readonly property var heights: ({ image: 132, plot: 112, table: 112, text: 64, readout: 44 })

    signal closed()
    // By so much of the screen.
    signal moved(real dx, real dy)

    function heightOf(form: string): int { return root.heights[form] || 0 }
    // What can be read above is not said again.
    function inWords(form: string): string {
        const shape = form === "readout" || form === "text" ? "" : facts.summary
        return shape.length > 0 && facts.memory.length > 0 ? shape + ", " + facts.memory : shape + facts.memory
    }

    objectName: "peek_" + root.title
    width: 248
    height: words.y + words.height + Theme.space8

    Accessible.role: Accessible.Note
    Accessible.name: root.title + ": " + (facts.present ? facts.summary : qsTr("nothing yet"))

    ValueFacts {
        id: facts
        value: root.output ? root.output.value : undefined
    }
    Controls.Popover { anchors.fill: parent }
    MouseArea {
        property point grip

        anchors.fill: parent
        acceptedButtons: Qt.AllButtons
        hoverEnabled: true
        visible: root.pinned
        onPressed: mouse => grip = Qt.point(mouse.x, mouse.y)
        onPositionChanged: mouse => { if (mouse.buttons & Qt.LeftButton) root.moved(mouse.x - grip.x, mouse.y - grip.y) }
    }
    Widgets.ValueView {
        id: view
        objectName: "peekView"
        x: root.inset
        y: root.inset
        width: root.width - 2 * root.inset
        height: root.heightOf(view.form)
        enabled: false // the pointer goes on to the canvas
        opacity: root.stale ? 0.45 : 1
        value: root.output ? root.output.value : undefined
    }
    Column {
        id: words
        x: root.inset + Theme.space2
        y: view.height > 0 ? view.y + view.height + Theme.space6 : Theme.space6
        width: root.width - 2 * x
        spacing: Theme.strokeLine

        Item {
            width: parent.width
            height: Theme.fieldHeightNode

            Controls.Label {
                width: type.x - Theme.space8
                height: parent.height
                kind: "strong"
                text: root.title
            }
            Controls.Label {
                id: type
                anchors.right: parent.right
                anchors.rightMargin: cross.visible ? cross.width + Theme.space2 : 0
                height: parent.height
                color: Theme.dark && root.output ? Theme.typeColor(root.output.type) : Theme.text2
                text: root.output ? root.output.type : ""
            }
            Controls.IconButton {
                id: cross
                objectName: "closePeek"
                anchors.right: parent.right
                anchors.rightMargin: -Theme.space4
                visible: root.pinned
                side: Theme.fieldHeightNode
                iconName: "close"
                iconSize: Theme.icon12
                text: qsTr("Close")
                onClicked: root.closed()
            }
        }
        Controls.Label {
            objectName: "peekFacts"
            width: parent.width
            visible: text.length > 0
            text: facts.present ? root.inWords(view.form) : qsTr("Nothing yet")
        }
        Controls.Label {
            objectName: "peekRange"
            width: parent.width
            visible: facts.range.length > 0
            kind: "hint"
            color: Theme.text2
            text: facts.range
        }
        Controls.Label {
            width: parent.width
            visible: text.length > 0
            kind: "hint"
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            text: root.stale && facts.present ? root.node.stateText : root.output ? root.output.help : ""
        }
    }
}
