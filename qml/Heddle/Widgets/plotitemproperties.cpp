// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread. What can be set of a plot and what it says of itself.
#include "qml/Heddle/Widgets/plotitem.h"

#include <cmath>

namespace heddle::ui {

void PlotItem::setAsk(const PlotAsk &ask)
{
    if (ask == m_ask)
        return;
    if (ask.logY != m_ask.logY || ask.form != m_ask.form)
        m_view = PlotRange::fitted();
    m_ask = ask;
    forget();
    emit formChanged();
    emit viewChanged();
}

void PlotItem::setForm(const QString &form)
{
    setAsk({plotFormOf(form), m_ask.bins, m_ask.logY});
}

void PlotItem::setBins(int bins)
{
    setAsk({m_ask.form, std::max(0, bins), m_ask.logY});
}

void PlotItem::setLogY(bool logY)
{
    setAsk({m_ask.form, m_ask.bins, logY});
}

double PlotItem::toAxis(double y) const
{
    return m_ask.logY && m_ask.form != PlotForm::HeatMap ? std::log10(y) : y;
}

double PlotItem::fromAxis(double y) const
{
    return m_ask.logY && m_ask.form != PlotForm::HeatMap ? std::pow(10.0, y) : y;
}

void PlotItem::setSide(double &side, double place)
{
    if (side == place || (std::isnan(side) && std::isnan(place)))
        return;
    side = place;
    emit viewChanged();
    request();
}

void PlotItem::setViewLeft(double left)
{
    setSide(m_view.left, left);
}

void PlotItem::setViewRight(double right)
{
    setSide(m_view.right, right);
}

void PlotItem::setViewBottom(double bottom)
{
    setSide(m_view.bottom, toAxis(bottom));
}

void PlotItem::setViewTop(double top)
{
    setSide(m_view.top, toAxis(top));
}

template <class T> void PlotItem::setLook(T &part, const T &value)
{
    if (part == value)
        return;
    part = value;
    emit lookChanged();
    request();
}

void PlotItem::setCorner(double corner)
{
    setLook(m_look.corner, corner);
}

void PlotItem::setTitle(const QString &title)
{
    setLook(m_look.title, title);
}

void PlotItem::setXLabel(const QString &label)
{
    setLook(m_look.xLabel, label);
}

void PlotItem::setYLabel(const QString &label)
{
    setLook(m_look.yLabel, label);
}

void PlotItem::setFont(const QFont &font)
{
    setLook(m_look.numbers, font);
}

void PlotItem::setWordFont(const QFont &font)
{
    setLook(m_look.words, font);
}

void PlotItem::setHeadingFont(const QFont &font)
{
    setLook(m_look.heading, font);
}

bool PlotItem::fitted() const
{
    return std::isnan(m_view.left) && std::isnan(m_view.right) && std::isnan(m_view.bottom)
        && std::isnan(m_view.top);
}

QRectF PlotItem::shownRange() const
{
    if (!present())
        return {};
    const PlotRange &range = m_picture.range;
    return QRectF(QPointF(range.left, fromAxis(range.bottom)), QPointF(range.right, fromAxis(range.top)))
        .normalized();
}

} // namespace heddle::ui
