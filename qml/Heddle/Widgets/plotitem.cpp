// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Widgets/plotitem.h"

#include "models/values/variants.h"
#include "qml/Heddle/Widgets/numbertext.h"
#include "qml/Heddle/Widgets/plotpainter.h"

#include <QtGui/QPainter>

#include <cmath>

namespace heddle::ui {

PlotItem::PlotItem(QQuickItem *parent)
    : SharpItem(parent)
    , m_plots(this, [this](PlotData data) {
        m_data = std::move(data);
        m_marked = false;
        emit plotChanged();
        update();
    })
{
}

void PlotItem::setValues(const QVariant &values)
{
    const Value taken = toValue(values);
    m_variant = values;
    if (!taken.same(m_value)) {
        m_value = taken;
        request();
    }
    emit valuesChanged();
}

void PlotItem::setInteractive(bool interactive)
{
    if (std::exchange(m_interactive, interactive) == interactive)
        return;
    setAcceptHoverEvents(interactive);
    emit interactiveChanged();
}

void PlotItem::setFont(const QFont &font)
{
    if (std::exchange(m_font, font) == font)
        return;
    emit fontChanged();
    update();
}

void PlotItem::componentComplete()
{
    SharpItem::componentComplete();
    request();
}

void PlotItem::geometryChange(const QRectF &now, const QRectF &before)
{
    SharpItem::geometryChange(now, before);
    if (now.width() != before.width())
        request();
}

void PlotItem::request()
{
    if (!isComponentComplete() || width() < 1)
        return;
    m_plots.request([value = m_value, columns = std::size_t(width())] { return makePlot(value, columns); });
}

void PlotItem::paint(QPainter *painter)
{
    if (!present())
        return;
    const PlotPainter plot(m_data, tokens(), m_font, size());
    plot.paint(*painter);
    if (m_marked)
        plot.paintMark(*painter, m_mark);
}

void PlotItem::hoverMoveEvent(QHoverEvent *event)
{
    if (present())
        readAt(event->position().x());
}

void PlotItem::hoverLeaveEvent(QHoverEvent *)
{
    if (!std::exchange(m_marked, false))
        return;
    m_readOut.clear();
    emit readOutChanged();
    update();
}

// Marks the point of the first line that is nearest to the pointer.
void PlotItem::readAt(double x)
{
    const double wanted = PlotPainter(m_data, tokens(), m_font, size()).xAt(x);
    double nearest = INFINITY;
    for (QPointF point : m_data.series.front().points) {
        if (std::abs(point.x() - wanted) < nearest && std::isfinite(point.y())) {
            nearest = std::abs(point.x() - wanted);
            m_mark = point;
        }
    }
    m_marked = std::isfinite(nearest);
    const QString at = PlotPainter::xText(m_data, m_mark.x(), (m_data.right - m_data.left) / 100);
    m_readOut = m_marked ? QStringLiteral("%1  %2").arg(at, numberText(m_mark.y())) : QString();
    emit readOutChanged();
    update();
}

} // namespace heddle::ui
