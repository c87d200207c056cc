// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// A handler that throws, and a binding that does whenever it is asked.
import Heddle.Widgets

NodeWidget {
    id: root

    property int times: 0

    onMessage: value => { root.times += 1; value.no.such.thing() }
    Label { text: root.times > 1 ? root.nobody.name : "gain" }
}
