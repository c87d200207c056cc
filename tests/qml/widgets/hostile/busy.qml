// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// A second of work on each message.
import Heddle.Widgets

NodeWidget {
    function work() {
        const end = Date.now() + 1000
        while (Date.now() < end) { }
    }

    onMessage: value => work()
}
