// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A value as one large number or word: Readout { value: node.outputs.mean.value; unit: "µm" }.
import QtQuick
import Heddle.Theme
import Heddle.Controls as Controls
import Heddle.Widgets

Item {
    id: root

    // The value to show; a dash stands for none.
    property alias value: words.value
    // Stands small after the number.
    property string unit: ""
    // How large it may become; it shrinks to fit its place.
    property int mostSize: Theme.sizeDisplay

    implicitWidth: number.implicitWidth + (unit.visible ? unit.implicitWidth + Theme.space4 : 0)
    implicitHeight: Theme.lineDisplay

    ValueText { id: words }
    Row {
        anchors.centerIn: parent
        spacing: Theme.space4

        Controls.Label {
            id: number
            width: Math.min(implicitWidth, root.width - (unit.visible ? unit.width + Theme.space4 : 0))
            height: root.height
            kind: "display"
            color: words.text.length > 0 ? Theme.text : Theme.text3
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.sizeBody
            font.pixelSize: root.mostSize
            text: words.text.length > 0 ? words.text : "–"
        }
        Controls.Label {
            id: unit
            anchors.baseline: number.baseline
            visible: root.unit.length > 0
            text: root.unit
        }
    }
}
