// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; values.
#include "qml/Heddle/Canvas/canvasview.h"

#include <algorithm>
#include <cmath>

namespace heddle::ui {
namespace {

constexpr double kMargin = 24;
constexpr double kReadable = 0.7; // nodes show their values
constexpr double kOverview = 0.45; // more than half is out of view from there on

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

// What is a little too large is begun at its upper left, near enough to be read; what is far larger is seen
// whole.
CanvasView CanvasView::opening(const QRectF &rect, const QSizeF &size)
{
    const CanvasView whole = showing(rect, size, 1);
    if (whole.zoom() >= kReadable || whole.zoom() < kOverview)
        return whole;
    const QSizeF seen = size / kReadable;
    const double margin = kMargin / kReadable;
    const double x = rect.width() + 2 * margin > seen.width() ? rect.left() - margin
                                                              : rect.center().x() - seen.width() / 2;
    const double y = rect.height() + 2 * margin > seen.height() ? rect.top() - margin
                                                                : rect.center().y() - seen.height() / 2;
    return CanvasView(kReadable, -QPointF(x, y) * kReadable);
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
