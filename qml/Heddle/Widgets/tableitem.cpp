// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Widgets/tableitem.h"

#include "models/values/variants.h"

#include <QtCore/QLocale>
#include <QtGui/QClipboard>
#include <QtGui/QFontMetricsF>
#include <QtGui/QGuiApplication>

#include <algorithm>
#include <cmath>

namespace heddle::ui {
namespace {

constexpr double kNumberPad = 8;

QString grouped(int number)
{
    return QLocale(QLocale::English).toString(number);
}

} // namespace

TableItem::TableItem(QQuickItem *parent)
    : ScrollItem(parent)
    , m_work(this,
          [this](const std::shared_ptr<Answer> &answer) {
              if (!answer->arranged.stopped)
                  show(std::move(*answer));
              setBusy(m_work.running());
          })
    , m_copies(this, [this](const TableCopy &copy) {
        QGuiApplication::clipboard()->setText(copy.text);
        emit copied(int(copy.rows), int(m_selection.count()));
    })
{
    connect(this, &ScrollItem::interactiveChanged, this, &TableItem::fitContent);
}

void TableItem::setBusy(bool busy)
{
    if (std::exchange(m_busy, busy) != busy)
        emit busyChanged();
}

void TableItem::setValue(const QVariant &value)
{
    m_variant = value;
    m_given = toValue(value);
    m_stale = true;
    refresh();
    emit valueChanged();
}

void TableItem::setColumnsShown(const QStringList &columns)
{
    if (std::exchange(m_columnsShown, columns) == columns)
        return;
    m_stale = true;
    refresh();
    emit valueChanged();
}

void TableItem::setFont(const QFont &font)
{
    if (std::exchange(m_font, font) == font)
        return;
    layOut();
    emit lookChanged();
}

void TableItem::setHeadFont(const QFont &font)
{
    if (std::exchange(m_headFont, font) == font)
        return;
    layOut();
    emit lookChanged();
}

void TableItem::setRowHeight(double height)
{
    if (height < 4 || std::exchange(m_rowHeight, height) == height)
        return;
    fitContent();
    emit lookChanged();
}

void TableItem::setRowNumbers(bool numbers)
{
    if (std::exchange(m_rowNumbers, numbers) == numbers)
        return;
    fitContent();
    emit lookChanged();
}

void TableItem::setFilter(const QString &filter)
{
    wish({filter, m_wish.sortColumn, m_wish.descending});
}

void TableItem::setSortColumn(const QString &column)
{
    wish({m_wish.filter, column, m_wish.descending});
}

void TableItem::setDescending(bool descending)
{
    wish({m_wish.filter, m_wish.sortColumn, descending});
}

void TableItem::sortNext(int column)
{
    const QString name = m_source.header(std::size_t(column));
    const bool same = m_source.columnNamed(m_wish.sortColumn) == column;
    wish({m_wish.filter, same && m_wish.descending ? QString() : name, same && !m_wish.descending});
}

void TableItem::setSelectedRows(const QList<int> &rows)
{
    if (!present()) {
        m_wanted = rows;
        return;
    }
    m_selection.selectRows(rows, m_source.rows(), columns());
    update();
    emit selectedRowsChanged();
}

void TableItem::wish(const TableWish &wish)
{
    if (wish == m_wish)
        return;
    m_wish = wish;
    if (m_stop) // an order that nobody wants any more; one of an older value is still worth showing
        m_stop->store(true);
    m_stop = std::make_shared<std::atomic<bool>>(false);
    refresh();
    emit wishChanged();
}

// What is small and as given is there at once; all else is put in order in the thread pool.
void TableItem::refresh()
{
    if (!isComponentComplete())
        return;
    if (m_wish.isPlain() && TableSource::isLight(m_given)) {
        m_work.drop();
        setBusy(false);
        TableSource source(m_given, m_columnsShown);
        const std::size_t count = source.rows();
        return show({std::move(source), {TableOrder(count)}});
    }
    m_work.request([wish = m_wish, stop = m_stop, source = m_stale ? TableSource() : m_source,
                       given = m_stale ? m_given : Value(), stale = m_stale, shown = m_columnsShown] {
        auto answer = std::make_shared<Answer>();
        answer->source = stale ? TableSource(given, shown) : source;
        answer->arranged = arrange(answer->source, wish, stop.get());
        return answer;
    });
    setBusy(true);
}

void TableItem::show(Answer answer)
{
    const auto rowOf = [this](Place place) { return place.row < 0 ? 0 : m_order[std::size_t(place.row)]; };
    const auto placed = [&answer](Place place, std::size_t row) {
        const std::size_t at = answer.arranged.order.placeOf(row);
        return place.row < 0 || at >= answer.arranged.order.count() ? Place() : Place{int(at), place.column};
    };
    m_cursor = placed(m_cursor, rowOf(m_cursor));
    m_anchor = placed(m_anchor, rowOf(m_anchor));
    m_source = std::move(answer.source);
    m_order = std::move(answer.arranged.order);
    m_problem = answer.arranged.problem;
    m_stale = m_work.running() && m_stale;
    const std::size_t selected = m_selection.count();
    m_selection.limit(m_source.rows(), columns());
    if (present() && !m_wanted.isEmpty())
        m_selection.selectRows(std::exchange(m_wanted, {}), m_source.rows(), columns());
    layOut();
    emit tableChanged();
    if (m_selection.count() != selected)
        emit selectedRowsChanged();
}

void TableItem::componentComplete()
{
    ScrollItem::componentComplete();
    refresh();
}

void TableItem::geometryChange(const QRectF &now, const QRectF &before)
{
    ScrollItem::geometryChange(now, before);
    if (now.width() != before.width())
        fitContent();
}

void TableItem::layOut()
{
    if (!isComponentComplete())
        return;
    m_layout.setFonts(m_font, m_headFont);
    fitContent();
}

// Room that is left over is shared out where nobody can drag the edges.
void TableItem::fitContent()
{
    if (!isComponentComplete())
        return;
    const int last = m_source.firstNumber() + rows() - 1;
    const bool numbered = m_rowNumbers && present() && !m_source.countsItself();
    m_gutter = numbered
        ? std::ceil(QFontMetricsF(m_font).horizontalAdvance(QString::number(std::max(99, last))))
            + 2 * kNumberPad
        : 0;
    m_layout.fit(m_source, interactive() ? 0 : width() - m_gutter, interactive());
    m_pen.forget();
    setContent(wholeSize());
}

// The last row and the last column can be scrolled out from under the bars.
QSizeF TableItem::wholeSize() const
{
    constexpr double kBar = 12;
    const QSizeF size(m_layout.width(), m_rowHeight * double(m_order.count()));
    const QSizeF room = body().size();
    return {size.width() + (interactive() && size.height() > room.height() ? kBar : 0),
        size.height() + (interactive() && size.width() > room.width() ? kBar : 0)};
}

QRectF TableItem::body() const
{
    return {m_gutter, m_rowHeight, std::max(0.0, width() - m_gutter), std::max(0.0, height() - m_rowHeight)};
}

QString TableItem::countText() const
{
    if (shownRows() != rows())
        return tr("%1 of %2").arg(grouped(shownRows()), grouped(rows()));
    return rows() == 1 ? tr("1 row") : tr("%1 rows").arg(grouped(rows()));
}

QString TableItem::textAt(int row, int column) const
{
    if (column < 0 || column >= columns() || row >= shownRows())
        return {};
    return row < 0 ? m_source.header(std::size_t(column))
                   : m_source.cell(m_order[std::size_t(row)], std::size_t(column));
}

QRectF TableItem::cellRect(int row, int column) const
{
    if (column < 0 || column >= m_layout.count())
        return {};
    const double left = m_layout.left(column);
    const double y = row < 0 ? 0 : m_rowHeight * double(row + 1) - scrollY();
    return {m_gutter + left - scrollX(), y, m_layout.right(column) - left, m_rowHeight};
}

void TableItem::copy()
{
    if (!m_selection.isEmpty())
        m_copies.request([source = m_source, order = m_order, selection = m_selection] {
            return copyOf(source, order, selection);
        });
}

void TableItem::selectAll()
{
    if (!present())
        return;
    m_selection.select(m_order, 0, m_order.count(), 0, columns() - 1, true);
    update();
    emit selectedRowsChanged();
}

} // namespace heddle::ui
