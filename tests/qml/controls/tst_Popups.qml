// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Menus and dialogs, opened and left by hand.
import QtQuick
import QtTest
import Heddle.Controls

TestCase {
    id: root

    name: "Popups"
    when: windowShown
    visible: true
    width: 640
    height: 480

    Component {
        id: menu
        Menu {
            MenuItem { iconName: "copy"; text: "Copy"; key: "Ctrl+C"; }
            MenuSeparator { }
            MenuItem { text: "Delete a thing with a very long name"; key: "Del"; enabled: false; why: "Nothing is selected." }
        }
    }
    Component {
        id: dialog
        Dialog {
            title: "Recover?"
            message: "Heddle ended without closing it."
            Label { text: "14 steps" }
            aside: Button { place: "dialog"; kind: "ghost"; text: "Compare" }
            buttons: [
                Button { place: "dialog"; text: "Open as saved" },
                Button { objectName: "safe"; place: "dialog"; kind: "primary"; text: "Recover"; focus: true }
            ]
        }
    }
    Component { id: spies; SignalSpy { } }

    function spyOn(target: QtObject, signalName: string): SignalSpy {
        return root.createTemporaryObject(spies, root, { target: target, signalName: signalName })
    }

    function init() {
        failOnWarning(/Error|Binding loop/)
    }

    function test_a_row_is_triggered_and_the_menu_closes() {
        const m = createTemporaryObject(menu, root)
        m.popup(10, 10)
        tryCompare(m, "opened", true)
        const copies = spyOn(m.itemAt(0), "triggered")
        mouseClick(m.itemAt(0))
        compare(copies.count, 1)
        tryCompare(m, "visible", false)
    }

    function test_a_greyed_row_keeps_the_menu_open_and_says_why() {
        const m = createTemporaryObject(menu, root)
        m.popup(10, 10)
        tryCompare(m, "opened", true)
        const row = m.itemAt(2)
        const deletes = spyOn(row, "triggered")
        mouseClick(row)
        compare(deletes.count, 0)
        compare(m.visible, true)
        compare(row.Accessible.description, "Nothing is selected.")
    }

    function test_keys_walk_the_menu() {
        const m = createTemporaryObject(menu, root)
        m.popup(10, 10)
        tryCompare(m, "opened", true)
        const copies = spyOn(m.itemAt(0), "triggered")
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Return)
        compare(copies.count, 1)
    }

    function test_the_menu_is_as_wide_as_its_widest_row() {
        const m = createTemporaryObject(menu, root)
        m.popup(10, 10)
        tryCompare(m, "opened", true)
        verify(m.width >= m.itemAt(2).implicitWidth)
        compare(m.itemAt(0).height, 28)
    }

    function test_escape_rejects_a_dialog() {
        const d = createTemporaryObject(dialog, root)
        d.open()
        tryCompare(d, "opened", true)
        const rejects = spyOn(d, "rejected")
        keyClick(Qt.Key_Escape)
        tryCompare(d, "visible", false)
        compare(rejects.count, 1)
    }

    function test_the_safe_choice_has_the_keyboard() {
        const d = createTemporaryObject(dialog, root)
        d.open()
        tryCompare(d, "opened", true)
        const safe = d.buttons[1]
        tryCompare(safe, "activeFocus", true)
        const clicks = spyOn(safe, "clicked")
        keyClick(Qt.Key_Return)
        compare(clicks.count, 1)
    }

    function test_a_dialog_lies_in_the_middle_of_the_window() {
        const d = createTemporaryObject(dialog, root)
        d.open()
        tryCompare(d, "opened", true)
        compare(d.width, 560)
        verify(Math.abs(d.x - (d.parent.width - d.width) / 2) <= 1)
    }
}
