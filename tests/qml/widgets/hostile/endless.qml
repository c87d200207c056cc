// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Never ends, whatever is caught.
import Heddle.Widgets
import "endless.js" as Endless

NodeWidget {
    onMessage: value => { try { Endless.run() } catch (error) { Endless.run() } finally { Endless.run() } }
}
