// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What the viewer shows, and writing it to a file.
pragma ComponentBehavior: Bound

import QtQml
import Heddle.Models
import Heddle.App

ActionGroup {
    id: root

    required property FlowDocument document
    required property Settings settings
    required property Needs needs
    readonly property Viewed viewed: root.document.sights.viewed
    readonly property bool filled: root.viewed.output !== null && root.viewed.output.value.present
    readonly property string noNode: root.needs.flow || (root.viewed.node ? "" : qsTr("The viewer shows no node."))

    signal saveWanted()

    function setFollows(follows: bool) {
        root.viewed.follows = follows
        root.settings.setValue("viewer/follows", follows)
    }

    name: "viewer"
    title: qsTr("Viewer")

    component Output: Action {
        id: output

        property int number

        title: qsTr("View output %1 of the node").arg(output.number)
        keys: ["Shift+" + output.number]
        whyNot: root.needs.canvas || (root.viewed.node || root.document.selection.count === 1 ? "" : qsTr("Select one node first."))
        onTriggered: root.viewed.showOutput(output.number)
    }

    readonly property Action show: Action {
        title: qsTr("View the selected node")
        icon: "eye"
        whyNot: root.needs.canvas || (root.document.selection.count === 1 ? "" : qsTr("Select one node first."))
        onTriggered: root.viewed.show(root.document.selection.ids[0])
    }
    readonly property Action follow: Action {
        title: qsTr("View what is selected")
        icon: "link"
        checkable: true
        checked: root.viewed.follows
        onTriggered: root.setFollows(!root.viewed.follows)
    }
    readonly property Action lock: Action {
        title: qsTr("Keep this node in the viewer")
        icon: "pin"
        checkable: true
        checked: root.viewed.locked
        whyNot: root.noNode
        onTriggered: root.viewed.locked = !root.viewed.locked
    }
    readonly property Action nextOutput: Action { title: qsTr("View the next output"); icon: "right"; whyNot: root.noNode; onTriggered: root.viewed.nextOutput() }
    readonly property Action compare: Action {
        title: qsTr("Compare two pictures")
        help: qsTr("Keeps this one beside the one that is viewed next.")
        icon: "compare"
        checkable: true
        checked: root.viewed.other !== null
        whyNot: root.viewed.other ? "" : root.noNode
        onTriggered: root.viewed.compare()
    }
    readonly property Action save: Action {
        title: qsTr("Save what the viewer shows…")
        icon: "export"
        keys: ["Ctrl+Alt+S"]
        whyNot: root.needs.flow || (root.filled ? "" : qsTr("The viewer shows nothing that could be saved."))
        onTriggered: root.saveWanted()
    }
    readonly property Action output1: Output { number: 1 }
    readonly property Action output2: Output { number: 2 }
    readonly property Action output3: Output { number: 3 }
    readonly property Action output4: Output { number: 4 }
    readonly property Action output5: Output { number: 5 }
    readonly property Action output6: Output { number: 6 }
    readonly property Action output7: Output { number: 7 }
    readonly property Action output8: Output { number: 8 }
    readonly property Action output9: Output { number: 9 }

    Component.onCompleted: root.viewed.follows = String(root.settings.value("viewer/follows", true)) === "true"
}
