// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Lines to be read, selected and copied as they are, not changed.
import QtQuick
import QtQuick.Templates as T
import Heddle.Theme

T.TextArea {
    id: root

    implicitWidth: contentWidth + leftPadding + rightPadding
    implicitHeight: contentHeight + topPadding + bottomPadding
    width: implicitWidth
    height: implicitHeight
    padding: Theme.space8
    font: Theme.fontMono
    color: Theme.text
    selectionColor: Theme.accentFill
    selectedTextColor: Theme.fillText
    readOnly: true
    selectByMouse: true
    persistentSelection: true
    textFormat: TextEdit.PlainText
    wrapMode: TextEdit.NoWrap
    renderType: TextEdit.NativeRendering
}
