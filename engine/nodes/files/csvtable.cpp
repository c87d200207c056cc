// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/files/csvtable.h"

#include "engine/base/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <optional>
#include <set>

namespace heddle::files {

namespace {

constexpr std::size_t kBetweenReports = 65'536; // rows

std::string_view trimmed(std::string_view cell)
{
    while (!cell.empty() && (cell.front() == ' ' || cell.front() == '\t'))
        cell.remove_prefix(1);
    while (!cell.empty() && (cell.back() == ' ' || cell.back() == '\t'))
        cell.remove_suffix(1);
    return cell;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The digits without a plus; nothing for 007, which is a code and no number, and for words.
std::string_view digitsOf(std::string_view cell)
{
    if (cell.starts_with('+'))
        cell.remove_prefix(1);
    const std::string_view bare = cell.starts_with('-') ? cell.substr(1) : cell;
    const bool starts
        = !bare.empty() && (isDigit(bare[0]) || (bare[0] == '.' && bare.size() > 1 && isDigit(bare[1])));
    const bool isCode = bare.size() > 1 && bare[0] == '0' && isDigit(bare[1]);
    return starts && !isCode ? cell : std::string_view();
}

std::optional<std::int64_t> readWhole(std::string_view cell)
{
    const std::string_view digits = digitsOf(cell);
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const bool fits = !digits.empty() && error == std::errc() && end == digits.data() + digits.size();
    return fits ? std::optional(value) : std::nullopt;
}

/// As programs write them that have them, ours included.
std::optional<double> readInfinity(std::string_view cell)
{
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    for (std::string_view word : {"inf", "Infinity", "+inf", "+Infinity"})
        if (cell == word)
            return kInfinity;
    return cell == "-inf" || cell == "-Infinity" ? std::optional(-kInfinity) : std::nullopt;
}

/// Whether a number of digits alone, which may be an id, is that number exactly.
bool keepsDigits(std::string_view digits, double value)
{
    constexpr double kExact = 9007199254740992; // 2^53
    return std::abs(value) < kExact || digits.find_first_not_of("-0123456789") != std::string_view::npos
        || fmt::format("{:.0f}", value) == digits;
}

std::optional<double> readNumber(std::string_view cell)
{
    const std::string_view digits = digitsOf(cell);
    if (digits.empty())
        return readInfinity(cell);
    double value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (end != digits.data() + digits.size())
        return std::nullopt;
    if (error == std::errc::result_out_of_range) { // 1e-400 is next to nothing, 1e400 is no number here
        value = std::strtod(std::string(digits).c_str(), nullptr);
        return std::abs(value) < 1 ? std::optional(value) : std::nullopt;
    }
    return error == std::errc() && keepsDigits(digits, value) ? std::optional(value) : std::nullopt;
}

std::optional<std::uint8_t> readBool(std::string_view cell)
{
    for (std::string_view word : {"true", "True", "TRUE"})
        if (cell == word)
            return 1;
    for (std::string_view word : {"false", "False", "FALSE"})
        if (cell == word)
            return 0;
    return std::nullopt;
}

std::optional<Time> readTime(std::string_view cell)
{
    return cell.size() >= 8 && isDigit(cell[0]) ? parseTime(cell) : std::nullopt;
}

/// Reads one column of the cells.
class ColumnReader {
public:
    ColumnReader(
        const CsvCells &cells, std::size_t column, const CsvOptions &options, const CsvProgress &progress)
        : m_cells(cells)
        , m_column(column)
        , m_first(options.header ? 1 : 0)
        , m_options(options)
        , m_progress(progress)
    {
    }

    Column read(std::string name)
    {
        findMissing();
        Column column{.name = std::move(name), .data = data(), .missing = {}};
        if (m_anyMissing)
            column.missing = std::move(m_missing);
        return column;
    }

private:
    std::size_t count() const { return m_cells.rows() - m_first; }
    std::string_view raw(std::size_t i) const { return m_cells.at(m_first + i, m_column); }

    /// The scan was the first half of the work, the columns are the second.
    void report(std::size_t row) const
    {
        if (row % kBetweenReports == 0)
            m_progress(m_cells.columns + m_column, 2 * m_cells.columns);
    }

    void findMissing()
    {
        m_missing.resize(count());
        for (std::size_t i = 0; i < count(); ++i) {
            report(i);
            const std::string_view cell = trimmed(raw(i));
            m_missing[i] = std::find(m_options.missing.begin(), m_options.missing.end(), cell)
                != m_options.missing.end();
            m_anyMissing |= m_missing[i] != 0;
            m_anyPresent |= m_missing[i] == 0;
        }
    }

    Column::Data data() const
    {
        if (auto whole = all<std::int64_t>(readWhole))
            return *std::move(whole);
        if (auto numbers = all<double>(readNumber); numbers && anyFinite(*numbers))
            return *std::move(numbers);
        if (auto bools = all<std::uint8_t>(readBool))
            return *std::move(bools);
        if (auto times = all<Time>(readTime))
            return *std::move(times);
        std::vector<std::string> texts(count());
        for (std::size_t i = 0; i < texts.size(); ++i)
            if (!m_missing[i])
                texts[i] = raw(i);
        return texts;
    }

    /// Where all are "inf", it is a word.
    bool anyFinite(const std::vector<double> &numbers) const
    {
        for (std::size_t i = 0; i < numbers.size(); ++i)
            if (!m_missing[i] && std::isfinite(numbers[i]))
                return true;
        return false;
    }

    /// All cells that are there as T; nothing where one is something else, or none is there.
    template <class T, class F> std::optional<std::vector<T>> all(F readCell) const
    {
        if (!m_anyPresent)
            return std::nullopt;
        std::vector<T> out(count());
        for (std::size_t i = 0; i < out.size(); ++i) {
            report(i);
            if (m_missing[i])
                continue;
            const auto value = readCell(trimmed(raw(i)));
            if (!value)
                return std::nullopt;
            out[i] = *value;
        }
        return out;
    }

    const CsvCells &m_cells;
    std::size_t m_column, m_first;
    const CsvOptions &m_options;
    const CsvProgress &m_progress;
    std::vector<std::uint8_t> m_missing;
    bool m_anyMissing = false, m_anyPresent = false;
};

/// Names from the header; empty ones are "column 3", repeated ones get a number.
std::vector<std::string> columnNames(const CsvCells &cells, bool header)
{
    std::vector<std::string> names;
    std::set<std::string> taken;
    for (std::size_t i = 0; i < cells.columns; ++i) {
        std::string name(header ? trimmed(cells.at(0, i)) : "");
        if (name.empty())
            name = "column " + std::to_string(i + 1);
        const std::string wanted = name;
        for (int n = 2; !taken.insert(name).second; ++n)
            name = wanted + " " + std::to_string(n);
        names.push_back(std::move(name));
    }
    return names;
}

} // namespace

Table parseCsv(std::string text, const CsvOptions &options, const CsvProgress &progress)
{
    const char delimiter = options.delimiter ? options.delimiter : guessDelimiter(text);
    const CsvCells cells = scanCsv(
        std::move(text), delimiter, [&](std::size_t done, std::size_t total) { progress(done, 2 * total); });
    if (cells.rows() == 0)
        throw NodeError("The file is empty: it has no rows.");
    const std::vector<std::string> names = columnNames(cells, options.header);
    std::vector<Column> columns;
    for (std::size_t i = 0; i < cells.columns; ++i)
        columns.push_back(ColumnReader(cells, i, options, progress).read(names[i]));
    return Table(std::move(columns));
}

char delimiterNamed(const std::string &choice)
{
    return choice == "auto" ? '\0' : choice == "tab" ? '\t' : choice.front();
}

std::vector<std::string> splitWords(std::string_view text)
{
    std::vector<std::string> words(1);
    for (char c : text) {
        if (c == ',')
            words.emplace_back();
        else if (c != ' ' || !words.back().empty())
            words.back() += c;
    }
    return words;
}

} // namespace heddle::files
