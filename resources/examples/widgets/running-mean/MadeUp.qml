// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A running mean that is made up, for the preview and the test: nothing is computed.
import Heddle.Widgets

MadeUpNode {
    name: "Running mean"
    typeId: "workers.running_mean"
    state: "running"
    inputs: ({
        interval: { value: 0.1, minimum: 0.001, maximum: 60, unit: "s", help: "From one number to the next." },
        window: { value: 20, type: "int", minimum: 1, maximum: 100000, help: "The mean is over the last so many numbers." }
    })
    outputs: ({
        curve: { made: "wave" },
        mean: { made: "number" }
    })
}
