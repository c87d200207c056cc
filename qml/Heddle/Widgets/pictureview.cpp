// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#include "qml/Heddle/Widgets/pictureview.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace heddle::ui {
namespace {

constexpr double kMostScale = 64;

} // namespace

void PictureView::setPictureSize(QSize size)
{
    if (std::exchange(m_picture, size) != size)
        fit();
}

void PictureView::setAspect(double aspect)
{
    m_aspect = std::isfinite(aspect) && aspect > 0 ? std::clamp(aspect, 0.01, 100.0) : 1;
}

double PictureView::fittingScale() const
{
    if (m_picture.isEmpty() || m_item.isEmpty())
        return 1;
    return std::min(m_item.width() / m_picture.width(), m_item.height() / (m_picture.height() * m_aspect));
}

QRectF PictureView::rect() const
{
    const QSizeF shown(m_picture.width() * scale(), m_picture.height() * scaleDown());
    const QPointF middle(m_item.width() / 2, m_item.height() / 2);
    if (fitted())
        return {middle - QPointF(shown.width() / 2, shown.height() / 2), shown};
    return {middle - QPointF(m_centre.x() * scale(), m_centre.y() * scaleDown()), shown};
}

QPointF PictureView::toPicture(QPointF item) const
{
    const QPointF way = item - rect().topLeft();
    return {way.x() / scale(), way.y() / scaleDown()};
}

QPointF PictureView::toItem(QPointF picture) const
{
    return rect().topLeft() + QPointF(picture.x() * scale(), picture.y() * scaleDown());
}

void PictureView::fit()
{
    m_scale = 0;
    m_centre = {m_picture.width() / 2.0, m_picture.height() / 2.0};
}

void PictureView::zoomTo(double scale, QPointF at)
{
    const double fitting = fittingScale();
    const double wanted = std::clamp(scale, std::min(1.0, fitting), std::max(kMostScale, fitting));
    if (m_picture.isEmpty() || !std::isfinite(scale))
        return;
    const QPointF held = toPicture(at);
    m_scale = wanted;
    const QPointF middle(m_item.width() / 2, m_item.height() / 2);
    setCentre(held - QPointF((at.x() - middle.x()) / m_scale, (at.y() - middle.y()) / scaleDown()));
    if (fitting <= 1 && wanted <= fitting)
        fit();
}

void PictureView::moveBy(QPointF way)
{
    if (!fitted())
        setCentre(m_centre - QPointF(way.x() / m_scale, way.y() / scaleDown()));
}

// A picture larger than the item always covers its middle; a smaller one stays in the middle.
void PictureView::setCentre(QPointF centre)
{
    const auto within = [](double at, double length, double scale, double room) {
        return length * scale <= room ? length / 2 : std::clamp(at, 0.0, length);
    };
    m_centre = {within(centre.x(), m_picture.width(), m_scale, m_item.width()),
        within(centre.y(), m_picture.height(), scaleDown(), m_item.height())};
}

} // namespace heddle::ui
