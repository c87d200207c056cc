// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What a flow looks like from afar, from the pictures that were kept of it; an icon where there is none.
import QtQuick
import Heddle.Theme

Rectangle {
    id: root

    property string path: ""
    // Another one asks anew.
    property real ticket: 0

    objectName: "flowPicture"
    radius: Theme.radiusChip
    color: Theme.canvas

    Icon {
        anchors.centerIn: parent
        visible: !picture.shown
        name: "subgraph"
        size: Theme.icon20
        color: Theme.text3
    }
    Image {
        id: picture
        objectName: "picture"

        readonly property bool shown: status === Image.Ready && implicitWidth > 1

        anchors.fill: parent
        asynchronous: true
        cache: false
        mipmap: true
        fillMode: Image.PreserveAspectFit
        visible: shown
        source: "image://flowpicture/" + (Theme.dark ? "dark" : "light") + "/" + root.ticket + "/" + encodeURIComponent(root.path)
    }
}
