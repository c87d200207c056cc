// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What this is, its version and its licence.
import QtQuick
import Heddle.Controls

Dialog {
    id: root

    property string version: ""

    title: qsTr("Heddle %1").arg(root.version)
    message: qsTr("A workbench for computations that take time: draw a flow, watch it run, steer it.")
    iconName: "mark"
    onOpened: closeButton.forceActiveFocus(Qt.PopupFocusReason)

    Label {
        width: parent.width
        wrapMode: Text.Wrap
        text: qsTr("Copyright 2026 The Heddle authors. Free to use, change and pass on under the MIT licence. "
                   + "Made with Qt (LGPL 3), OpenCV (Apache 2.0), libtiff, simdjson (Apache 2.0) and {fmt} (MIT). "
                   + "Inter and JetBrains Mono are under the SIL Open Font License.")
    }
    buttons: Button {
        id: closeButton
        kind: "primary"
        place: "dialog"
        text: qsTr("Close")
        onClicked: root.close()
    }
}
