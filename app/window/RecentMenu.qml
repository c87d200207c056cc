// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The flows that were open lately: a row opens its flow.
pragma ComponentBehavior: Bound

import QtQuick
import QtQml.Models
import Heddle.Controls
import Heddle.Models
import Heddle.App

Menu {
    id: root

    required property FileActions actions
    readonly property RecentFiles recent: root.actions.workbench.recent
    readonly property int longestFolder: 36

    // Its end says more than its beginning.
    function shortened(folder: string): string { return folder.length > root.longestFolder ? "…" + folder.slice(-root.longestFolder) : folder }

    objectName: "recentMenu"
    title: qsTr("Open recent")
    enabled: root.recent.count > 0
    onAboutToShow: root.recent.refresh()

    Instantiator {
        model: root.recent
        delegate: MenuItem {
            id: row

            required property string path
            required property string title
            required property string folder
            required property bool exists

            text: row.title
            key: root.shortened(row.folder)
            iconName: "file"
            enabled: row.exists
            why: qsTr("The file is not there now.")
            onTriggered: root.actions.openFlow(row.path)
        }
        onObjectAdded: (index, row) => root.insertItem(index, row)
        onObjectRemoved: (index, row) => root.removeItem(row)
    }
    MenuSeparator { }
    MenuItem {
        text: qsTr("Forget these")
        onTriggered: root.recent.clear()
    }
}
