// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The keys of an action, one beside the other, each on its cap.
pragma ComponentBehavior: Bound

import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls

Row {
    id: root

    required property Action action

    spacing: Theme.space4

    Repeater {
        model: root.action.caps

        KeyCap {
            required property string modelData
            text: modelData
        }
    }
}
