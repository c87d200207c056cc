// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread.
#pragma once

#include "qml/Heddle/Widgets/tablesource.h"

#include <string>

namespace heddle::ui {

// Words looked for in cells, whatever their case. Most cells are passed over without being written out: text
// is searched as it lies, and numbers are not written where the words cannot be part of one. A value type;
// any thread.
class CellSearch {
public:
    explicit CellSearch(const QString &words);

    bool found(const TableSource &source, std::size_t row, std::size_t column) const;

private:
    bool inText(const std::string &text) const;

    QString m_words; // with a true minus, as numbers have it
    QString m_given;
    std::string m_lower; // where all is ASCII
    bool m_ascii = false, m_numeric = false, m_timely = false;
};

} // namespace heddle::ui
