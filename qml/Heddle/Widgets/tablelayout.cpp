// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Widgets/tablelayout.h"

#include <QtGui/QFontInfo>
#include <QtGui/QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace heddle::ui {
namespace {

constexpr double kCellPad = 8, kMark = 14; // room for the mark of the order
constexpr double kLeast = 32, kMost = 280, kLeastSet = 24, kMostSet = 4000;
constexpr double kEdge = 4;
constexpr std::size_t kSample = 48, kMostMeasured = 4000;

} // namespace

void TableLayout::setFonts(const QFont &cells, const QFont &heads)
{
    m_cells = cells;
    m_heads = heads;
    m_names.clear();
    const QFontMetricsF metrics(cells);
    m_pitch = QFontInfo(cells).fixedPitch() ? metrics.horizontalAdvance(u'0') : 0;
}

// Shaping hundreds of cells for each value of a live table would cost more than painting them.
double TableLayout::widthOf(const QString &cell) const
{
    constexpr char16_t kWide = 0x2E80; // from here on letters may be wider
    const bool narrow = std::all_of(cell.begin(), cell.end(), [](QChar c) { return c.unicode() < kWide; });
    return m_pitch > 0 && narrow ? m_pitch * double(cell.size())
                                 : QFontMetricsF(m_cells).horizontalAdvance(cell);
}

double TableLayout::naturalWidth(const TableSource &source, std::size_t column) const
{
    const QFontMetricsF heads(m_heads);
    const std::size_t wanted = std::clamp<std::size_t>(kMostMeasured / source.columns(), 4, kSample);
    const std::size_t step = std::max<std::size_t>(1, source.rows() / wanted);
    double widest = heads.horizontalAdvance(source.header(column)) + m_mark;
    for (std::size_t row = 0; row < source.rows(); row += step)
        widest = std::max(widest, widthOf(source.cell(row, column)));
    return std::ceil(std::clamp(widest + 2 * kCellPad, kLeast, kMost));
}

void TableLayout::fit(const TableSource &source, double room, bool clickable)
{
    m_mark = clickable ? kMark : 0;
    QStringList names;
    for (std::size_t c = 0; c < source.columns(); ++c)
        names.append(source.header(c));
    if (names != m_names || m_natural.size() != source.columns()) {
        m_natural.assign(source.columns(), 0);
        m_set.assign(source.columns(), 0);
        m_names = names;
    }
    for (std::size_t c = 0; c < source.columns(); ++c)
        m_natural[c] = std::max(m_natural[c], naturalWidth(source, c));
    place(room);
}

void TableLayout::place(double room)
{
    m_right.clear();
    double right = 0;
    for (std::size_t c = 0; c < m_natural.size(); ++c)
        m_right.push_back(right += m_set[c] > 0 ? m_set[c] : m_natural[c]);
    if (right <= 0 || right >= room)
        return;
    const double more = (room - right) / double(m_right.size());
    for (std::size_t c = 0; c < m_right.size(); ++c)
        m_right[c] = std::floor(m_right[c] + more * double(c + 1));
}

void TableLayout::fitColumn(const TableSource &source, int column)
{
    m_natural[std::size_t(column)] = naturalWidth(source, std::size_t(column));
    m_set[std::size_t(column)] = 0;
    place(0);
}

void TableLayout::setWidth(int column, double width)
{
    m_set[std::size_t(column)] = std::round(std::clamp(width, kLeastSet, kMostSet));
    place(0);
}

int TableLayout::columnAt(double x) const
{
    const auto at = std::upper_bound(m_right.begin(), m_right.end(), x) - m_right.begin();
    return std::clamp(int(at), 0, std::max(0, count() - 1));
}

int TableLayout::edgeAt(double x) const
{
    for (int c = 0; c < count(); ++c)
        if (std::abs(x - m_right[std::size_t(c)]) <= kEdge)
            return c;
    return -1;
}

} // namespace heddle::ui
