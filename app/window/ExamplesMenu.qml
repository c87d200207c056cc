// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The flows that come with Heddle: a row opens its flow.
pragma ComponentBehavior: Bound

import QtQuick
import QtQml.Models
import Heddle.Controls
import Heddle.Models
import Heddle.App

Menu {
    id: root

    required property FileActions actions
    readonly property ExamplesModel examples: root.actions.workbench.examples

    title: qsTr("Examples")
    enabled: root.examples.count > 0

    Instantiator {
        model: root.examples
        delegate: MenuItem {
            id: row

            required property string path
            required property string title
            required property string sentence

            text: row.title
            key: row.sentence
            onTriggered: root.actions.openFlow(row.path)
        }
        onObjectAdded: (index, row) => root.insertItem(index, row)
        onObjectRemoved: (index, row) => root.removeItem(row)
    }
}
