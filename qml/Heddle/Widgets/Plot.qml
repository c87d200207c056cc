// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Numbers as lines, points, bars, counts or a heat map: Plot { anchors.fill: parent; values: node.outputs.signal.value }.
// A million numbers may change thirty times a second; of those that share a pixel the extremes are drawn.
// Interactive, the wheel zooms (with Shift upwards), dragging moves, dragging with Ctrl zooms to a box, double or
// right click fits; + - 0 and the arrows do the same.
import QtQuick
import Heddle.Theme
import Heddle.Controls as Controls
import Heddle.Widgets

Item {
    id: root

    // An array of one or two axes, a table, or a list of numbers or of such lists; anything else shows nothing. Of
    // more than eight series the first eight are shown, and it says so.
    property alias values: drawing.values
    // "auto", "line", "scatter", "bar", "histogram" or "heat map". Auto: bars for a table of one text and one number
    // column, a heat map for an array of more than eight rows, lines for all else. Scattered points of a table have
    // its first number column as x, all others a time, a text or rising numbers in the first column.
    property alias form: drawing.form
    // How many bars a histogram has; 0: as many as the rule of Freedman and Diaconis says.
    property alias bins: drawing.bins
    // The y axis counts powers of ten; what is not above zero is left out.
    property alias logY: drawing.logY
    // Values are read under the pointer, and wheel, drag and keys choose what is seen; off in a node, where the
    // wheel zooms the canvas.
    property alias interactive: drawing.interactive
    // The left end of what is seen, in units of x (seconds since 1970 for times); NaN: as the data are.
    property alias viewLeft: drawing.viewLeft
    // The right end of what is seen.
    property alias viewRight: drawing.viewRight
    // The lower end of what is seen.
    property alias viewBottom: drawing.viewBottom
    // The upper end of what is seen.
    property alias viewTop: drawing.viewTop
    // Written above the plot.
    property alias title: drawing.title
    // Written below the x axis; where it is empty and there is room, the name and unit of the data.
    property alias xLabel: drawing.xLabel
    // Written beside the y axis; where it is empty and there is room, the name and unit of the data.
    property alias yLabel: drawing.yLabel
    // The font of the numbers at the axes.
    property alias font: drawing.font
    // Whether there is anything to see.
    readonly property alias present: drawing.present
    // The form that is shown.
    readonly property alias shownForm: drawing.shownForm
    // What is seen now, in units of the axes: x and width, y (the lower end) and height.
    readonly property alias shownRange: drawing.shownRange
    // Whether all of the data is seen.
    readonly property alias fitted: drawing.fitted
    // The values under the pointer, in words; a line for each name.
    readonly property alias readOut: drawing.readOut

    // A file that the menu was asked for has been written.
    signal exported(string path)
    // It could not be written; why, and what to do.
    signal exportFailed(string text)

    // Shows all of the data again.
    function fit() { drawing.fit() }

    function tell(path: string, problem: string) {
        word.say(problem.length > 0 ? problem : qsTr("Saved %1").arg(names.nameOf(path)), problem.length > 0)
        problem.length > 0 ? root.exportFailed(problem) : root.exported(path)
    }

    implicitWidth: 208
    implicitHeight: 96
    Accessible.role: Accessible.Graphic
    Accessible.name: root.title.length > 0 ? root.title : qsTr("Plot of %n point(s)", "", drawing.count)

    Rectangle {
        anchors.fill: parent
        color: Theme.plotGround
        radius: Theme.radiusPicture
    }
    PlotItem {
        id: drawing
        objectName: "plot"
        anchors.fill: parent
        font: Theme.fontMonoSmall
        wordFont: Theme.fontHint
        headingFont: Theme.fontStrong
        corner: root.interactive ? Theme.fieldHeight : 0
        onExported: path => root.tell(path, "")
        onExportFailed: text => root.tell("", text)
    }
    Controls.FocusRing {
        visible: drawing.keyboardFocus
        inner: Theme.radiusPicture
    }
    HoverHandler {
        id: pointer
        enabled: root.interactive
    }
    PlotReadOut {
        text: root.readOut
        awayFrom: pointer.point.position
        area: drawing.area
        inset: root.interactive ? Theme.fieldHeight : 0
    }
    PlotWord {
        id: word
        anchors.horizontalCenter: parent.horizontalCenter
        y: drawing.area.y + drawing.area.height - height - Theme.space6
    }
    FileNames { id: names }
    // Only where it can be used: hundreds of nodes show plots.
    Loader {
        id: menu

        readonly property bool wanted: root.interactive

        function place() { menu.setSource(menu.wanted ? "PlotMenu.qml" : "", { plot: drawing, pointer: pointer }) }

        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.space4
        onWantedChanged: menu.place()
        Component.onCompleted: menu.place()
    }
}
