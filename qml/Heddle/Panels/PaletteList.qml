// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The rows of a palette, at most eight at a time.
import QtQuick
import Heddle.Theme
import Heddle.Controls

RowList {
    topMargin: Theme.space4
    bottomMargin: Theme.space4
    implicitHeight: Math.max(4, Math.min(8, count)) * Theme.paletteRowHeight + Theme.space8
}
