// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What is asked before work could be lost, and which file to open or to write. close(flow) goes on at once where all is
// saved; quit() asks for one flow after the other.
import QtQuick
import Heddle.Models
import Heddle.Panels
import Heddle.Widgets

Item {
    id: root

    required property Workbench workbench
    required property Departure departure
    readonly property OpenFlows flows: root.workbench.flows
    readonly property FlowDocument document: root.workbench.document
    // Examples are not written over: they are saved somewhere else.
    readonly property string home: root.workbench.examples.count > 0 && root.workbench.examples.holds(root.document.path) ? "" : root.document.path
    // What waits for an answer, or for a file to be written: "close" or "quit"; empty: nothing.
    property string wish: ""
    // The flow that is being saved, whichever is looked at meanwhile, and where to.
    property FlowDocument saved: null
    property string saveTo: ""

    function choose() { openDialog.ask() }
    function close(flow: FlowDocument) {
        if (!flow.modified)
            return root.flows.close(flow)
        root.flows.show(flow)
        root.wish = "close"
        unsaved.open()
    }
    function quit() {
        root.flows.takeBackGivenUp()
        root.wish = "quit"
        root.quitNext()
    }
    // The next flow that would be lost is looked at and asked for.
    function quitNext() {
        const lost = root.flows.firstUnsaved()
        if (!lost)
            return root.leave()
        root.flows.show(lost)
        unsaved.open()
    }
    function leave() {
        root.wish = ""
        root.workbench.session.end()
        root.flows.dropGivenUp()
        root.departure.begin()
    }
    function answer(save: bool) {
        root.departure.answered()
        if (save)
            root.write()
        else
            root.giveUp(root.document)
    }
    // What is given up on purpose is not offered again at the next start.
    function giveUp(flow: FlowDocument) {
        root.flows.giveUp(flow)
        root.goOn(flow)
    }
    function goOn(flow: FlowDocument) {
        if (root.wish === "quit")
            return root.quitNext()
        if (root.wish === "close")
            root.flows.close(flow)
        root.wish = ""
    }
    function stay() {
        root.wish = ""
        root.flows.takeBackGivenUp()
        root.departure.answered()
    }
    // Asked for by itself: what waited for it before was let go.
    function save() {
        root.wish = ""
        root.write()
    }
    function saveAs() {
        root.wish = ""
        saving.ask(root.home)
    }
    function write() {
        if (root.home.length === 0)
            return saving.ask("")
        root.saved = root.document
        root.document.saveFlow()
    }
    function saveAt(path: string) {
        root.saveTo = path
        root.saved = root.document
        root.document.saveFlowAs(names.urlOf(path))
    }
    // What was typed is asked for again, with what was wrong with it.
    function askAgain(why: string) {
        const path = root.saveTo
        root.flows.show(root.saved)
        root.wish = ""
        root.saved = null
        root.saveTo = ""
        if (path.length > 0)
            saving.askAgain(path, why)
    }
    function taken() {
        const flow = root.saved
        root.saved = null
        root.saveTo = ""
        root.goOn(flow)
    }

    UnsavedDialog {
        id: unsaved
        objectName: "unsaved"
        flowTitle: root.document.title
        onDecided: save => root.answer(save)
        onRejected: root.stay()
    }
    FileNames { id: names }
    FileQuestion {
        id: openDialog
        title: qsTr("Open a flow")
        path: root.document.path
        onPicked: path => root.flows.open(path)
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
        target: root.saved
        function onSaved() { root.taken() }
        function onFailed(text: string) { root.askAgain(text) }
    }
}
