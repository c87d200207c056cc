// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The title of a frame, edited in its head; of one that was just made, at once.
import QtQuick
import Heddle.Canvas
import Heddle.Controls as Controls
import Heddle.Models
import Heddle.Theme

Item {
    id: root

    property CanvasBase canvas
    // A frame that was just made is named here.
    property bool heeds: true
    readonly property Frames frames: root.canvas && root.canvas.document ? root.canvas.document.frames : null
    // That is named; 0: none.
    property int frame: 0
    property rect box
    // From afar titles stand above their frames.
    readonly property bool near: root.canvas !== null && root.canvas.zoom >= 0.67
    readonly property real scaling: root.near ? root.canvas.zoom : 1

    function open(frame: int) {
        root.frame = frame
        root.box = root.frames.place(frame)
        field.begin(root.frames.title(frame))
    }
    function finish(title: string) {
        const frame = root.frame
        root.frame = 0
        if (frame > 0)
            root.frames.setTitle(frame, title)
    }
    function leave(title: string) {
        root.finish(title)
        root.canvas.forceActiveFocus()
    }

    Connections {
        target: root.frames
        enabled: root.heeds
        function onMade(frame: int) { root.open(frame) }
    }
    Connections {
        target: root.canvas ? root.canvas.frameHand : null
        function onTitleWanted(frame: int) { root.open(frame) }
    }
    Controls.TextField {
        id: field
        objectName: "frameTitle"

        function begin(title: string) {
            field.value = title
            field.text = title
            field.forceActiveFocus(Qt.MouseFocusReason)
            field.selectAll()
        }

        visible: root.frame > 0
        x: visible ? (root.box.x + (root.near ? Theme.space8 : 0)) * root.canvas.zoom + root.canvas.offset.x : 0
        y: visible ? root.box.y * root.canvas.zoom + root.canvas.offset.y + (root.near ? Theme.space6 * root.scaling : -Theme.fieldHeight - Theme.space2) : 0
        width: Math.max(160, root.near ? root.box.width - 2 * Theme.space8 : 0)
        scale: root.scaling
        transformOrigin: Item.TopLeft
        font: Theme.fontName
        label: qsTr("Title of the frame")
        placeholderText: qsTr("Title")
        onActiveFocusChanged: if (!activeFocus) root.finish(field.text)
        Keys.onReturnPressed: root.leave(field.text)
        Keys.onEnterPressed: root.leave(field.text)
        Keys.onEscapePressed: root.leave(field.value)
    }
}
