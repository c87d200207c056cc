// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Loops where nobody can interrupt it.
import QtQuick
import Heddle.Widgets

NodeWidget {
    WorkerScript { id: worker; source: "spinning.js" }
    onMessage: value => worker.sendMessage(value)
}
