// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The menu of a right click on a frame or a note.
pragma ComponentBehavior: Bound

import QtQuick
import Heddle.Controls
import Heddle.Theme
import Heddle.App

Menu {
    id: root

    required property WindowActions actions

    component Tint: ActionRow {
        id: tint

        property string kind

        rightPadding: Theme.space48

        Rectangle {
            anchors.right: parent.right
            anchors.rightMargin: Theme.space12
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.icon16
            height: Theme.icon16
            radius: Theme.radiusChip
            color: Theme.kindFar(tint.kind)
        }
    }

    ActionRow { does: root.actions.canvas.rename }
    ActionRow { does: root.actions.frame.write }
    ActionRow { does: root.actions.frame.fit }
    MenuSeparator { }
    ActionRow { does: root.actions.frame.plain; text: qsTr("No colour") }
    Tint { does: root.actions.frame.blue; kind: "source" }
    Tint { does: root.actions.frame.violet; kind: "filter" }
    Tint { does: root.actions.frame.green; kind: "analyse" }
    Tint { does: root.actions.frame.yellow; kind: "view" }
    Tint { does: root.actions.frame.red; kind: "flow" }
    Tint { does: root.actions.frame.grey; kind: "code" }
    MenuSeparator { }
    ActionRow { does: root.actions.edit.cut }
    ActionRow { does: root.actions.edit.copy }
    ActionRow { does: root.actions.edit.duplicate }
    ActionRow { does: root.actions.canvas.remove }
}
