// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Deletes all that it finds on its way up.
import Heddle.Widgets

NodeWidget {
    id: root

    property int tried: 0

    function strike(thing: var) {
        root.tried += 1
        try {
            thing.destroy()
        } catch (error) { }
    }

    onMessage: {
        for (let above = root.parent; above; above = above.parent) {
            Array.from(above.children).forEach(root.strike)
            root.strike(above)
        }
    }
}
