// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What an input is edited with: a list for choices, a dialog beside the path for files, a field for all else.
// A dialog takes the keys away without the editor being left.
import QtQuick
import Heddle.Controls as Controls
import Heddle.Models
import Heddle.Theme
import Heddle.Widgets as Widgets

FocusScope {
    id: root

    required property InputProperties input
    readonly property list<string> choices: root.input ? root.input.choices : []
    readonly property bool chooses: root.choices.length > 0
    readonly property bool picks: root.input !== null && root.input.file.length > 0
    readonly property bool counts: root.input !== null && !root.chooses
                                   && (root.input.type === "number" || root.input.type === "int")

    signal closed()

    function take() {
        if (root.chooses)
            list.popup.open()
        else if (root.counts)
            number.forceActiveFocus(Qt.MouseFocusReason)
        else if (root.picks)
            file.take()
        else
            words.take()
    }
    function leave(focused: bool) {
        if (!focused && !root.picks && !list.popup.visible)
            root.closed()
    }

    Component.onCompleted: root.take()
    onActiveFocusChanged: root.leave(root.activeFocus)
    Keys.onEscapePressed: root.closed()
    Keys.onReturnPressed: root.closed()
    Keys.onEnterPressed: root.closed()

    Controls.NumberField {
        id: number
        anchors.fill: parent
        visible: root.counts
        label: root.input ? root.input.label : ""
        unit: root.input ? root.input.unit : ""
        from: root.input ? root.input.minimum : NaN
        to: root.input ? root.input.maximum : NaN
        stepSize: root.input && root.input.step > 0 ? root.input.step : NaN
        decimals: root.input && root.input.type === "int" ? 0 : -1
        font: Theme.fontMono
        value: root.counts && root.input.value !== undefined ? Number(root.input.value) : NaN
        onMoved: v => root.input.requestLive(v)
        onCommitted: v => root.input.request(v)
    }
    Controls.TextField {
        id: words

        function take() {
            words.forceActiveFocus(Qt.MouseFocusReason)
            words.selectAll()
        }

        anchors.fill: parent
        visible: !root.counts && !root.chooses && !root.picks
        label: root.input ? root.input.label : ""
        value: root.input && visible ? root.input.text : ""
        onCommitted: text => root.input.request(text)
    }
    Widgets.FilePicker {
        id: file
        anchors.fill: parent
        visible: root.picks
        input: root.picks ? root.input : null
        onPicked: root.closed()
    }
    Controls.Choice {
        id: list
        anchors.fill: parent
        visible: root.chooses
        label: root.input ? root.input.label : ""
        model: root.choices
        currentIndex: root.chooses ? list.find(String(root.input.value)) : -1
        onActivated: index => { root.input.request(root.choices[index]); root.closed() }
    }
    Connections {
        target: list.popup
        function onClosed() { root.closed() }
    }
}
