// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A curve or bars: Plot { anchors.fill: parent; values: node.outputs.signal.value }. Lines for arrays, lists and
// number columns, bars for a table of one text and one number column.
import QtQuick
import Heddle.Theme
import Heddle.Controls as Controls
import Heddle.Widgets

Item {
    id: root

    // A one-axis array, a list of numbers or a table; anything else shows nothing.
    property alias values: plot.values
    // Values are read under the pointer.
    property alias interactive: plot.interactive
    property alias font: plot.font
    readonly property alias present: plot.present
    readonly property alias readOut: plot.readOut

    implicitWidth: 208
    implicitHeight: 96
    Accessible.role: Accessible.Graphic

    Rectangle {
        anchors.fill: parent
        color: Theme.plotGround
        radius: Theme.radiusPicture
    }
    PlotItem {
        id: plot
        objectName: "plot"
        anchors.fill: parent
        font: Theme.fontMonoSmall
    }
    Rectangle {
        anchors.right: parent.right
        anchors.margins: Theme.space6
        y: Theme.space6
        visible: root.readOut.length > 0
        width: words.implicitWidth + 2 * Theme.space6
        height: 18
        radius: Theme.radiusChip
        color: Theme.captionGround

        Controls.Label {
            id: words
            anchors.centerIn: parent
            kind: "mono"
            color: Theme.captionText
            text: root.readOut
        }
    }
}
