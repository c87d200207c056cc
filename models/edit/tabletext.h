// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions.
#pragma once

#include <QtCore/QString>

#include <optional>

namespace heddle {

/// A text that is a table, as its first lines tell.
struct TableText {
    QChar delimiter;
    bool header = true; ///< The first row names the columns: no cell of it is a number.
};

/// Tabs in each of the first lines, or in two lines at least as many of another delimiter; nothing: it is no
/// table.
std::optional<TableText> tableIn(QStringView text);

} // namespace heddle
