// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; a value.
#pragma once

#include "engine/base/ids.h"

#include <QtCore/QPointF>
#include <QtCore/QRectF>
#include <QtCore/QSizeF>

#include <map>
#include <optional>
#include <utility>

namespace heddle::ui {

inline constexpr double kLeastZoom = 0.05;
inline constexpr double kMostZoom = 4;

// From where the scene is seen: a zoom, and where the scene's origin lies in the view. The offset is kept on
// whole pixels, so that nothing is blurred by panning.
class CanvasView {
public:
    double zoom() const { return m_zoom; }
    QPointF offset() const { return m_offset; }
    QPointF toScene(const QPointF &point) const { return (point - m_offset) / m_zoom; }
    QPointF toView(const QPointF &point) const { return point * m_zoom + m_offset; }
    QRectF toScene(const QRectF &rect) const { return QRectF(toScene(rect.topLeft()), rect.size() / m_zoom); }
    QRectF toView(const QRectF &rect) const { return QRectF(toView(rect.topLeft()), rect.size() * m_zoom); }

    // The same seen with another zoom, where the point of the view stays in its place.
    CanvasView zoomedAt(const QPointF &point, double zoom) const;
    CanvasView shifted(const QPointF &by) const { return CanvasView(m_zoom, m_offset + by); }
    // The whole rectangle in the middle, not larger than `mostZoom`.
    static CanvasView showing(const QRectF &rect, const QSizeF &size, double mostZoom);
    // How a flow that is opened is first seen: whole, where it can be read then.
    static CanvasView opening(const QRectF &rect, const QSizeF &size);
    // On the way from one to another: t from 0 to 1.
    static CanvasView between(const CanvasView &from, const CanvasView &to, double t);

    CanvasView() = default;
    CanvasView(double zoom, const QPointF &offset);
    friend bool operator==(const CanvasView &, const CanvasView &) = default;

private:
    double m_zoom = 1;
    QPointF m_offset;
};

// The views of graphs, as they were left. Flows are known by their address, and forgotten when they are gone.
class KeptViews {
public:
    void keep(const void *flow, const GraphPath &graph, const CanvasView &view)
    {
        m_views[{flow, graph}] = view;
    }
    std::optional<CanvasView> find(const void *flow, const GraphPath &graph) const
    {
        const auto at = m_views.find({flow, graph});
        return at == m_views.end() ? std::nullopt : std::optional(at->second);
    }
    void forget(const void *flow)
    {
        std::erase_if(m_views, [=](const auto &kept) { return kept.first.first == flow; });
    }

private:
    std::map<std::pair<const void *, GraphPath>, CanvasView> m_views;
};

} // namespace heddle::ui
