// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Every control in every form, to be looked at: heddle_gallery Gallery.qml dark picture.png
import QtQuick
import Heddle.Theme

Rectangle {
    id: root

    width: 1400
    height: 960
    color: Theme.canvas
    focus: true

    Row {
        x: Theme.space24
        y: Theme.space24
        spacing: Theme.space24

        Column {
            spacing: Theme.space16
            ButtonSamples { }
            StateSamples { }
            TypeSamples { }
        }
        Column {
            spacing: Theme.space16
            FieldSamples { }
            MenuSample { }
        }
        Column {
            spacing: Theme.space16
            DialogSample { }
            EmptySamples { }
        }
    }
}
