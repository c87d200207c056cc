// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// How far something is; with `indeterminate` a quarter-long bar wanders there and back.
import QtQuick
import QtQuick.Templates as T
import Heddle.Theme

T.ProgressBar {
    id: root

    property string label: ""
    property color ink: Theme.accent
    readonly property bool wanders: root.indeterminate && !Theme.reducedMotion

    implicitWidth: 96
    implicitHeight: Theme.trackHeight

    Accessible.name: root.label

    BusyPhase {
        id: way
        running: root.wanders && root.visible
    }

    background: Rectangle {
        radius: height / 2
        color: Theme.track
    }
    contentItem: Item {
        clip: true

        Rectangle {
            visible: !root.indeterminate
            width: root.visualPosition * parent.width
            height: parent.height
            radius: height / 2
            color: root.ink

            Behavior on width { NumberAnimation { duration: Theme.durationProgress } }
        }
        Rectangle {
            visible: root.indeterminate
            x: way.sway * (parent.width - width)
            width: Math.round(parent.width * (root.wanders ? 0.25 : 0.33))
            height: parent.height
            radius: height / 2
            color: root.ink
            opacity: root.wanders ? 1 : 0.5
        }
    }
}
