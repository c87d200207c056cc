// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// On an empty canvas, below what is said there: a flow that comes with Heddle in place of an empty one.
import QtQuick
import Heddle.Controls
import Heddle.App

Button {
    id: root

    required property FileActions actions

    objectName: "startFromExample"
    text: qsTr("Start from an example")
    onClicked: examples.popup(root, 0, root.height)

    ExamplesMenu {
        id: examples

        objectName: "examplesMenu"
        actions: root.actions
    }
}
