// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What the widget has asked for, the latest first.
pragma ComponentBehavior: Bound

import QtQuick
import Heddle.Preview
import Heddle.Theme
import Heddle.Controls
import Heddle.Panels

Item {
    id: root

    required property PreviewedWidget preview

    PanelHead {
        id: head
        width: parent.width
        title: qsTr("What the widget asks for")
    }
    Label {
        x: Theme.labelColumn
        y: head.height
        width: parent.width - x - Theme.space16
        visible: root.preview.asked.length === 0
        wrapMode: Text.Wrap
        color: Theme.text3
        text: qsTr("Nothing yet. Use the widget: what it requests and sends is told here.")
    }
    RowList {
        objectName: "askedList"
        y: head.height
        width: parent.width
        height: parent.height - y
        model: root.preview.asked

        delegate: Label {
            required property string modelData

            x: Theme.labelColumn
            width: ListView.view.width - x - Theme.space16
            height: Theme.fieldHeightNode
            kind: "mono"
            color: Theme.text2
            text: modelData
        }
    }
}
