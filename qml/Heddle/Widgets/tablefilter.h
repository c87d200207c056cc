// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread.
#pragma once

#include "qml/Heddle/Widgets/tablesource.h"

#include <functional>

namespace heddle::ui {

// Which rows of a table are wanted, as it is typed: words that any cell contains, whatever their case; or
// conditions such as area > 50 and name = "A" (= != < <= > >=, ~ for contains; names and words in quotes
// where they hold such signs; "missing" for what is not there). A value type for the thread that filters; it
// looks into the source, which must outlive it.
class TableFilter {
public:
    TableFilter(const QString &text, const TableSource &source);

    // What is wrong with it, in a sentence; nothing passes or fails then.
    QString problem() const { return m_problem; }
    bool isEmpty() const { return m_tests.empty(); }
    bool passes(std::size_t row) const;

private:
    using Test = std::function<bool(std::size_t row)>;
    void addSearch(const QString &words);
    void addCondition(const QString &piece);
    void refuse(const QString &why);
    Test comparisonBySize(std::size_t column, const QString &sign, const QString &value);
    Test comparison(std::size_t column, const QString &sign, const QString &value, bool quoted);

    const TableSource &m_source;
    std::vector<Test> m_tests;
    QString m_problem;
};

} // namespace heddle::ui
