// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A hairline between groups of a menu.
import QtQuick
import QtQuick.Templates as T
import Heddle.Theme

T.MenuSeparator {
    id: root

    implicitWidth: 0
    implicitHeight: 9

    contentItem: Item {
        Rectangle {
            x: Theme.space4
            y: Theme.space4
            width: parent.width - 2 * Theme.space4
            height: Theme.strokeLine
            color: Theme.line
        }
    }
}
