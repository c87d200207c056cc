// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A picture of a value: ImageView { anchors.fill: parent; value: node.outputs.image.value }.
// Eight bit pictures as they are, others stretched from their least to their greatest value, labels in colours. Where
// it is interactive the wheel zooms, dragging moves, dragging with the right button or Alt changes brightness and
// contrast, and the pixel under the pointer is read. Regions are drawn by hand and belong to the node:
//     ImageView { value: …; tools: true; regions: node.inputs.regions.value
//                 onRegionsEdited: v => node.inputs.regions.request(v) }
import QtQuick
import Heddle.Theme
import Heddle.Controls as Controls
import Heddle.Widgets

Item {
    id: root

    // The value to show; anything that is no picture shows nothing.
    property alias value: view.value
    // Which page of a stack; -1: the middle one. Turning pages by hand tells pageTurned().
    property alias page: view.page
    // What is drawn black; NaN: as the value says. Changing it by hand tells windowed().
    property alias low: view.low
    // What is drawn white; NaN: as the value says.
    property alias high: view.high
    // Cut off the darkest and the brightest 0.2 %.
    property alias percentile: view.percentile
    // The colours of numbers: "grey", "viridis", or "labels" for the numbers of things.
    property alias colourMap: view.colourMap
    // Height of a pixel, where its width is 1.
    property alias pixelAspect: view.pixelAspect
    // Wheel zooms, dragging moves, double click fits, hovering reads pixels; with keys + − 0 (fit) and 1 (one to one).
    property alias interactive: view.interactive
    // The regions to show: a list of {shape: "rectangle" or "ellipse", x, y, width, height, name},
    // {shape: "polygon" or "line", points: [[x, y], …]} and {shape: "point", x, y}, in pixels.
    property alias regions: marks.regions
    // What a drag draws: "rectangle", "ellipse", "polygon", "line" or "point"; "" moves the picture.
    property alias tool: marks.tool
    // A strip of buttons that choose the tool.
    property bool tools: false
    // Whether regions can be drawn, moved and removed.
    property alias editable: marks.editable
    // What stands in the corner; the pixel under the pointer or the size of the picture unless set, "" for nothing.
    property string caption: view.readOut.length > 0 ? view.readOut : root.sizeText
    // The size in words, such as "640 × 480".
    readonly property string sizeText: view.present ? qsTr("%1 × %2").arg(view.pictureSize.width).arg(view.pictureSize.height) : ""
    // Whether there is a picture.
    readonly property alias present: view.present
    // Whether a newer picture is being made.
    readonly property alias busy: view.busy
    // How many pages there are.
    readonly property alias pages: view.pages
    // The page that is shown.
    readonly property alias shownPage: view.shownPage
    // What is drawn black now.
    readonly property alias shownLow: view.shownLow
    // What is drawn white now.
    readonly property alias shownHigh: view.shownHigh
    // Pixels of the screen to one of the picture.
    readonly property alias scaling: view.scaling
    // Place and value of the pixel under the pointer; "" where there is none.
    readonly property alias readOut: view.readOut
    // The part of the item that the picture covers.
    readonly property alias pictureRect: view.pictureRect
    // Which region is chosen; -1: none.
    property alias currentRegion: marks.current

    readonly property bool paged: root.interactive && view.pages > 1
    readonly property bool toolsShown: root.tools && marks.editable && view.present && (root.interactive || pointer.hovered || marks.tool.length > 0)
    readonly property bool windowShown: root.interactive && pointer.hovered && view.histogram.length > 0 && root.height >= 160
                                        && root.width >= (root.tools ? 2 : 1) * 200

    // The user has drawn, moved, resized or removed a region and wants them to be these. They change once `regions` does.
    signal regionsEdited(var regions)
    // The user has turned to a page.
    signal pageTurned(int page)
    // The user has changed what is drawn black and white; NaN: as the value says.
    signal windowed(real low, real high)

    // The whole picture, as large as fits.
    function fit() { view.fit() }
    // So many pixels of the screen to one of the picture, about the middle.
    function zoomTo(scale: real) { view.zoomTo(scale) }

    implicitWidth: 208
    implicitHeight: 128
    Accessible.role: Accessible.Graphic
    Accessible.name: root.sizeText

    PictureItem {
        id: view
        objectName: "picture"
        anchors.fill: parent
        activeFocusOnTab: root.interactive
        onPageTurned: page => root.pageTurned(page)
        onWindowed: (low, high) => root.windowed(low, high)

        // Within the picture: what it does not take, the picture does.
        RegionItem {
            id: marks
            objectName: "regionLayer"
            anchors.fill: parent
            visible: view.present && (marks.count > 0 || marks.tool.length > 0)
            picture: view
            onEdited: regions => root.regionsEdited(regions)
        }
    }
    HoverHandler { id: pointer }
    Rectangle {
        x: view.pictureRect.x
        y: view.pictureRect.y
        width: view.pictureRect.width
        height: view.pictureRect.height
        visible: view.present && !root.interactive
        color: "transparent"
        border.width: Theme.strokeLine
        border.color: Theme.pictureEdge
    }
    Rectangle {
        x: Math.max(0, view.pictureRect.x) + Theme.space6
        y: Math.min(root.height - (pagesLoader.active ? pagesLoader.height + Theme.space6 : 0), view.pictureRect.y + view.pictureRect.height) - height - Theme.space6
        // On a small picture it would hide what it names.
        visible: view.present && root.caption.length > 0 && (pointer.hovered || 3 * width < view.pictureRect.width)
        width: words.implicitWidth + 2 * Theme.space6
        height: 18
        radius: Theme.radiusChip
        color: Theme.captionGround

        Controls.Label {
            id: words
            anchors.centerIn: parent
            kind: view.readOut.length > 0 ? "mono" : "hint"
            color: Theme.captionText
            text: root.caption
        }
    }
    Loader {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.space6
        active: root.windowShown
        Component.onCompleted: setSource("WindowStrip.qml", { picture: view })
    }
    Loader {
        x: Theme.space6
        y: Theme.space6
        active: root.toolsShown
        Component.onCompleted: setSource("RegionTools.qml", { regions: marks })
    }
    Loader {
        id: pagesLoader
        x: Theme.space6
        y: parent.height - height - Theme.space6
        width: parent.width - 2 * x
        active: root.paged
        Component.onCompleted: setSource("PageStrip.qml", { picture: view })
    }
}
