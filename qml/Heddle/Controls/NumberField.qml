// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A number, in mono, with its unit inside. Enter commits, Esc brings back what was there, Up and Down step (Shift:
// ten steps), dragging scrubs; 2*3 is worked out. moved(v) while it is dragged, committed(v) when it is decided.
// Bind `value` to what is stored.
import QtQuick
import QtQuick.Templates as T
import Heddle.Theme
import Heddle.Controls

T.TextField {
    id: root

    property real value: NaN
    property alias from: rules.from
    property alias to: rules.to
    property alias stepSize: rules.stepSize
    property alias decimals: rules.decimals
    property alias unit: rules.unit
    property string label: ""
    readonly property bool refused: root.activeFocus && root.edited && !rules.understands(root.text)
    // The value first: reading it may write the text.
    readonly property bool edited: rules.write(root.value) !== root.text
    // Nothing has been typed that is not stored: what is undone now is the flow's.
    readonly property bool untouched: !root.edited

    signal moved(real value)
    signal committed(real value)

    // Enter keeps what cannot be read, so that it can be mended; leaving the field gives it up.
    function commit() {
        if (root.edited && rules.understands(root.text))
            root.propose(rules.read(root.text))
    }
    function leave() {
        if (rules.understands(root.text))
            root.commit()
        else
            root.restore()
    }
    function propose(wanted: real) {
        root.text = rules.write(wanted)
        if (wanted !== root.value)
            root.committed(wanted)
    }
    function restore(): bool {
        const changed = root.edited
        root.text = rules.write(root.value)
        return changed
    }
    function step(steps: int) {
        root.propose(rules.stepped(root.edited ? rules.read(root.text) : root.value, steps))
    }

    implicitWidth: 64
    implicitHeight: Theme.fieldHeight
    leftPadding: Theme.space8
    rightPadding: Theme.space8 + (root.unit.length > 0 ? unitWord.implicitWidth + Theme.space4 : 0)
    topPadding: 0
    bottomPadding: 0
    horizontalAlignment: TextInput.AlignRight
    verticalAlignment: TextInput.AlignVCenter
    font: Theme.fontMono
    color: root.enabled ? Theme.text : Theme.textOff
    selectionColor: Theme.accentFill
    selectedTextColor: Theme.fillText
    selectByMouse: true
    inputMethodHints: Qt.ImhFormattedNumbersOnly
    renderType: Text.NativeRendering

    Accessible.role: Accessible.SpinBox
    Accessible.name: root.label
    Accessible.onIncreaseAction: root.step(1)
    Accessible.onDecreaseAction: root.step(-1)

    onValueChanged: root.restore()
    Component.onCompleted: root.restore()
    onAccepted: root.commit()
    onActiveFocusChanged: root.activeFocus ? root.selectAll() : root.leave()
    // With nothing to bring back, Esc is for whoever holds the field.
    Keys.onEscapePressed: event => event.accepted = root.restore()
    Keys.onUpPressed: event => root.step(event.modifiers & Qt.ShiftModifier ? 10 : 1)
    Keys.onDownPressed: event => root.step(event.modifiers & Qt.ShiftModifier ? -10 : -1)

    NumberText {
        id: rules
        onChanged: if (!root.activeFocus) root.restore()
    }
    Label {
        id: unitWord
        anchors.right: parent.right
        anchors.rightMargin: Theme.space8
        height: parent.height
        visible: root.unit.length > 0
        kind: "hint"
        color: root.enabled ? Theme.text3 : Theme.textOff
        text: root.unit
        Accessible.ignored: true
    }
    Scrub {
        anchors.fill: parent
        enabled: !root.activeFocus
        value: root.value
        onTapped: root.forceActiveFocus(Qt.MouseFocusReason)
        onDragged: (start, pixels) => { root.text = rules.write(rules.dragged(start, pixels)); root.moved(rules.read(root.text)) }
        onDropped: (start, pixels) => root.committed(rules.dragged(start, pixels))
    }
    background: FieldGround {
        focused: root.activeFocus
        hovered: root.hovered
        refused: root.refused
    }
}
