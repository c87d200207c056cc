// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Not for widgets: the dialog that FilePicker and the window open: ask(path, suffixes, writes), then picked(path).
import QtQuick
import QtQuick.Dialogs
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
        dialog.currentFolder = folder
        dialog.open()
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
