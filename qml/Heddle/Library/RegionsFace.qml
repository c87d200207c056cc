// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The picture that a node measures, and the regions on it: drawn here, they are the node's input.
import Heddle.Widgets

NodeWidget {
    id: root

    ImageView {
        objectName: "regionsPicture"
        anchors.fill: parent
        value: root.node && root.node.outputs.image ? root.node.outputs.image.value : undefined
        regions: root.node && root.node.inputs.regions ? root.node.inputs.regions.value : undefined
        editable: root.node !== null && root.node.inputs.regions !== undefined && root.node.inputs.regions.editable
        tools: true
        caption: ""
        opacity: root.freshness
        onRegionsEdited: regions => root.node.inputs.regions.request(regions)
    }
}
