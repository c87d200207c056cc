// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The face of @TITLE@. `node` is the node: inputs, outputs, state, run(), stop(), send().
import Heddle.Widgets

NodeWidget {
    id: root

    // What the node says comes here, and node.send(…) is for it: see the manual, “Node widgets”.
    // onMessage: value => …

@VIEW@    Column {
        id: controls
        y: parent.height - height
        width: parent.width

@CONTROLS@    }
}
