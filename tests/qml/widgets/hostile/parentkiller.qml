// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Deletes what it lies in, and tears at what is beside it.
import Heddle.Widgets

NodeWidget {
    id: root

    onMessage: value => value === "again" ? root.node.destroy() : root.parent.destroy()
}
