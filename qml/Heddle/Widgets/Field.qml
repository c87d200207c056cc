// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A value to type: Field { value: node.inputs.name.value; onCommitted: v => node.inputs.name.request(v) }, or shorter
// Field { input: node.inputs.name }. Numbers go in mono with their unit and can be dragged.
import QtQuick
import Heddle.Controls as Controls

Item {
    id: root

    // The input to show and to set; the properties below need not be given then.
    property var input: null
    // What it holds.
    property var value: root.input ? root.input.value : ""
    // It takes numbers only; found out from input or value.
    property bool numeric: root.input ? root.input.type === "number" || root.input.type === "int" : typeof root.value === "number"
    // Stands behind a number.
    property string unit: root.input ? root.input.unit : ""
    // What it is called by those who cannot see it.
    property string label: root.input ? root.input.label : ""
    // Stands in it while it is empty.
    property string placeholder: ""
    // The least number that it takes; NaN: any.
    property real from: root.input ? root.input.minimum : NaN
    // The greatest number that it takes; NaN: any.
    property real to: root.input ? root.input.maximum : NaN
    readonly property bool editable: !root.input || root.input.editable

    // The user has decided on another value.
    signal committed(var value)

    function commit(value: var) {
        root.committed(value)
        if (root.input)
            root.input.request(value)
    }
    function follow(value: real) {
        if (root.input)
            root.input.requestLive(value)
    }
    function settle(value: real) {
        root.committed(value)
        if (!root.input)
            return
        root.input.requestLive(value)
        root.input.release()
    }

    implicitWidth: root.numeric ? number.implicitWidth : words.implicitWidth
    implicitHeight: words.implicitHeight

    Controls.NumberField {
        id: number
        anchors.fill: parent
        visible: root.numeric
        enabled: root.editable
        label: root.label
        unit: root.unit
        from: root.from
        to: root.to
        stepSize: root.input && root.input.step > 0 ? root.input.step : NaN
        decimals: root.input && root.input.type === "int" ? 0 : -1
        value: root.numeric && root.value !== undefined && root.value !== "" ? Number(root.value) : NaN
        onMoved: v => root.follow(v)
        onCommitted: v => root.settle(v)
    }
    Controls.TextField {
        id: words
        anchors.fill: parent
        visible: !root.numeric
        enabled: root.editable
        label: root.label
        placeholderText: root.placeholder
        value: root.numeric ? "" : root.input ? root.input.text : root.value === undefined ? "" : String(root.value)
        onCommitted: text => root.commit(text)
    }
    InputHint { input: root.input; quiet: number.activeFocus || words.activeFocus }
}
