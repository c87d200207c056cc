// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The field that takes a card's title while it is renamed; gone otherwise.
import QtQuick
import Heddle.Controls

TextField {
    id: root

    required property string title
    property bool editing: false

    function begin() {
        root.editing = true
        root.forceActiveFocus(Qt.OtherFocusReason)
        root.selectAll()
    }

    objectName: root.editing ? "panelTitleField" : ""
    visible: root.editing
    label: qsTr("Title on the panel")
    value: root.title
    onEditingFinished: root.editing = false
    onActiveFocusChanged: if (!root.activeFocus) root.editing = false
    Keys.onEscapePressed: root.editing = false
}
