// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions.
#pragma once

#include <QtCore/QString>

namespace heddle {

/// What is said of a flow that comes with Heddle: what it does, and how its card is drawn.
struct ExampleWords {
    QString sentence; ///< One line; empty: nobody has written one.
    QString kind = QStringLiteral("flow"); ///< Of node: gives the colour.
    QString icon = QStringLiteral("file");
};

/// By the file's name without its ending: "volume-projection".
ExampleWords exampleWords(const QString &name);

} // namespace heddle
