// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Two places in a range, `first` and `second`: track 4, two thumbs of 12, accent between them.
// dragged() while a thumb is dragged, settled() once it is let go, also of a key.
import QtQuick
import QtQuick.Templates as T
import Heddle.Theme

T.RangeSlider {
    id: root

    property string label: ""
    readonly property bool held: root.first.pressed || root.second.pressed
    readonly property real run: root.width - Theme.thumbSize

    signal dragged()
    signal settled()

    function tell() {
        root.dragged()
        root.settled()
    }

    implicitWidth: 120
    implicitHeight: Theme.fieldHeight
    hoverEnabled: true

    Accessible.role: Accessible.Grouping
    Accessible.name: root.label

    onHeldChanged: if (!root.held) root.settled()
    first.onMoved: root.dragged()
    second.onMoved: root.dragged()

    background: Item {
        Rectangle {
            y: Math.round((root.height - height) / 2)
            width: root.width
            height: Theme.trackHeight
            radius: height / 2
            color: Theme.track

            Rectangle {
                x: Theme.thumbSize / 2 + root.first.visualPosition * root.run
                width: (root.second.visualPosition - root.first.visualPosition) * root.run
                height: parent.height
                color: root.enabled ? Theme.accent : Theme.textOff
            }
        }
    }
    first.handle: RangeThumb {
        x: Math.round(root.first.visualPosition * root.run)
        y: Math.round((root.height - height) / 2)
        label: qsTr("%1, least").arg(root.label)
        pressed: root.first.pressed
        value: root.first.value
        onRaised: { root.first.increase(); root.tell() }
        onLowered: { root.first.decrease(); root.tell() }
    }
    second.handle: RangeThumb {
        x: Math.round(root.second.visualPosition * root.run)
        y: Math.round((root.height - height) / 2)
        label: qsTr("%1, greatest").arg(root.label)
        pressed: root.second.pressed
        value: root.second.value
        onRaised: { root.second.increase(); root.tell() }
        onLowered: { root.second.decrease(); root.tell() }
    }
}
