// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
import QtQml
import Heddle.Widgets

NodeWidget {
    onMessage: value => Qt.quit()
}
