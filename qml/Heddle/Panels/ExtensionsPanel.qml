// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The packages of nodes: which there are, switched on or off, read again, and what is wrong with them.
pragma ComponentBehavior: Bound

import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls

Rectangle {
    id: root

    required property ExtensionsModel extensions
    required property NodeSource source
    // Begins a package.
    required property Action make
    // The key that folds it, for its tooltip.
    property string foldKey

    signal closed()

    color: Theme.panel

    PanelHead {
        id: head
        width: parent.width
        title: qsTr("Extensions")
        about: root.extensions.troubled > 0 ? qsTr("%1 with errors").arg(root.extensions.troubled) : ""

        IconButton {
            objectName: "openPackages"
            iconName: "folder"
            text: qsTr("Open the folder of packages")
            help: root.extensions.place
            onClicked: root.source.openFolder(root.extensions.place)
        }
        IconButton {
            iconName: "left"
            text: qsTr("Fold the extensions")
            key: root.foldKey
            onClicked: root.closed()
        }
    }
    Flickable {
        id: view
        objectName: "extensionList"
        y: head.height
        width: parent.width
        height: parent.height - y
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        contentHeight: all.height
        ScrollBar.vertical: ScrollBar { }

        Column {
            id: all
            width: view.width

            Item {
                width: all.width
                height: visible ? words.y + words.height : 0
                visible: root.extensions.count === 0

                EmptyState {
                    id: words
                    x: Theme.space16
                    y: Theme.space24
                    width: parent.width - 2 * x
                    iconName: "package"
                    head: qsTr("No packages")
                    text: qsTr("A package is a folder with nodes in Python. Saving a file of it renews its nodes here.")
                }
            }
            Repeater {
                model: root.extensions

                ExtensionRow {
                    width: all.width
                    extensions: root.extensions
                    source: root.source
                }
            }
            Item {
                width: all.width
                height: begin.height + 2 * Theme.space12

                Button {
                    id: begin
                    objectName: "newPackage"
                    x: Theme.space16
                    y: Theme.space12
                    iconName: "plus"
                    text: root.make.label
                    help: root.make.help
                    onClicked: root.make.trigger()
                }
            }
        }
    }
}
