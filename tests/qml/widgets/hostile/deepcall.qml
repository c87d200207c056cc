// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
import Heddle.Widgets

NodeWidget {
    function deeper(n) { return deeper(n + 1) + 1 }

    onMessage: value => deeper(0)
}
