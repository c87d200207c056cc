// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What a ColourField opens: a field of saturation and brightness, a bar of hues, and one of opacity where it counts.
import QtQuick
import Heddle.Theme
import Heddle.Controls

FocusScope {
    id: root

    required property Tint tint
    readonly property color hued: root.tint.hueAt(root.tint.hue)

    signal moved()
    signal settled()

    focus: true
    implicitWidth: 184
    implicitHeight: column.implicitHeight

    Column {
        id: column
        width: parent.width
        spacing: Theme.space12

        ColourArea {
            objectName: "shades"
            width: parent.width
            height: 112
            focus: true
            label: qsTr("Saturation and brightness")
            across: root.tint.saturation
            up: root.tint.brightness
            mark: root.tint.opaque
            onMoved: (across, up) => { root.tint.saturation = across; root.tint.brightness = up; root.moved() }
            onSettled: root.settled()

            Rectangle {
                anchors.fill: parent
                radius: Theme.radiusPicture
                gradient: Gradient {
                    orientation: Gradient.Horizontal
                    GradientStop { position: 0; color: Theme.fillText }
                    GradientStop { position: 1; color: root.hued }
                }
            }
            Rectangle {
                anchors.fill: parent
                radius: Theme.radiusPicture
                gradient: Gradient {
                    GradientStop { position: 0; color: Theme.faded(root.tint.hueAt(0, 0), 0) }
                    GradientStop { position: 1; color: root.tint.hueAt(0, 0) }
                }
            }
        }
        ColourArea {
            objectName: "hues"
            width: parent.width
            height: Theme.space12
            flat: true
            label: qsTr("Hue")
            across: root.tint.hue
            mark: root.hued
            onMoved: across => { root.tint.hue = across; root.moved() }
            onSettled: root.settled()

            Rectangle {
                anchors.fill: parent
                radius: Theme.radiusPicture
                gradient: Gradient {
                    orientation: Gradient.Horizontal
                    GradientStop { position: 0; color: root.tint.hueAt(0) }
                    GradientStop { position: 1 / 6; color: root.tint.hueAt(1 / 6) }
                    GradientStop { position: 2 / 6; color: root.tint.hueAt(2 / 6) }
                    GradientStop { position: 3 / 6; color: root.tint.hueAt(3 / 6) }
                    GradientStop { position: 4 / 6; color: root.tint.hueAt(4 / 6) }
                    GradientStop { position: 5 / 6; color: root.tint.hueAt(5 / 6) }
                    GradientStop { position: 1; color: root.tint.hueAt(1) }
                }
            }
        }
        ColourArea {
            objectName: "opacities"
            width: parent.width
            height: Theme.space12
            visible: root.tint.translucent
            flat: true
            label: qsTr("Opacity")
            across: root.tint.opacity
            mark: root.tint.opaque
            onMoved: across => { root.tint.opacity = across; root.moved() }
            onSettled: root.settled()

            Checker { anchors.fill: parent }
            Rectangle {
                anchors.fill: parent
                radius: Theme.radiusPicture
                gradient: Gradient {
                    orientation: Gradient.Horizontal
                    GradientStop { position: 0; color: Theme.faded(root.tint.opaque, 0) }
                    GradientStop { position: 1; color: root.tint.opaque }
                }
            }
        }
    }
}
