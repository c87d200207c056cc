// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A second look at the flow, beside the first: with a place and a nearness of its own. What is done in one is seen in both.
import QtQuick
import Heddle.Theme
import Heddle.Controls
import Heddle.App

FlowView {
    id: root

    name: "secondCanvas"
    marked: true

    ZoomBar {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.space16
        canvas: root.canvas
        actions: root.actions
    }
    FloatingTools {
        anchors.right: parent.right
        anchors.rightMargin: Theme.space16
        y: Theme.space12

        IconButton {
            objectName: "closeSecond"
            focusPolicy: Qt.TabFocus // with a click it would take the keyboard along when it goes
            iconName: "close"
            text: qsTr("Close the second view")
            key: root.actions.panels.showSecond.key
            onClicked: root.actions.panels.showSecond.trigger()
        }
    }
}
