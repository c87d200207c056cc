// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Canvas/framegestures.h"

#include "models/document/flowdocument.h"
#include "models/edit/framing.h"
#include "qml/Heddle/Canvas/canvasbase.h"

namespace heddle::ui {
namespace {

// 0: whole pixels.
double gridFor(const CanvasBase &canvas, const PointerNews &news)
{
    return canvas.snaps() != bool(news.modifiers & Qt::ControlModifier) ? kFrameGrid : 0;
}

} // namespace

Qt::CursorShape cursorOf(const FrameSpot &spot)
{
    const Qt::Edges edges = spot.edges;
    if (spot.part != FrameSpot::Edge)
        return Qt::ArrowCursor;
    if (edges == Qt::Edges(Qt::LeftEdge | Qt::TopEdge) || edges == Qt::Edges(Qt::RightEdge | Qt::BottomEdge))
        return Qt::SizeFDiagCursor;
    if (edges == Qt::Edges(Qt::RightEdge | Qt::TopEdge) || edges == Qt::Edges(Qt::LeftEdge | Qt::BottomEdge))
        return Qt::SizeBDiagCursor;
    return edges & (Qt::LeftEdge | Qt::RightEdge) ? Qt::SizeHorCursor : Qt::SizeVerCursor;
}

FrameMoveGesture::FrameMoveGesture(CanvasBase &canvas, std::uint32_t frame, const PointerNews &start)
    : Gesture(canvas)
    , m_start(start.scene)
{
    canvas.document()->dragSelection(0, 0); // What was on its way is where it belongs.
    m_corner = canvas.document()->frames()->place(int(frame)).topLeft();
}

QPointF FrameMoveGesture::wayTo(const PointerNews &news) const
{
    const double grid = gridFor(m_canvas, news);
    const QPointF wanted = m_corner + news.scene - m_start;
    return QPointF(onGrid(wanted.x(), grid), onGrid(wanted.y(), grid)) - m_corner;
}

void FrameMoveGesture::move(const PointerNews &news)
{
    const QPointF way = wayTo(news);
    m_canvas.document()->dragSelection(way.x(), way.y());
}

void FrameMoveGesture::finish(const PointerNews &news)
{
    const QPointF way = wayTo(news);
    if (way.isNull())
        return cancel();
    m_canvas.document()->requestMoveSelection(way.x(), way.y());
}

void FrameMoveGesture::cancel()
{
    m_canvas.document()->cancelDrag();
}

FrameSizeGesture::FrameSizeGesture(CanvasBase &canvas, const FrameSpot &spot, const PointerNews &start)
    : Gesture(canvas)
    , m_spot(spot)
    , m_start(start.scene)
    , m_before(canvas.document()->frames()->place(int(spot.frame)))
{
}

QRectF FrameSizeGesture::rectAt(const PointerNews &news) const
{
    return resized(m_before, m_spot.edges, news.scene - m_start, gridFor(m_canvas, news));
}

void FrameSizeGesture::move(const PointerNews &news)
{
    m_canvas.document()->frames()->showAt(m_spot.frame, rectAt(news));
}

void FrameSizeGesture::finish(const PointerNews &news)
{
    if (rectAt(news) == m_before)
        return cancel();
    m_canvas.document()->frames()->requestPlace(m_spot.frame, rectAt(news));
}

void FrameSizeGesture::cancel()
{
    m_canvas.document()->frames()->showAt(m_spot.frame, m_before);
}

Qt::CursorShape FrameSizeGesture::cursor() const
{
    return cursorOf(m_spot);
}

} // namespace heddle::ui
