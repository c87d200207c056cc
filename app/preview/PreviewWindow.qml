// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// One widget alone: a head, the widget on its ground, and beside it what it is given and what it asks for.
import QtQuick
import QtQuick.Templates as T
import Heddle.Preview
import Heddle.Theme

T.ApplicationWindow {
    id: root

    required property PreviewedWidget preview
    required property bool dark
    required property string size
    // A file to write a picture to, once there is something to see; the program ends then.
    required property string picture

    function settle() {
        if (root.picture.length > 0 && stage.settled)
            wait.start()
    }
    function takePicture() {
        ground.grabToImage(result => Qt.exit(result.saveToFile(root.picture) ? 0 : 2))
    }

    width: 1040
    height: 680
    minimumWidth: 640
    minimumHeight: 400
    visible: true
    title: qsTr("%1 · Heddle preview").arg(root.preview.title)
    color: Theme.canvas

    Component.onCompleted: Theme.mode = root.dark ? "dark" : "light"

    Rectangle {
        id: ground
        anchors.fill: parent
        color: Theme.canvas

        PreviewHead {
            id: head
            width: parent.width
            preview: root.preview
            size: root.size
            onSizeWanted: size => root.size = size
        }
        PreviewStage {
            id: stage
            y: head.height + Theme.strokeLine
            width: panel.x
            height: parent.height - y
            preview: root.preview
            size: root.size
            onSettledChanged: root.settle()
        }
        PreviewPanel {
            id: panel
            x: parent.width - width
            y: stage.y
            width: Theme.rightColumnWidth
            height: stage.height
            preview: root.preview
        }
        Rectangle {
            y: head.height
            width: parent.width
            height: Theme.strokeLine
            color: Theme.seam
        }
    }
    // What the widget shows is prepared elsewhere, and fades in.
    Timer {
        id: wait
        interval: 2 * Theme.tooltipDelay
        onTriggered: root.takePicture()
    }
}
