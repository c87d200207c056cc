// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What is asked before work could be lost, and which file to open or to write. A wish waits here until it is answered:
// guard("open", path) goes on at once where nothing is unsaved.
import QtQuick
import Heddle.Models
import Heddle.Panels
import Heddle.Widgets

Item {
    id: root

    required property Workbench workbench
    readonly property FlowDocument document: root.workbench.document
    // Examples are not written over: they are saved somewhere else.
    readonly property string home: root.workbench.examples.count > 0 && root.workbench.examples.holds(root.document.path) ? "" : root.document.path
    // What waits for an answer: "new", "open", "choose", "recover", "close" or "quit"; empty: nothing.
    property string wish: ""
    property string target: ""
    // Where it was to be saved, until it is.
    property string saveTo: ""

    // Nothing stands in the way of the wish any more.
    signal granted(string wish, string target)
    // Somebody is there and has decided, to go on or to stay.
    signal answered()

    function guard(wish: string, target: string) {
        root.wish = wish
        root.target = target
        if (root.document.modified)
            unsaved.open()
        else
            root.grant()
    }
    function grant() {
        const wish = root.wish
        root.wish = ""
        if (wish === "choose")
            openDialog.ask()
        else if (wish.length > 0)
            root.granted(wish, root.target)
    }
    function answer(save: bool) {
        root.answered()
        if (save)
            root.save()
        else
            root.discard()
    }
    // What is given up on purpose is not offered again at the next start.
    function discard() {
        if (root.wish === "quit")
            root.document.newFlow()
        root.grant()
    }
    function save() {
        if (root.home.length > 0)
            root.document.saveFlow()
        else
            root.saveAs()
    }
    function saveAs() { saving.ask(root.home) }
    function saveAt(path: string) {
        root.saveTo = path
        root.document.saveFlowAs(names.urlOf(path))
    }
    // What was typed is asked for again, with what was wrong with it.
    function askAgain(why: string) {
        const path = root.saveTo
        root.wish = ""
        root.saveTo = ""
        if (path.length > 0)
            saving.askAgain(path, why)
    }
    function taken() {
        root.saveTo = ""
        root.grant()
    }

    UnsavedDialog {
        id: unsaved
        objectName: "unsaved"
        flowTitle: root.document.title
        onDecided: save => root.answer(save)
        onRejected: root.answered()
    }
    FileNames { id: names }
    FileQuestion {
        id: openDialog
        title: qsTr("Open a flow")
        path: root.document.path
        onPicked: path => root.granted("open", path)
    }
    SaveDialog {
        id: saving
        onPicked: path => root.saveAt(path)
        onBrowseWanted: saveDialog.ask()
    }
    FileQuestion {
        id: saveDialog
        title: qsTr("Save the flow as")
        path: root.document.path
        writes: true
        onPicked: path => root.saveAt(path)
    }
    Connections {
        target: root.document
        function onSaved() { root.taken() }
        function onFailed(text: string) { root.askAgain(text) }
    }
}
