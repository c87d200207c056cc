// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A tooltip: name and key, then what it is (type and range), then one line of help. Appears after half a second,
// its neighbour's at once. Make it a child of what it explains: ToolTip { shown: area.hovered; text: ... }.
import QtQuick
import QtQuick.Templates as T
import Heddle.Theme
import Heddle.Controls

T.ToolTip {
    id: root

    // Whether it is wanted; it appears a little later.
    property bool shown: false
    property string key: ""
    property string detail: ""
    property string help: ""
    // There is no room below what it is about, and it must not lie on that.
    property bool above: false

    function place() {
        const window = root.parent ? root.parent.Window.window : null
        const foot = window ? root.parent.mapToItem(null, 0, root.parent.height).y + Theme.space6 + root.implicitHeight : 0
        root.above = window !== null && foot > window.height - root.margins
    }

    x: Math.round((root.parent ? root.parent.width - root.width : 0) / 2)
    y: root.above ? -root.implicitHeight - Theme.space6 : (root.parent ? root.parent.height : 0) + Theme.space6
    margins: Theme.space8
    padding: Theme.space6
    leftPadding: 10
    rightPadding: 10
    implicitWidth: root.implicitContentWidth + root.leftPadding + root.rightPadding
    implicitHeight: root.implicitContentHeight + root.topPadding + root.bottomPadding
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent | T.Popup.CloseOnReleaseOutsideParent
    delay: HintClock.warm ? 0 : Theme.tooltipDelay
    visible: root.shown && root.text.length > 0

    onAboutToShow: root.place()
    onOpened: HintClock.shown()
    onClosed: HintClock.hidden()

    contentItem: Column {
        spacing: Theme.space2

        Row {
            spacing: Theme.space8
            Label { kind: "strong"; text: root.text }
            Label { visible: root.detail.length > 0; text: root.detail }
            Label { visible: root.key.length > 0; kind: "mono"; color: Theme.text3; text: root.key; height: parent.height }
        }
        Label {
            visible: root.help.length > 0
            width: Math.min(implicitWidth, Theme.rightColumnWidth)
            wrapMode: Text.Wrap
            text: root.help
        }
    }
    background: Popover {
        radius: Theme.radiusButton
        drop: Theme.strokeBold
    }
    enter: Transition {
        NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.durationAppear; easing.type: Easing.OutCubic }
    }
    exit: Transition {
        NumberAnimation { property: "opacity"; to: 0; duration: Theme.durationVanish }
    }
}
