// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
import Heddle.Widgets

NodeWidget {
    id: root

    ImageView {
        width: parent.width
        height: sigma.y - 4
        value: root.node.outputs.image.value
        opacity: root.freshness
    }
    Slider {
        id: sigma
        y: parent.height - height
        width: parent.width
        input: root.node.inputs.sigma
        to: 20
    }
}
