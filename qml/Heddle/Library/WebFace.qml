// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Whether the server answers, what it says of it, and the answer itself.
import Heddle.Widgets

NodeWidget {
    id: root

    readonly property var online: root.node && root.node.outputs.online ? root.node.outputs.online.data : undefined
    readonly property var status: root.node && root.node.outputs.status ? root.node.outputs.status.data : undefined

    function word(): string {
        if (root.online === undefined || root.online === null)
            return qsTr("Not asked yet")
        return root.online ? qsTr("Online, status %1").arg(root.status) : qsTr("Offline")
    }

    Light {
        id: light
        width: parent.width
        lit: root.online
        text: root.word()
    }
    TextView {
        y: light.height + 4
        width: parent.width
        height: parent.height - y
        value: root.firstOutput
        opacity: root.freshness
    }
}
