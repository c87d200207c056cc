// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A node that is made up: what the preview shows and the test asks. Change it as you like.
import Heddle.Widgets

MadeUpNode {
    name: "@NAME@"
    typeId: "@TYPE@"
    inputs: ({
@INPUTS@
    })
    outputs: ({
@OUTPUTS@
    })
}
