// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "app/cli/tabletext.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace heddle::cli {

namespace {

constexpr std::size_t kRows = 20;
constexpr std::size_t kWidest = 40;

std::string cellText(const Column &column, std::size_t row)
{
    if (column.isMissing(row))
        return "–";
    switch (column.type()) {
    case ColumnType::Bool:
        return column.as<std::uint8_t>()[row] ? "true" : "false";
    case ColumnType::Int:
        return fmt::format("{}", column.as<std::int64_t>()[row]);
    case ColumnType::Number:
        return fmt::format("{:.6g}", column.as<double>()[row]);
    case ColumnType::Text:
        return column.as<std::string>()[row];
    case ColumnType::Time:
        return toText(column.as<Time>()[row]);
    default:
        return toText(column.as<Duration>()[row]);
    }
}

/// Characters, not bytes.
std::size_t length(const std::string &text)
{
    return std::size_t(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string padded(const std::string &text, std::size_t width, bool right)
{
    const std::string blanks(width - std::min(width, length(text)), ' ');
    return right ? blanks + text : text + blanks;
}

} // namespace

std::string tableText(const Table &table)
{
    const std::size_t rows = std::min(table.rows(), kRows);
    std::vector<std::string> lines(rows + 1, "  ");
    for (const auto &column : table.columns()) {
        std::vector<std::string> cells{column->name};
        for (std::size_t row = 0; row < rows; ++row)
            cells.push_back(cellText(*column, row));
        std::size_t width = 0;
        for (const std::string &cell : cells)
            width = std::max(width, std::min(length(cell), kWidest));
        const bool right = column->type() == ColumnType::Int || column->type() == ColumnType::Number;
        for (std::size_t i = 0; i < cells.size(); ++i)
            lines[i] += padded(cells[i], width, right) + "  ";
    }
    if (rows < table.rows())
        lines.push_back(fmt::format("  … {} more", table.rows() - rows));
    return fmt::format("{}\n", fmt::join(lines, "\n"));
}

} // namespace heddle::cli
