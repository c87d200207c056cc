// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A number without a range, no wider than a number needs: NumberPart { input: node.inputs.count }.
import QtQuick
import Heddle.Theme
import Heddle.Widgets

Item {
    id: root

    // The input to show and to set.
    property var input: null

    implicitWidth: 96
    implicitHeight: Theme.fieldHeight

    Field {
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(parent.width, 96)
        input: root.input
    }
}
