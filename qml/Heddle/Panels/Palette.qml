// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Adds a node by name: opens at the pointer, with the keyboard in its field. Up and Down choose, Enter adds, Esc leaves
// no trace. With `fitting` set it lists only types that a dropped wire can go on to.
import QtQuick
import Heddle.Models
import Heddle.Theme

PalettePopup {
    id: root

    required property CatalogModel catalog
    readonly property PaletteBody body: root.contentItem as PaletteBody
    // With the most rows that it ever shows.
    readonly property int fullHeight: Theme.paletteSearchHeight + 8 * Theme.paletteRowHeight + Theme.space8 + Theme.paletteFootHeight
    // Where the node shall stand, in the canvas' coordinates; given back with chosen().
    property point at
    property string enterDoes: qsTr("add")
    property string shiftEnter
    property string note
    property int total: 0

    // `port` is the port that a dropped wire goes on to; empty without a wire. `shift`: chosen by Shift+Enter.
    signal chosen(string typeId, string port, point at, bool shift)

    // x and y in the parent's coordinates; the popup stays 16 away from the border.
    function openAt(x: real, y: real, at: point, fitting: var) {
        root.at = at
        root.catalog.filter = ""
        root.catalog.fitting = fitting
        root.total = root.catalog.count
        root.x = Math.max(root.edge, Math.min(x, root.parent.width - root.width - root.edge))
        root.y = Math.max(root.edge, Math.min(y, root.parent.height - root.fullHeight - root.edge))
        root.open()
        root.body.restart()
    }
    function accept(shift: bool) {
        const row = root.body.row
        if (!row)
            return
        root.close()
        root.chosen(row.typeId, row.fittingPort, root.at, shift)
    }

    width: Theme.paletteWidth
    contentItem: PaletteBody {
        catalog: root.catalog
        total: root.total
        enter: root.enterDoes
        shiftEnter: root.shiftEnter
        note: root.note
        onAccepted: shift => root.accept(shift)
        onGone: root.close()
    }
}
