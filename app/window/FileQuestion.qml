// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A file dialog for flows, loaded when it is first asked for.
import QtQuick
import Heddle.Widgets

Item {
    id: root

    property string title: ""
    property string path: ""
    property bool writes: false

    signal picked(string path)

    function ask() {
        loader.active = true
        const dialog = loader.item as FileChoice
        dialog.title = root.title
        dialog.defaultSuffix = "heddle"
        dialog.ask(root.path, ["heddle"], root.writes)
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
