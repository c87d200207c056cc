// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The widget as large as it would be in a node, in the inspector, or as a panel of its own.
import QtQuick
import Heddle.Preview
import Heddle.Theme
import Heddle.Widgets as Widgets
import Heddle.Controls

Item {
    id: root

    required property PreviewedWidget preview
    property string size: "node"
    readonly property real wide: root.size === "node" ? 224 : root.size === "inspector" ? Theme.rightColumnWidth - 2 * Theme.space8 : root.width - 2 * Theme.space48
    readonly property real high: root.size === "node" ? 96 : root.size === "inspector" ? Math.round(96 * (root.wide - 2 * Theme.space8) / 208) : root.height - 2 * Theme.space48 - card.above
    // Whether there is a widget, or a reason why not.
    readonly property bool settled: face.present || face.errorText.length > 0 || root.preview.trouble.length > 0

    PreviewNode {
        id: card
        x: Math.round((root.width - width) / 2)
        y: Math.max(Theme.space24, Math.round((root.height - height) / 2))
        width: root.wide
        height: root.high + card.above + Theme.space8
        node: root.preview.node

        Widgets.Face {
            id: face
            objectName: "face"
            kept: true
            anchors.fill: parent
            source: root.preview.widget
            node: root.preview.node
        }
    }
    Notice {
        x: Theme.space16
        y: root.height - height - Theme.space16
        width: root.width - 2 * Theme.space16
        visible: root.preview.trouble.length > 0
        tone: "warn"
        text: qsTr("About the made-up data")
        hint: root.preview.trouble
    }
}
