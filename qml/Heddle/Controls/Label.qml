// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Words in one of the text styles: Label { kind: "hint"; text: ... }. kind: "display", "title", "heading",
// "name", "strong", "medium", "body", "row", "hint", "word", "mono", "monoLarge", "monoSmall".
import QtQuick
import QtQuick.Templates as T
import Heddle.Theme

T.Label {
    id: root

    property string kind: "body"

    function inkOf(kind: string): color {
        switch (kind) {
        case "body": return Theme.text2
        case "hint": return Theme.text3
        default: return Theme.text
        }
    }

    font: Theme.fontOf(root.kind)
    color: root.enabled ? root.inkOf(root.kind) : Theme.textOff
    linkColor: Theme.accent
    elide: root.wrapMode === Text.NoWrap ? Text.ElideRight : Text.ElideNone
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
    renderType: Text.NativeRendering
    lineHeightMode: root.wrapMode === Text.NoWrap ? Text.ProportionalHeight : Text.FixedHeight
    lineHeight: root.wrapMode === Text.NoWrap ? 1 : (root.font.pixelSize > Theme.sizeHint ? Theme.lineSentence : Theme.lineHint)

    Accessible.role: Accessible.StaticText
    Accessible.name: root.text
}
