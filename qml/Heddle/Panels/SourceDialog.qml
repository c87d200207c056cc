// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The source of a node in Python, to be read: numbered lines, at the line where the node begins.
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls
import Heddle.Widgets as Widgets

Dialog {
    id: root

    required property NodeSource source
    readonly property real room: parent ? parent.height - 2 * Theme.space48 : 0

    // Somebody has asked for it: from where the node begins on.
    function reveal() {
        root.open()
        code.forceActiveFocus(Qt.PopupFocusReason)
        view.contentY = Math.max(0, Math.min(view.contentHeight - view.height, code.topPadding + (root.source.line - 3) * page.lineStep))
    }

    objectName: "sourceDialog"
    width: Math.min(parent ? parent.width - 2 * Theme.space48 : Theme.dialogWidth, 1.5 * Theme.dialogWidth)
    title: root.source.title
    message: root.source.file + (root.source.line > 0 ? qsTr(", line %1").arg(root.source.line) : "")
    iconName: "code"

    FontMetrics { id: metrics; font: Theme.fontMono }
    Label {
        width: parent.width
        visible: root.source.trouble.length > 0
        wrapMode: Text.Wrap
        text: root.source.trouble
    }
    Rectangle {
        width: parent.width
        height: Math.min(Math.max(code.height, Theme.dialogFootHeight), Math.max(Theme.dialogWidth / 4, root.room - 200))
        visible: root.source.trouble.length === 0
        radius: Theme.radiusField
        color: Theme.field
        clip: true

        Flickable {
            id: view
            objectName: "sourceView"
            anchors.fill: parent
            contentWidth: Math.max(width, code.x + code.width)
            contentHeight: code.height
            boundsBehavior: Flickable.StopAtBounds
            ScrollBar.vertical: ScrollBar { }
            ScrollBar.horizontal: ScrollBar { }

            Item {
                id: page

                readonly property int lines: code.lineCount
                readonly property real lineStep: code.lineCount > 0 ? code.contentHeight / code.lineCount : 0
                readonly property real gutter: metrics.advanceWidth("0") * Math.max(3, String(page.lines).length) + Theme.space16

                width: view.contentWidth
                height: code.height

                // The line at which the node begins.
                Rectangle {
                    y: code.topPadding + (root.source.line - 1) * page.lineStep
                    width: page.width
                    height: page.lineStep
                    visible: root.source.line > 0
                    color: Theme.accentTint
                }
                Text {
                    objectName: "lineNumbers"
                    y: code.topPadding
                    width: page.gutter - Theme.space8
                    horizontalAlignment: Text.AlignRight
                    font: Theme.fontMono
                    color: Theme.text3
                    renderType: Text.NativeRendering
                    lineHeightMode: Text.FixedHeight
                    lineHeight: Math.max(1, page.lineStep)
                    text: Array.from({ length: page.lines }, (_, i) => i + 1).join("\n")
                }
                CodeText {
                    id: code
                    objectName: "sourceText"
                    x: page.gutter
                    text: root.source.text
                    Accessible.name: qsTr("Source of %1").arg(root.source.title)

                    Widgets.PythonHighlighter { document: code.textDocument }
                }
            }
        }
    }
    aside: Button {
        objectName: "openSource"
        place: "dialog"
        iconName: "export"
        text: qsTr("Open in editor")
        onClicked: root.source.openFile(root.source.file, root.source.line)
    }
    buttons: Button {
        objectName: "closeSource"
        kind: "primary"
        place: "dialog"
        text: qsTr("Close")
        onClicked: root.close()
    }
    Connections {
        target: root.source
        function onShown() { root.reveal() }
    }
}
