// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Asks where to write what the viewer shows, writes it, and tells how that went: saving.ask(). What was shown when it was
// asked for is what is written, whatever the viewer shows by then.
import QtQuick
import Heddle.Models
import Heddle.App

Item {
    id: root

    required property Viewed viewed
    readonly property string writing: writer.writing
    property string trouble: ""

    signal written(string name)

    function ask() {
        root.trouble = writer.writing.length > 0 ? qsTr("%1 is still being written. Save again when it is done.").arg(writer.writing) : ""
        if (root.trouble.length > 0)
            return
        writer.takeUp(root.viewed.output.value)
        question.suffixes = writer.suffixes
        question.ask()
    }

    FileQuestion {
        id: question
        objectName: "resultQuestion"
        title: qsTr("Save the result as")
        writes: true
        onPicked: path => writer.write(path)
    }
    ResultWriter {
        id: writer
        onWritten: name => root.written(name)
        onFailed: why => root.trouble = why
    }
}
