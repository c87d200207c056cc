// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A status light with a word: Light { lit: node.outputs.online.data; text: lit ? "Online" : "Offline" }.
// lit undefined: not known yet. flash() lights it up for a moment.
import QtQuick
import Heddle.Theme
import Heddle.Controls as Controls

Item {
    id: root

    // On, off, or undefined: not known yet.
    property var lit: undefined
    // The word beside it.
    property string text: ""
    readonly property color ink: root.lit === undefined || root.lit === null ? Theme.text3 : root.lit ? Theme.done : Theme.error

    // Lights it up for a moment.
    function flash() { glow.restart() }

    implicitWidth: word.x + word.implicitWidth
    implicitHeight: Theme.fieldHeightNode
    Accessible.role: Accessible.Indicator
    Accessible.name: root.text
    Accessible.description: root.lit === undefined || root.lit === null ? qsTr("Not known") : root.lit ? qsTr("On") : qsTr("Off")

    Rectangle {
        id: lamp
        y: (parent.height - height) / 2
        width: Theme.space12
        height: width
        radius: width / 2
        color: root.lit === undefined || root.lit === null ? Theme.faded(root.ink, 0) : root.ink
        border.width: Theme.strokeIcon
        border.color: root.ink
    }
    Rectangle {
        id: flare
        anchors.fill: lamp
        radius: width / 2
        color: Theme.accent
        opacity: 0
    }
    NumberAnimation {
        id: glow
        target: flare
        property: "opacity"
        from: 1
        to: 0
        duration: Theme.durationError
    }
    Controls.Label {
        id: word
        x: lamp.width + Theme.space8
        width: parent.width - x
        height: parent.height
        kind: "medium"
        text: root.text
    }
}
