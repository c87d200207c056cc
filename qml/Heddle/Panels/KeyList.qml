// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The actions with their keys, by sections, and below them what the mouse does. The components here are not bound, for
// a section cannot be made in a file where they are; and the view is not the root, whose own `section` would hide that
// of the heads.
import QtQuick
import Heddle.Models
import Heddle.Controls
import Heddle.Panels

Item {
    id: root

    required property KeyRecorder recorder
    property alias view: list
    property alias model: list.model
    // The mouse is told of too.
    property bool gestures: true

    RowList {
        id: list
        objectName: "keyList"
        anchors.fill: parent
        section.property: "section"
        section.delegate: KeySection { width: ListView.view.width }
        // qmllint disable unqualified
        delegate: KeyRow { recorder: root.recorder }
        footer: MouseKeys {
            width: ListView.view.width
            visible: root.gestures
            height: visible ? implicitHeight : 0
        }
        // qmllint enable unqualified
    }
}
