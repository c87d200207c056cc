// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Any value as what it is, a picture, a curve, rows, one number or words: ValueView { value: node.outputs.result.value }.
import QtQuick
import Heddle.Widgets

Item {
    id: root

    // The value to show.
    property var value: undefined
    // Wheel, dragging and hovering work in it.
    property bool interactive: false
    // What it is shown as: "image", "plot", "table", "readout", "text" or "".
    readonly property string form: facts.brief ? "readout" : facts.form

    implicitWidth: 208
    implicitHeight: 96

    ValueText {
        id: facts
        value: root.value
    }
    ImageView {
        anchors.fill: parent
        visible: root.form === "image"
        interactive: root.interactive
        value: visible ? root.value : undefined
    }
    Plot {
        anchors.fill: parent
        visible: root.form === "plot"
        interactive: root.interactive
        values: visible ? root.value : undefined
    }
    TableView {
        anchors.fill: parent
        visible: root.form === "table"
        interactive: root.interactive
        value: visible ? root.value : undefined
    }
    Readout {
        anchors.fill: parent
        visible: root.form === "readout"
        value: visible ? root.value : undefined
    }
    TextView {
        anchors.fill: parent
        visible: root.form === "text"
        interactive: root.interactive
        value: visible ? root.value : undefined
    }
}
