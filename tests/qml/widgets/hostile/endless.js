// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
.pragma library

function run() {
    while (true) { }
}
