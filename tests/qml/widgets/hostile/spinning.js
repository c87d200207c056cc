// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT

WorkerScript.onMessage = function(message) {
    while (true) { }
}
