// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Modules that write files or that the window is made of.
import QtQml
import Heddle.Widgets

NodeWidget {
    id: root

    property list<string> open

    function tryIt(module, type) {
        try {
            Qt.createQmlObject("import " + module + "\n" + type, root)
            root.open.push(module)
        } catch (error) { }
    }

    Component.onCompleted: {
        tryIt("Qt.labs.settings", "Settings { }")
        tryIt("QtCore", "Settings { }")
        tryIt("QtQuick.LocalStorage", "import QtQml\nQtObject { }")
        tryIt("Heddle.App", "ZoomBar { }")
        tryIt("Heddle.Panels", "PanelText { }")
        tryIt("QtQuick.Layouts", "RowLayout { }")
    }
}
