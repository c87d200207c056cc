// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The colours of file dialogs, which bring controls of their own.
import QtQuick
import Heddle.Theme

Palette {
    window: Theme.raised
    windowText: Theme.text
    base: Theme.field
    text: Theme.text
    button: Theme.hover
    buttonText: Theme.text
    brightText: Theme.text
    highlight: Theme.rowChosen
    highlightedText: Theme.text
    light: Theme.raised
    midlight: Theme.hover
    mid: Theme.lineControl
    dark: Theme.popoverEdge
    placeholderText: Theme.text3
}
