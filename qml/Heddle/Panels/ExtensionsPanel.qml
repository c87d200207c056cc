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
    ListView {
        id: list
        objectName: "extensionList"
        y: head.height
        width: parent.width
        height: parent.height - y
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.extensions
        // All are there: few, and of different heights.
        cacheBuffer: 10000
        delegate: ExtensionRow {
            width: ListView.view.width
            extensions: root.extensions
            source: root.source
        }
        header: list.count === 0 ? nothing : null
        footer: NewPackageHint {
            width: root.width
            extensions: root.extensions
            source: root.source
        }
        ScrollBar.vertical: ScrollBar { }
    }
    Component {
        id: nothing

        Item {
            width: root.width
            implicitHeight: words.y + words.height

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
    }
}
