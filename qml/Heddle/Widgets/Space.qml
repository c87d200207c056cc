// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// An empty place: a gap of its size between others, or a frame of reference for what lies in it:
// Space { width: parent.width; height: 80; Plot { anchors.fill: parent } }.
import QtQuick
import Heddle.Theme

Item {
    id: root

    implicitWidth: Theme.space8
    implicitHeight: Theme.space8
}
