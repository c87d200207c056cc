// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Not for widgets: the dialog that FilePicker and the window open: ask(path, suffixes, writes), then picked(path).
import QtQuick
import QtQuick.Dialogs
import QtQuick.Templates as T
import Heddle.Theme
import Heddle.Widgets

Item {
    id: root

    property string title: ""
    property string defaultSuffix: ""

    signal picked(string path)

    function ask(path: string, suffixes: var, writes: bool) {
        dialog.fileMode = writes ? FileDialog.SaveFile : FileDialog.OpenFile
        dialog.acceptLabel = writes ? qsTr("Save") : qsTr("Open")
        dialog.nameFilters = names.filtersOf(suffixes)
        probe.findFolder(path)
    }
    function openIn(folder: url) {
        const above = T.Overlay.overlay ? Array.from(T.Overlay.overlay.children) : []
        dialog.currentFolder = folder
        dialog.open()
        if (T.Overlay.overlay)
            Array.from(T.Overlay.overlay.children).filter(popup => above.indexOf(popup) < 0).forEach(popup => root.enlarge(popup))
    }
    // The dialog of Qt's own is made for a small window.
    function enlarge(popup: Item) {
        popup.width = Math.min(960, T.Overlay.overlay.width - 2 * Theme.space48)
        popup.height = Math.min(680, T.Overlay.overlay.height - 2 * Theme.space48)
        root.tint(popup)
    }
    // Its path stands on white, whatever the palette says. What is in it is of types that Qt keeps to itself.
    function tint(item: var) {
        if (item.upButton && item.background)
            item.background.color = Theme.field
        Array.from(item.children).forEach(child => root.tint(child))
    }

    FileNames { id: names }
    FileProbe {
        id: probe
        onFolderFound: folder => root.openIn(folder)
    }
    FileDialog {
        id: dialog
        title: root.title
        defaultSuffix: root.defaultSuffix
        onAccepted: root.picked(names.localPath(dialog.selectedFile))
    }
}
