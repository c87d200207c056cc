// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Not for widgets: the tooltip of a part that belongs to an input. What it is, its range and unit, its help, and
// where its value comes from while a wire sets it.
import QtQuick
import Heddle.Controls as Controls

Item {
    id: root

    property var input: null
    // Not while it is being changed.
    property bool quiet: false
    readonly property bool ranged: !!root.input && !isNaN(root.input.minimum) && !isNaN(root.input.maximum)
    // The tooltip, while there is one.
    readonly property QtObject hint: hints.object

    function kindOf(): string {
        const unit = root.input.unit ? " " + root.input.unit : ""
        return root.ranged ? qsTr("%1 to %2%3").arg(root.input.minimum).arg(root.input.maximum).arg(unit) : root.input.type + unit
    }
    function sentence(): string {
        return root.input.wired ? qsTr("%1 Set by %2.").arg(root.input.help).arg(root.input.source).trim() : root.input.help
    }

    anchors.fill: parent

    // What nobody hovers over costs nothing: a frame asks all who listen.
    HoverHandler {
        id: pointer
        enabled: !!root.input
    }
    Controls.HoverHint {
        id: hints
        target: root
        shown: pointer.hovered && !root.quiet && !!root.input && root.sentence().length > 0
        text: root.input ? root.input.label : ""
        detail: root.input ? root.kindOf() : ""
        help: root.input ? root.sentence() : ""
    }
}
