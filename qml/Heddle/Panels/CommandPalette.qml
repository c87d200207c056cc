// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Runs any action by its name: type, Enter. What was run lately comes first; what cannot be done now is dimmed and says
// why. The keyboard goes back to where it was.
import QtQuick
import QtQuick.Templates as T
import Heddle.Models
import Heddle.Theme

PalettePopup {
    id: root

    required property ActionList actions
    readonly property CommandBody body: root.contentItem as CommandBody
    property Item before: null

    // `focused` has the keyboard now, and again afterwards.
    function openAt(focused: Item) {
        root.before = focused
        root.open()
        root.body.restart()
    }
    // The palette stays where there is nothing to run.
    function accept() {
        const action = root.body.chosen()
        if (!action || !action.enabled)
            return
        root.close()
        root.actions.run(action)
    }
    function giveBack() {
        if (root.before)
            root.before.forceActiveFocus(Qt.PopupFocusReason)
    }

    parent: T.Overlay.overlay
    x: Math.round((parent.width - width) / 2)
    y: Math.round(parent.height / 6)
    width: Theme.dialogWidth
    onAboutToHide: root.giveBack()

    contentItem: CommandBody {
        actions: root.actions
        onAccepted: root.accept()
        onGone: root.close()
    }
}
