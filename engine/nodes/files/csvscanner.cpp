// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/files/csvscanner.h"

#include "engine/base/error.h"

#include <algorithm>
#include <array>

namespace heddle::files {

namespace {

constexpr std::size_t kMaxCells = 100'000'000;
constexpr std::size_t kBetweenReports = 65'536; // rows

std::string nameOfDelimiter(char delimiter)
{
    return delimiter == '\t' ? "tab" : std::string{'"', delimiter, '"'};
}

std::string counted(std::size_t count)
{
    return std::to_string(count) + (count == 1 ? " field" : " fields");
}

class Scanner {
public:
    Scanner(std::string text, char delimiter)
        : m_delimiter(delimiter)
    {
        m_out.text = std::move(text);
    }

    CsvCells scan(const CsvProgress &progress)
    {
        for (std::size_t row = 0; m_at < m_out.text.size(); ++row) {
            if (row % kBetweenReports == 0)
                progress(m_at, m_out.text.size());
            scanRow();
        }
        return std::move(m_out);
    }

private:
    bool atEnd() const { return m_at == m_out.text.size(); }
    char now() const { return m_out.text[m_at]; }
    bool atBreak() const { return atEnd() || now() == '\n' || now() == '\r'; }
    void takeBreak()
    {
        if (!atEnd() && now() == '\r')
            ++m_at;
        if (!atEnd() && now() == '\n')
            ++m_at;
        ++m_line;
    }

    void scanRow()
    {
        m_firstLine = m_line;
        if (atBreak())
            return takeBreak(); // an empty line
        const std::size_t before = m_out.cells.size();
        for (bool more = true; more;) {
            scanCell();
            more = !atEnd() && now() == m_delimiter;
            m_at += more;
        }
        takeBreak();
        finishRow(m_out.cells.size() - before);
    }

    void finishRow(std::size_t count)
    {
        if (m_out.columns == 0)
            m_out.columns = count;
        if (count != m_out.columns)
            throw NodeError("Line " + std::to_string(m_firstLine) + " has " + counted(count)
                + ", but the first row has " + std::to_string(m_out.columns) + " (delimiter "
                + nameOfDelimiter(m_delimiter) + "). Correct that line, or choose another delimiter.");
        if (m_out.cells.size() > kMaxCells)
            throw NodeError("The file has more than 100,000,000 cells. Split it into smaller files.");
    }

    void scanCell()
    {
        if (!atEnd() && now() == '"')
            return scanQuoted();
        const std::size_t begin = m_at;
        while (!atBreak() && now() != m_delimiter)
            ++m_at;
        add(begin, m_at - begin);
    }

    /// Moves what stands between the quotes together, over the quotes that are doubled.
    void scanQuoted()
    {
        const std::size_t opened = m_line, begin = ++m_at;
        std::size_t end = begin;
        for (;; ++m_at) {
            if (atEnd())
                throw NodeError(
                    "The quote that opens in line " + std::to_string(opened) + " is never closed.");
            if (now() == '"') {
                if (m_at + 1 == m_out.text.size() || m_out.text[m_at + 1] != '"')
                    break;
                ++m_at;
            }
            m_line += now() == '\n';
            m_out.text[end++] = now();
        }
        ++m_at;
        if (!atBreak() && now() != m_delimiter)
            throw NodeError("Line " + std::to_string(m_line)
                + " has text after a closing quote. Double the quotes that are part of a field.");
        add(begin, end - begin);
    }

    void add(std::size_t begin, std::size_t size)
    {
        m_out.cells.push_back({std::uint32_t(begin), std::uint32_t(size)});
    }

    CsvCells m_out;
    char m_delimiter;
    std::size_t m_at = 0, m_line = 1, m_firstLine = 1;
};

/// How often the delimiter stands outside quotes in each of the first lines.
std::vector<std::size_t> countsIn(std::string_view text, char delimiter)
{
    constexpr std::size_t kLines = 20, kBytes = 1 << 20;
    std::vector<std::size_t> counts(1);
    bool quoted = false, empty = true;
    for (char c : text.substr(0, kBytes)) {
        quoted ^= c == '"';
        if (c == '\n' && !quoted && !empty && counts.size() == kLines)
            return counts;
        if (c == '\n' && !quoted && !empty)
            counts.push_back(0);
        counts.back() += c == delimiter && !quoted;
        empty = c == '\n' || c == '\r';
    }
    if (empty && counts.size() > 1)
        counts.pop_back();
    return counts;
}

} // namespace

char guessDelimiter(std::string_view text)
{
    char best = ',';
    std::size_t bestScore = 0;
    for (char delimiter : {',', ';', '\t', '|'}) {
        const auto counts = countsIn(text, delimiter);
        const auto [least, most] = std::minmax_element(counts.begin(), counts.end());
        const std::size_t score = *least == *most ? *most * 1000 : *least; // even lines count far more
        if (score > bestScore) {
            best = delimiter;
            bestScore = score;
        }
    }
    return best;
}

CsvCells scanCsv(std::string text, char delimiter, const CsvProgress &progress)
{
    return Scanner(std::move(text), delimiter).scan(progress);
}

} // namespace heddle::files
