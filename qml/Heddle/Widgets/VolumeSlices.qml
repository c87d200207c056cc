// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A stack or an array of three axes from three sides: VolumeSlices { anchors.fill: parent; value: root.firstOutput }.
// The planes through one voxel and all pages in one; the cross-hair is dragged, the wheel steps through the planes.
import QtQuick
import Heddle.Theme
import Heddle.Controls as Controls
import Heddle.Widgets

Item {
    id: root

    // The value to show; pages are z. Anything that is no stack shows nothing.
    property alias value: source.value
    // The column whose plane is shown; -1: the middle one. Moving the cross-hair by hand tells moved().
    property alias atX: source.atX
    // The row whose plane is shown; -1: the middle one.
    property alias atY: source.atY
    // The page that is shown; -1: the middle one.
    property alias atZ: source.atZ
    // The fourth picture: "max" or "mean" of all pages.
    property alias projection: source.projection
    // What is drawn black; NaN: as the value says.
    property real low: NaN
    // What is drawn white; NaN: as the value says.
    property real high: NaN
    // Cut off the darkest and the brightest 0.2 %.
    property alias percentile: source.percentile
    // The colours of numbers: "grey", "viridis" or "labels".
    property string colourMap: "grey"
    // Dragging moves the cross-hair; off, the pictures are only shown.
    property bool interactive: true
    // The wheel steps through the planes; off in a node, where the wheel zooms the canvas.
    property bool steps: true
    // Whether there is a stack.
    readonly property alias present: source.present
    // The column of the voxel under the cross-hair.
    readonly property alias shownX: source.shownX
    // The row of the voxel under the cross-hair.
    readonly property alias shownY: source.shownY
    // The page of the voxel under the cross-hair.
    readonly property alias shownZ: source.shownZ
    // Where the cross-hair is and what value the voxel has.
    readonly property alias readOut: source.readOut

    readonly property real blackAt: isNaN(root.low) ? source.low : root.low
    readonly property real whiteAt: isNaN(root.high) ? source.high : root.high
    readonly property real gap: Theme.space2
    readonly property real foot: root.height >= 160 && source.present ? Theme.fieldHeightNode : 0
    readonly property bool named: root.height >= 240 // names would hide what is small
    readonly property real leftWidth: Math.round((root.width - root.gap) * root.shareOf(source.spanX, source.spanZ))
    readonly property real topHeight: Math.round((root.height - root.foot - root.gap) * root.shareOf(source.spanY, source.spanZ))

    // The user has moved the cross-hair, or stepped.
    signal moved(int x, int y, int z)

    // Larger planes have more room, but none too little.
    function shareOf(one: real, other: real): real {
        return one + other > 0 ? Math.max(0.35, Math.min(0.65, one / (one + other))) : 0.5
    }
    function go(x: int, y: int, z: int) {
        source.moveTo(Math.max(0, x), Math.max(0, y), Math.max(0, z))
        root.moved(source.shownX, source.shownY, source.shownZ)
    }

    implicitWidth: 208
    implicitHeight: 160
    Accessible.role: Accessible.Graphic
    Accessible.name: source.readOut

    VolumeSource { id: source }
    Rectangle {
        width: parent.width
        height: parent.height - root.foot
        visible: source.present
        radius: Theme.radiusPicture
        color: Theme.viewerGround
    }
    PlaneView {
        objectName: "planeXY"
        enabled: root.interactive
        steps: root.steps
        low: root.blackAt
        high: root.whiteAt
        colourMap: root.colourMap
        width: root.leftWidth
        height: root.topHeight
        value: source.value
        page: source.shownZ
        pixelAspect: source.present ? source.spanY * source.sizeX / (source.sizeY * source.spanX) : 1
        caption: root.named ? qsTr("%1 %2").arg(source.nameX).arg(source.nameY) : ""
        across: source.shownX
        down: source.shownY
        onMoved: (across, down) => root.go(across, down, source.shownZ)
        onStepped: planes => root.go(source.shownX, source.shownY, source.shownZ + planes)
    }
    PlaneView {
        objectName: "planeZY"
        enabled: root.interactive
        steps: root.steps
        low: root.blackAt
        high: root.whiteAt
        colourMap: root.colourMap
        x: root.leftWidth + root.gap
        width: root.width - x
        height: root.topHeight
        value: source.planeZY
        pixelAspect: source.present ? source.spanY * source.sizeZ / (source.sizeY * source.spanZ) : 1
        caption: root.named ? qsTr("%1 %2").arg(source.nameZ).arg(source.nameY) : ""
        across: source.shownZ
        down: source.shownY
        onMoved: (across, down) => root.go(source.shownX, down, across)
        onStepped: planes => root.go(source.shownX + planes, source.shownY, source.shownZ)
    }
    PlaneView {
        objectName: "planeXZ"
        enabled: root.interactive
        steps: root.steps
        low: root.blackAt
        high: root.whiteAt
        colourMap: root.colourMap
        y: root.topHeight + root.gap
        width: root.leftWidth
        height: root.height - root.foot - y
        value: source.planeXZ
        pixelAspect: source.present ? source.spanZ * source.sizeX / (source.sizeZ * source.spanX) : 1
        caption: root.named ? qsTr("%1 %2").arg(source.nameX).arg(source.nameZ) : ""
        across: source.shownX
        down: source.shownZ
        onMoved: (across, down) => root.go(across, source.shownY, down)
        onStepped: planes => root.go(source.shownX, source.shownY + planes, source.shownZ)
    }
    PlaneView {
        objectName: "projected"
        enabled: root.interactive
        low: root.blackAt
        high: root.whiteAt
        colourMap: root.colourMap
        x: root.leftWidth + root.gap
        y: root.topHeight + root.gap
        width: root.width - x
        height: root.height - root.foot - y
        value: source.projected
        pixelAspect: source.present ? source.spanY * source.sizeX / (source.sizeY * source.spanX) : 1
        caption: !root.named ? "" : source.projection === "mean" ? qsTr("mean") : qsTr("max")
        across: source.shownX
        down: source.shownY
        steps: false
        onMoved: (across, down) => root.go(across, down, source.shownZ)
    }
    Controls.Label {
        x: Theme.space4
        y: parent.height - height
        width: parent.width - 2 * x
        height: root.foot
        visible: root.foot > 0
        kind: "mono"
        color: Theme.text2
        text: source.readOut
    }
}
