// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A tooltip that exists only while it is wanted, so that a window of many buttons does not hold as many popups.
pragma ComponentBehavior: Bound

import QtQml.Models
import QtQuick
import Heddle.Controls

Instantiator {
    id: root

    required property Item target
    property bool shown: false
    property string text: ""
    property string key: ""
    property string detail: ""
    property string help: ""

    active: root.shown
    delegate: ToolTip {
        parent: root.target
        shown: root.shown
        text: root.text
        key: root.key
        detail: root.detail
        help: root.help
    }
}
