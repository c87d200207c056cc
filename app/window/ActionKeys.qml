// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The keys that are heard everywhere in the window. An item, so that nothing is heard behind a dialog or a palette.
pragma ComponentBehavior: Bound

import QtQml.Models
import QtQuick
import Heddle.Models

Item {
    id: root

    required property ActionList actions

    Instantiator {
        model: ActionFinder { actions: root.actions }
        delegate: Shortcut {
            required property Action action

            sequences: action.place === Action.Window ? action.keysNow : []
            onActivated: action.trigger()
        }
    }
}
