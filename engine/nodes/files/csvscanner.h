// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace heddle::files {

/// A CSV text cut into cells; the cells lie in the text itself, quotes resolved in place. Owns the text.
struct CsvCells {
    struct Cell {
        std::uint32_t begin = 0, size = 0;
    };

    std::string text;
    std::vector<Cell> cells; ///< Row by row.
    std::size_t columns = 0;

    std::size_t rows() const { return columns == 0 ? 0 : cells.size() / columns; }
    std::string_view at(std::size_t row, std::size_t column) const
    {
        const Cell &cell = cells[row * columns + column];
        return std::string_view(text).substr(cell.begin, cell.size);
    }
};

/// Told from time to time how far the scan is; may throw to end it.
using CsvProgress = std::function<void(std::size_t done, std::size_t total)>;

/// RFC 4180 with LF, CRLF or CR; empty lines are left out. Throws NodeError that names the line where a row
/// has more or fewer fields than the first, or a quote is wrong. Limits: 100,000,000 cells, 2 GiB.
CsvCells scanCsv(std::string text, char delimiter, const CsvProgress &progress);

/// The delimiter that cuts the first lines most evenly: one of , ; tab |. Pure.
char guessDelimiter(std::string_view text);

} // namespace heddle::files
