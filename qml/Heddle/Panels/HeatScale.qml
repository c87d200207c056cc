// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The colours of a scale from the least to the most, with what its ends stand for.
pragma ComponentBehavior: Bound

import QtQuick
import Heddle.Theme
import Heddle.Controls

Item {
    id: root

    property string least
    property string most
    readonly property int steps: 32

    implicitHeight: Theme.space12 + Theme.lineSentence
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("From %1 to %2").arg(root.least).arg(root.most)

    Row {
        width: parent.width
        height: Theme.space8

        Repeater {
            model: root.steps

            Rectangle {
                required property int index

                width: root.width / root.steps
                height: Theme.space8
                color: Theme.heat((index + 0.5) / root.steps)
            }
        }
    }
    Label {
        y: Theme.space12
        kind: "mono"
        text: root.least
    }
    Label {
        y: Theme.space12
        anchors.right: parent.right
        kind: "mono"
        text: root.most
    }
}
