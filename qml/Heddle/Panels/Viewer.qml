// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A result, as large as the panel allows: a picture, a curve, rows or words, and what it is in a line. Of the selected
// node, or of one that was sent here; what is shown can be written to a file.
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls as Controls
import Heddle.Widgets

Rectangle {
    id: root

    required property FlowDocument document
    required property Action follow
    required property Action lock
    required property Action nextOutput
    required property Action save
    required property Action compare
    // The name of the file that is being written; empty: none is.
    property string writing: ""
    // Why it could not be written; empty: nothing went wrong.
    property string trouble: ""
    readonly property Viewed viewed: root.document.sights.viewed
    readonly property NodeProperties node: root.viewed.node
    readonly property OutputProperties output: root.viewed.output
    // Two pictures are looked at.
    readonly property bool compares: facts.form === "image" && otherFacts.form === "image" && root.viewed.other !== root.output
    // What the value is shown as; a table that a node draws as a curve is one here too.
    readonly property string form: facts.form === "table" && root.node !== null && root.node.face === "plot" ? "plot" : facts.form
    readonly property bool stale: root.node !== null && (root.node.state === "out-of-date" || root.node.state === "queued")

    signal closed()
    // It shall be written elsewhere, or not at all.
    signal troubleLeft()

    // Something was done with what is shown.
    function say(text: string) { note.show(text) }

    component HeadButton: Controls.IconButton {
        id: button

        required property Action does

        iconName: button.does.icon
        text: button.does.label
        key: button.does.key
        checkable: button.does.checkable
        checked: button.does.checked
        enabled: button.does.enabled
        onToggled: button.checked = Qt.binding(() => button.does.checked)
        onClicked: button.does.trigger()
    }

    onOutputChanged: picture.page = -1
    color: Theme.panel

    ValueText {
        id: facts
        value: root.output ? root.output.value : undefined
    }
    ValueText {
        id: otherFacts
        value: root.viewed.other ? root.viewed.other.value : undefined
    }
    PanelHead {
        id: head
        width: parent.width
        title: root.output && root.node ? root.node.name + "." + root.output.name : qsTr("Viewer")

        HeadButton { visible: root.viewed.outputCount > 1; does: root.nextOutput }
        Controls.IconButton {
            iconName: "fit"
            enabled: facts.form === "image"
            text: qsTr("Fit the picture")
            onClicked: picture.fit()
        }
        HeadButton { objectName: "viewerCompare"; does: root.compare }
        HeadButton { objectName: "viewerSave"; does: root.save }
        HeadButton { objectName: "viewerFollow"; does: root.follow }
        HeadButton { objectName: "viewerLock"; does: root.lock }
    }
    Rectangle {
        id: ground
        y: head.height
        width: parent.width
        height: parent.height - y - foot.height
        color: facts.form === "image" ? Theme.viewerGround : facts.form === "" ? Theme.panel : Theme.plotGround
        clip: true

        Item {
            anchors.fill: parent
            opacity: root.stale ? 0.45 : 1

            ImageView {
                id: picture
                objectName: "viewerPicture"
                anchors.fill: parent
                visible: facts.form === "image" && !root.compares
                interactive: true
                caption: picture.readOut
                value: visible && root.output ? root.output.value : undefined
            }
            WipeView {
                objectName: "wipe"
                anchors.fill: parent
                visible: root.compares
                first: root.viewed.other
                second: root.output
                firstName: root.viewed.otherName
                secondName: root.output && root.node ? root.node.name + "." + root.output.name : ""
            }
            Plot {
                anchors.fill: parent
                visible: root.form === "plot"
                interactive: true
                font: Theme.fontMono
                form: root.node && root.node.face === "plot" && root.node.inputs.form ? root.node.inputs.form.value : "auto"
                values: visible && root.output ? root.output.value : undefined
            }
            TableView {
                anchors.fill: parent
                visible: root.form === "table"
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
    Controls.Chip {
        anchors.horizontalCenter: parent.horizontalCenter
        y: foot.y - height - Theme.space12
        visible: root.viewed.other !== null && !root.compares
        text: qsTr("Select the other picture")
    }
    Controls.Notice {
        objectName: "viewerTrouble"
        x: Theme.space12
        y: foot.y - height - Theme.space12
        width: parent.width - 2 * x
        visible: root.trouble.length > 0
        tone: "error"
        text: qsTr("Not saved")
        hint: root.trouble

        Controls.Button {
            objectName: "viewerForget"
            kind: "ghost"
            text: qsTr("Close")
            onClicked: root.troubleLeft()
        }
        Controls.Button {
            objectName: "viewerElsewhere"
            text: qsTr("Save elsewhere…")
            onClicked: { root.troubleLeft(); root.save.trigger() }
        }
    }
    Controls.PassingNote {
        id: note
        objectName: "viewerNote"
        anchors.horizontalCenter: parent.horizontalCenter
        y: foot.y - height - Theme.space12
    }
    Controls.ProgressBar {
        y: foot.y - height
        width: parent.width
        implicitHeight: Theme.strokeBold
        visible: root.writing.length > 0
        indeterminate: true
        label: qsTr("Writing %1").arg(root.writing)
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
            text: root.writing.length > 0 ? qsTr("Writing %1").arg(root.writing) : facts.summary
        }
        Controls.Label {
            id: extra
            anchors.right: parent.right
            anchors.rightMargin: Theme.space16
            height: parent.height
            kind: "mono"
            color: Theme.text3
            visible: facts.form === "image" && !root.compares
            text: picture.pages > 1 ? qsTr("page %1 of %2").arg(picture.shownPage + 1).arg(picture.pages)
                                    : qsTr("%1 %").arg(Math.round(picture.scaling * 100))
        }
    }
}
