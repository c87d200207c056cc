// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The inspected node's result, as large as the panel allows: a picture, a curve, rows or words, and what it is in a line.
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls as Controls
import Heddle.Widgets

Rectangle {
    id: root

    required property FlowDocument document
    readonly property NodeProperties node: root.document.inspected
    property int chosen: 0
    readonly property OutputProperties output: root.node && root.node.outputList.length > 0
                                               ? root.node.outputList[Math.min(root.chosen, root.node.outputList.length - 1)] : null
    readonly property bool stale: root.node !== null && (root.node.state === "out-of-date" || root.node.state === "queued")

    signal closed()

    function restart() {
        root.chosen = 0
        picture.page = -1
    }

    onNodeChanged: root.restart()
    color: Theme.panel

    ValueText {
        id: facts
        value: root.output ? root.output.value : undefined
    }
    PanelHead {
        id: head
        width: parent.width
        title: qsTr("Viewer")
        about: root.output ? root.node.name + "." + root.output.name : ""

        Controls.IconButton {
            visible: root.node !== null && root.node.outputList.length > 1
            iconName: "right"
            text: qsTr("Next output")
            onClicked: root.chosen = (root.chosen + 1) % root.node.outputList.length
        }
        Controls.IconButton {
            iconName: "fit"
            enabled: facts.form === "image"
            text: qsTr("Fit the picture")
            onClicked: picture.fit()
        }
    }
    Rectangle {
        id: ground
        y: head.height
        width: parent.width
        height: parent.height - y - foot.height
        color: facts.form === "image" ? Theme.viewerGround : Theme.plotGround
        clip: true

        Item {
            anchors.fill: parent
            opacity: root.stale ? 0.45 : 1

            ImageView {
                id: picture
                objectName: "viewerPicture"
                anchors.fill: parent
                visible: facts.form === "image"
                interactive: true
                caption: picture.readOut
                value: visible && root.output ? root.output.value : undefined
            }
            Plot {
                anchors.fill: parent
                visible: facts.form === "plot"
                interactive: true
                font: Theme.fontMono
                values: visible && root.output ? root.output.value : undefined
            }
            TableView {
                anchors.fill: parent
                visible: facts.form === "table"
                interactive: true
                font: Theme.fontMono
                rowHeight: 22
                value: visible && root.output ? root.output.value : undefined
            }
            TextView {
                anchors.fill: parent
                visible: facts.form === "text"
                interactive: true
                font: Theme.fontMonoLarge
                value: visible && root.output ? root.output.value : undefined
            }
        }
        Controls.EmptyState {
            anchors.verticalCenter: parent.verticalCenter
            x: Theme.space16
            width: parent.width - 2 * x
            visible: facts.form === ""
            iconName: "eye"
            head: root.node && root.output ? qsTr("Nothing to view yet") : qsTr("Nothing to view")
            text: root.node === null ? qsTr("Pick a node to see its result here.")
                : root.output === null ? qsTr("This node gives no result.")
                : root.node.state === "error" ? qsTr("The node failed and has no result.") : qsTr("Its result appears here when it has run.")
        }
    }
    Item {
        id: foot
        y: parent.height - height
        width: parent.width
        height: Theme.paletteRowHeight

        Controls.Label {
            x: Theme.space16
            width: extra.x - x - Theme.space8
            height: parent.height
            text: facts.summary
        }
        Controls.Label {
            id: extra
            anchors.right: parent.right
            anchors.rightMargin: Theme.space16
            height: parent.height
            kind: "mono"
            color: Theme.text3
            visible: facts.form === "image"
            text: picture.pages > 1 ? qsTr("page %1 of %2").arg(picture.shownPage + 1).arg(picture.pages)
                                    : qsTr("%1 %").arg(Math.round(picture.scaling * 100))
        }
    }
}
