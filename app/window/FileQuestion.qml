// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A file dialog, for flows unless told otherwise; loaded when it is first asked for.
import QtQuick
import Heddle.Widgets

Item {
    id: root

    property string title: ""
    property string path: ""
    property bool writes: false
    // What the file's name may end in; the first is added where it has no ending.
    property list<string> suffixes: ["heddle"]

    signal picked(string path)

    function ask() {
        loader.active = true
        const dialog = loader.item as FileChoice
        dialog.title = root.title
        dialog.defaultSuffix = root.suffixes[0]
        dialog.ask(root.path, root.suffixes, root.writes)
    }

    Loader {
        id: loader
        active: false
        source: "../Widgets/FileChoice.qml"
    }
    Connections {
        target: loader.item as FileChoice
        function onPicked(path: string) { root.picked(path) }
    }
}
