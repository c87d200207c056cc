// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Takes a file that is dropped: a flow is to be opened, data begins a new one.
import QtQuick
import Heddle.Models
import Heddle.Widgets

DropArea {
    id: root

    required property FlowDocument document

    signal flowDropped(string path)
    signal begun()

    function take(file: url) {
        if (String(file).endsWith(".heddle"))
            return root.flowDropped(names.localPath(file))
        root.begun()
        root.document.requestAddFile(file, 0, 0)
    }

    keys: ["text/uri-list"]
    onDropped: drop => root.take(drop.urls[0])

    FileNames { id: names }
}
