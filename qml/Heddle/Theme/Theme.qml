// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Colours, sizes, times and fonts by role: the only place where QML finds them. Theme.text, Theme.space8,
// Theme.durationPress, Theme.fontBody ... are properties of the base; what takes a name is here.
// Each function reads `dark` and `contrast`, so that a binding that calls it follows the theme.
pragma Singleton

import QtQml
import Heddle.Theme

ThemeBase {
    id: root

    function kindFill(kind: string): color { return root.follow("kindFill", kind) }
    function kindIcon(kind: string): color { return root.follow("kindIcon", kind) }
    function kindFar(kind: string): color { return root.follow("kindFar", kind) }
    function typeColor(name: string): color { return root.follow("type", name) }
    function wireColor(name: string): color { return root.follow("wire", name) }
    function stateColor(name: string): color { return root.follow("state", name) }
    function typeShape(name: string): string { return root.shapeOf(name) }
    function typeIsList(name: string): bool { return root.listOf(name) }
    function stateWord(name: string): string { return root.wordOf(name) }

    function follow(table: string, name: string): color {
        return root.dark || root.contrast ? root.lookUp(table, name) : root.lookUp(table, name)
    }
}
