// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions.
#pragma once

#include "qml/Heddle/Widgets/tableselection.h"

namespace heddle::ui {

struct TableCopy {
    QString text; // tabs between cells, a line for each row
    std::size_t rows = 0; // how many there are in it
};

// What is selected, in the order shown, as spreadsheets take it; whole rows have the heads above them. No
// more rows than fit into `most` characters.
TableCopy copyOf(const TableSource &source, const TableOrder &order, const TableSelection &selection,
    qsizetype most = 32'000'000);

} // namespace heddle::ui
