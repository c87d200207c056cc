// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Takes files that are dropped: a flow is to be opened; data begins one, where no flow is shown that it belongs to.
import QtQuick
import Heddle.Models
import Heddle.Widgets

DropArea {
    id: root

    required property FlowDocument document
    // Data too: nobody in front of it takes them.
    required property bool takesData

    signal flowDropped(string path)
    signal begun()

    function areFlows(files: var): bool {
        return files.length > 0 && files.every(file => String(file).endsWith(".heddle"))
    }
    function take(files: var) {
        if (root.areFlows(files))
            return files.forEach(file => root.flowDropped(names.localPath(file)))
        root.begun()
        root.document.requestAddFiles(files, 0, 0)
    }

    onEntered: drag => drag.accepted = root.takesData ? drag.hasUrls : root.areFlows(drag.urls)
    onDropped: drop => root.take(drop.urls)

    FileNames { id: names }
}
