// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Panels side by side, with a seam between them that can be dragged.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

T.SplitView {
    id: root

    handle: SplitHandle { orientation: root.orientation }
}
