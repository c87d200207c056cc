// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The bookmarks of the flow: a row goes there. And the way back.
pragma ComponentBehavior: Bound

import QtQuick
import QtQml.Models
import Heddle.Controls
import Heddle.Models
import Heddle.App

Menu {
    id: root

    required property PlaceActions actions
    readonly property Places places: root.actions.document.places

    function firstFree(): int {
        for (let number = 1; number < 9; ++number)
            if (!root.actions.bookmarks.includes(number))
                return number
        return 9
    }
    function nameOf(number: int): string {
        const name = root.places.nameOf(number)
        return name.length > 0 ? qsTr("%1  %2").arg(number).arg(name) : qsTr("Bookmark %1").arg(number)
    }

    title: qsTr("Bookmarks")

    ActionRow { does: root.actions.back }
    ActionRow { does: root.actions.forward }
    MenuSeparator { }
    Instantiator {
        model: root.actions.bookmarks
        delegate: ActionRow {
            required property int modelData

            does: root.actions.going[modelData - 1]
            text: root.nameOf(modelData)
            iconName: "bookmark"
        }
        onObjectAdded: (index, row) => root.insertItem(3 + index, row)
        onObjectRemoved: (index, row) => root.removeItem(row)
    }
    MenuSeparator { visible: root.actions.bookmarks.length > 0; height: visible ? implicitHeight : 0 }
    ActionRow { does: root.actions.setting[root.firstFree() - 1] }
    ActionRow { does: root.actions.forget }
}
