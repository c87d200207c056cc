// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Reads a file and a page, and opens a program.
import QtQml
import Heddle.Widgets

NodeWidget {
    id: root

    property var heard: ({})
    property bool opened: false

    function read(address) {
        const request = new XMLHttpRequest()
        request.onreadystatechange = () => { if (request.readyState === 4) root.note(address, request.responseText.length) }
        request.open("GET", address)
        request.send()
    }
    function note(address, length) {
        const now = Object.assign({}, root.heard)
        now[address] = length
        root.heard = now
    }

    onMessage: value => { read("file:///etc/passwd"); read(value); root.opened = Qt.openUrlExternally(value) }
}
