// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Fields as an inspector lays them out: rows of 32, labels, controls, a reset.
import QtQuick
import Heddle.Theme
import Heddle.Controls

Sample {
    id: root

    width: 320
    title: "Fields"
    inset: Theme.space12
    spacingInside: 0

    FieldRow {
        label: "Model"
        Choice { width: 160; model: ["nuclei-v3", "cyto-v2"]; label: "Model" }
    }
    FieldRow {
        label: "Diameter"
        changed: true
        Slider { width: 84; from: 5; to: 80; value: 32; preset: 25; label: "Diameter" }
        NumberField { value: 32; unit: "px"; decimals: 0; label: "Diameter"; Component.onCompleted: forceActiveFocus() }
    }
    FieldRow {
        label: "Flow threshold"
        Slider { width: 84; value: 0.5; label: "Flow threshold" }
        NumberField { value: 0.4; decimals: 2; label: "Flow threshold" }
    }
    FieldRow {
        label: "Probability"
        changed: true
        Slider { width: 84; value: 0.38; preset: 0.5; label: "Probability" }
        NumberField { value: -1.2; decimals: 1; label: "Probability" }
    }
    FieldRow {
        label: "Channels"
        SegmentedSwitch { width: 160; height: Theme.fieldHeight; choices: ["Blue", "Green", "Both"]; label: "Channels" }
    }
    FieldRow {
        label: "Edge regions"
        Switch { checked: true; text: "Leave out" }
    }
    FieldRow {
        label: "Path"
        TextField { width: 160; value: "plate-07.tif"; label: "Path" }
    }
    FieldRow {
        label: "Greyed"
        enabled: false
        Slider { width: 84; value: 0.38; label: "Greyed" }
        NumberField { value: 12; unit: "ms"; label: "Greyed" }
    }
    Item { width: 1; height: Theme.space8 }
    SearchField { width: parent.width; placeholderText: "Find a node or a command"; key: "Ctrl+K"; rightPadding: 80 }
    Item { width: 1; height: Theme.space8 }
    SearchField { width: parent.width; text: "thr" }
}
