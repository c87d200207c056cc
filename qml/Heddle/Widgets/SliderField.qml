// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A number in a range, to drag or to type: SliderField { input: node.inputs.sigma }.
import QtQuick
import Heddle.Theme
import Heddle.Widgets

Item {
    id: root

    // The input to show and to set.
    property var input: null

    implicitWidth: 200
    implicitHeight: Theme.fieldHeight

    Slider {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - field.width - Theme.space8
        input: root.input
    }
    Field {
        id: field
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: 64
        input: root.input
    }
}
