// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Contains a type that contains itself.
import Heddle.Widgets

NodeWidget {
    Ouroboros { }
}
