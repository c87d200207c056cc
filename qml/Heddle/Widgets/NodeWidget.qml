// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The root of a node's face, Heddle's own and a user's alike:
//     import Heddle.Widgets
//     NodeWidget { Plot { anchors.fill: parent; values: node.outputs.signal.value } }
// It exists only while it can be seen; what must last lives in the node.
import QtQuick
import Heddle.Widgets

Item {
    id: root

    // The node that is shown: title, state, progress, inputs.<name>, outputs.<name>, run(), stop(), send() …
    property var node: null
    // The value of the node's first output; absent until there is one.
    readonly property alias firstOutput: first.value
    // That output; null: the node has none.
    readonly property var firstPort: root.node && root.node.outputList && root.node.outputList.length > 0
                                     ? root.node.outputList[0] : null
    // True while what the outputs hold does not follow from the inputs any more.
    readonly property bool stale: root.node !== null && (root.node.state === "out-of-date" || root.node.state === "queued"
                                                         || root.node.state === "waiting")
    // How strongly to show a result: old ones are dimmed, so that they do not pass for current.
    readonly property real freshness: root.stale ? 0.45 : 1

    property bool placedNow: false

    // The running node sent something. To a widget that is placed later the latest comes again.
    signal message(var value)
    // The widget came into view.
    signal placed()
    // It is about to leave.
    signal removed()

    implicitWidth: 208
    implicitHeight: 96

    function begin() {
        root.placedNow = true
        root.placed()
        root.replay()
    }
    function replay() {
        if (root.placedNow && root.node && root.node.lastMessage !== undefined)
            root.message(root.node.lastMessage)
    }

    onNodeChanged: root.replay()
    Component.onCompleted: root.begin()
    Component.onDestruction: root.removed()

    PortValue {
        id: first
        port: root.firstPort
    }
    Connections {
        target: root.node
        ignoreUnknownSignals: true
        function onMessage(value: var) { root.message(value) }
    }
}
