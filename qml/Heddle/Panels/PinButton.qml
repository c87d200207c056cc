// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Puts a part of a node on the panel and takes it off. Quiet until its row is under the pointer.
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls

IconButton {
    id: root

    property alias panel: pin.panel
    property alias node: pin.node
    property alias part: pin.part
    // Its row is under the pointer.
    property bool wanted: true

    side: Theme.fieldHeight
    // Tab goes from value to value; the node's menu and the list of actions have what these buttons do.
    activeFocusOnTab: false
    iconName: "pin"
    iconSize: Theme.icon14
    ink: pin.pinned ? Theme.accent : Theme.text2
    opacity: pin.pinned || root.wanted || root.visualFocus ? 1 : 0
    text: pin.pinned ? qsTr("Take off the panel") : qsTr("Put on panel")
    onClicked: pin.toggle()

    PanelPin { id: pin }
}
