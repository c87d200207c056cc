// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The button of an interactive plot and its menu; part of Plot. The plot itself asks for a file and writes it.
import QtQuick
import Heddle.Theme
import Heddle.Controls as Controls
import Heddle.Widgets

Rectangle {
    id: root

    required property PlotItem plot
    required property HoverHandler pointer

    implicitWidth: button.width
    implicitHeight: button.height
    visible: root.plot.present && (root.pointer.hovered || button.visualFocus || menu.visible)
    radius: Theme.radiusButton
    color: Theme.plotGround

    Controls.IconButton {
        id: button
        objectName: "plotMenu"
        side: Theme.fieldHeight
        iconName: "more"
        iconSize: Theme.icon14
        text: qsTr("Save or copy")
        onClicked: menu.popup(button, 0, button.height)
    }
    Controls.Menu {
        id: menu

        Controls.MenuItem {
            iconName: "image"
            text: qsTr("Save picture…")
            onTriggered: root.plot.savePicture()
        }
        Controls.MenuItem {
            iconName: "table"
            text: qsTr("Save data…")
            onTriggered: root.plot.saveData()
        }
        Controls.MenuItem {
            iconName: "copy"
            text: qsTr("Copy picture")
            onTriggered: root.plot.copyPicture()
        }
        Controls.MenuSeparator { }
        Controls.MenuItem {
            iconName: "fit"
            text: qsTr("Fit")
            key: "0"
            enabled: !root.plot.fitted
            onTriggered: root.plot.fit()
        }
    }
}
