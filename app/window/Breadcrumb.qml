// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The way from the flow into the group that is looked at, at the upper left corner of the canvas: a click on a name
// goes there. Away while the flow itself is looked at.
pragma ComponentBehavior: Bound

import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls

Rectangle {
    id: root

    required property FlowDocument document
    required property Action leaving
    readonly property Groups groups: root.document.groups
    property real widest: 640

    // A click leaves the keyboard with the canvas: what was clicked is gone then.
    component Crumb: Button {
        kind: "ghost"
        focusPolicy: Qt.TabFocus
        leftPadding: Theme.space6
        rightPadding: Theme.space6
    }

    visible: root.groups.depth > 0
    implicitWidth: Math.min(row.width + 2 * Theme.space4, root.widest)
    implicitHeight: Theme.buttonHeight + Theme.space4
    radius: Theme.radiusButton
    color: Theme.panel
    border.width: Theme.strokeLine
    border.color: Theme.line
    clip: true
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("The way into this group")

    // Where the way is long, its end is what counts.
    Row {
        id: row
        x: Math.min(Theme.space4, root.width - width - Theme.space4)
        y: Theme.space2
        height: Theme.buttonHeight

        IconButton {
            objectName: "leaveGroup"
            focusPolicy: Qt.TabFocus
            iconName: "up"
            text: root.leaving.title
            key: root.leaving.key
            onClicked: root.leaving.trigger()
        }
        Crumb {
            objectName: "crumb0"
            text: root.document.title
            onClicked: root.groups.goUp(0)
        }
        Repeater {
            model: root.groups.names

            Row {
                id: step

                required property int index
                required property string modelData
                readonly property bool last: step.index === root.groups.depth - 1

                height: row.height

                Icon {
                    height: parent.height
                    name: "right"
                    size: Theme.icon12
                    color: Theme.text2
                }
                Crumb {
                    objectName: "crumb" + (step.index + 1)
                    visible: !step.last
                    text: step.modelData
                    onClicked: root.groups.goUp(step.index + 1)
                }
                Label {
                    objectName: "crumbHere"
                    visible: step.last
                    height: parent.height
                    leftPadding: Theme.space6
                    rightPadding: Theme.space8
                    kind: "strong"
                    text: step.modelData
                }
            }
        }
    }
}
