// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The inspector while several nodes are selected: what they have in common, to be set for all of them at once.
pragma ComponentBehavior: Bound

import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls

Item {
    id: root

    required property SharedInputs shared

    Label {
        id: head
        objectName: "sharedHead"
        x: Theme.space16
        y: Theme.space12
        width: parent.width - 2 * x
        height: Theme.lineHeading
        kind: "heading"
        text: root.shared.what
    }
    Label {
        id: help
        x: head.x
        y: head.y + head.height
        width: head.width
        kind: "hint"
        text: root.shared.inputs.length > 0 ? qsTr("A value here is set for all of them.") : qsTr("They have no input in common.")
    }
    Flickable {
        y: help.y + help.height + Theme.space8
        width: parent.width
        height: parent.height - y
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        contentHeight: values.height

        ScrollBar.vertical: ScrollBar { }

        Column {
            id: values
            width: parent.width
            bottomPadding: Theme.space16

            Repeater {
                model: root.shared.inputs

                InputRow {
                    required property InputProperties modelData

                    width: values.width
                    input: modelData
                }
            }
        }
    }
}
