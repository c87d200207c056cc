// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What is wrong with the node, in a sentence that can be copied. Takes no room while all is well.
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls
import Heddle.Panels

Rectangle {
    id: root

    required property NodeProperties node
    readonly property bool failed: root.node.state === "error"

    visible: (root.failed || root.node.state === "warning") && root.node.stateText.length > 0
    implicitHeight: visible ? words.height + 2 * Theme.space12 : 0
    radius: Theme.radiusCard
    color: root.failed ? Theme.errorTint : Theme.warnTint

    PanelText { id: panelText }
    Label {
        id: words
        objectName: "errorText"
        x: Theme.space12
        y: Theme.space12
        width: copy.x - x - Theme.space8
        wrapMode: Text.Wrap
        color: Theme.text
        text: root.node.stateText
    }
    IconButton {
        id: copy
        anchors.right: parent.right
        anchors.rightMargin: Theme.space8
        y: Theme.space8
        iconName: "copy"
        iconSize: Theme.icon14
        text: qsTr("Copy")
        onClicked: panelText.copy(root.node.name + ": " + root.node.stateText)
    }
}
