// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; values.
#include "qml/Heddle/Canvas/canvasview.h"

#include <algorithm>
#include <cmath>

namespace heddle::ui {
namespace {

constexpr double kMargin = 24;

QPointF whole(const QPointF &point)
{
    return {std::round(point.x()), std::round(point.y())};
}

} // namespace

CanvasView::CanvasView(double zoom, const QPointF &offset)
    : m_zoom(std::clamp(zoom, kLeastZoom, kMostZoom))
    , m_offset(whole(offset))
{
}

CanvasView CanvasView::zoomedAt(const QPointF &point, double zoom) const
{
    const double wanted = std::clamp(zoom, kLeastZoom, kMostZoom);
    return CanvasView(wanted, point - toScene(point) * wanted);
}

CanvasView CanvasView::showing(const QRectF &rect, const QSizeF &size, double mostZoom)
{
    const double across = (size.width() - 2 * kMargin) / std::max(1.0, rect.width());
    const double down = (size.height() - 2 * kMargin) / std::max(1.0, rect.height());
    const double zoom = std::clamp(std::min({across, down, mostZoom}), kLeastZoom, kMostZoom);
    return CanvasView(zoom, QPointF(size.width() / 2, size.height() / 2) - rect.center() * zoom);
}

// Zooming keeps one point of the view in its place all the way, so that the eye can follow.
CanvasView CanvasView::between(const CanvasView &from, const CanvasView &to, double t)
{
    const double zoom = from.m_zoom * std::pow(to.m_zoom / from.m_zoom, t);
    const double change = from.m_zoom - to.m_zoom;
    if (std::abs(change) < 1e-4 * from.m_zoom)
        return CanvasView(zoom, from.m_offset + (to.m_offset - from.m_offset) * t);
    const QPointF still = (to.m_offset - from.m_offset) / change;
    return CanvasView(zoom, from.toView(still) - still * zoom);
}

} // namespace heddle::ui
