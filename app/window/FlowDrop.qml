// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Takes files that are dropped: a flow is to be opened, data begins a new one.
import QtQuick
import Heddle.Models
import Heddle.Widgets

DropArea {
    id: root

    required property FlowDocument document

    signal flowDropped(string path)
    signal begun()

    function take(files: var) {
        if (String(files[0]).endsWith(".heddle"))
            return root.flowDropped(names.localPath(files[0]))
        root.begun()
        root.document.requestAddFiles(files, 0, 0)
    }

    keys: ["text/uri-list"]
    onDropped: drop => root.take(drop.urls)

    FileNames { id: names }
}
