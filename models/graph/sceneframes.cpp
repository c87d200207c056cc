// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/graph/sceneframes.h"

#include <algorithm>

namespace heddle {
namespace {

constexpr double kHead = 36;

QRectF grown(const QRectF &rect, double by)
{
    return rect.adjusted(-by, -by, by, by);
}

Qt::Edges edgesAt(const QRectF &rect, QPointF point, double reach)
{
    Qt::Edges edges;
    if (std::abs(point.x() - rect.left()) <= reach)
        edges |= Qt::LeftEdge;
    else if (std::abs(point.x() - rect.right()) <= reach)
        edges |= Qt::RightEdge;
    if (std::abs(point.y() - rect.top()) <= reach)
        edges |= Qt::TopEdge;
    else if (std::abs(point.y() - rect.bottom()) <= reach)
        edges |= Qt::BottomEdge;
    return edges;
}

FrameSpot spotOf(const Frame &frame, QPointF point, const FrameReach &reach)
{
    const QRectF rect = rectOf(frame);
    if (!grown(rect, reach.edge).adjusted(0, -reach.above, 0, 0).contains(point))
        return {};
    if (point.y() < rect.top() - reach.edge)
        return {FrameSpot::Head, frame.id, {}};
    if (const Qt::Edges edges = edgesAt(rect, point, reach.edge))
        return {FrameSpot::Edge, frame.id, edges};
    if (point.y() - rect.top() < kHead && (frame.text.empty() || !frame.title.empty()))
        return {FrameSpot::Head, frame.id, {}};
    return frame.text.empty() ? FrameSpot() : FrameSpot{FrameSpot::Text, frame.id, {}};
}

} // namespace

QRectF rectOf(const Frame &frame)
{
    return {frame.at.x, frame.at.y, frame.width, frame.height};
}

const Frame *SceneFrames::find(std::uint32_t id) const
{
    const auto at = std::lower_bound(m_shown.begin(), m_shown.end(), id,
        [](const Frame &frame, std::uint32_t wanted) { return frame.id < wanted; });
    return at != m_shown.end() && at->id == id ? &*at : nullptr;
}

Frame *SceneFrames::shownFrame(std::uint32_t id)
{
    return const_cast<Frame *>(find(id));
}

FrameSpot SceneFrames::at(QPointF point, const FrameReach &reach) const
{
    FrameSpot best;
    double least = 0;
    for (const Frame &frame : m_shown) {
        const double size = frame.width * frame.height;
        const FrameSpot spot = best && size > least ? FrameSpot() : spotOf(frame, point, reach);
        if (!spot)
            continue;
        best = spot;
        least = size;
    }
    return best;
}

std::vector<const Frame *> SceneFrames::within(const QRectF &area) const
{
    std::vector<const Frame *> found;
    for (const Frame &frame : m_shown)
        if (area.contains(rectOf(frame)))
            found.push_back(&frame);
    return found;
}

/// What is in the hand stays there.
void SceneFrames::take(std::vector<Frame> frames)
{
    m_shown = m_known = std::move(frames);
    std::erase_if(m_held, [this](std::uint32_t id) { return !find(id); });
    moveBy(m_way);
}

void SceneFrames::clear()
{
    *this = {};
}

void SceneFrames::hold()
{
    QSet<int> ids;
    for (const int id : std::as_const(m_selected))
        if (const Frame *frame = find(std::uint32_t(id)))
            for (const Frame *inside : within(rectOf(*frame)))
                ids.insert(int(inside->id));
    m_held.clear();
    for (const int id : std::as_const(ids))
        m_held.push_back(std::uint32_t(id));
    std::sort(m_held.begin(), m_held.end());
    m_way = {};
}

void SceneFrames::moveBy(QPointF way)
{
    m_way = way;
    for (const std::uint32_t id : m_held) {
        Frame *frame = shownFrame(id);
        const Point from = m_known[std::size_t(frame - m_shown.data())].at;
        frame->at = {from.x + way.x(), from.y + way.y()};
    }
}

std::vector<Frame> SceneFrames::held() const
{
    std::vector<Frame> frames;
    for (const std::uint32_t id : m_held)
        frames.push_back(*find(id));
    return frames;
}

void SceneFrames::showAt(std::uint32_t id, const QRectF &rect)
{
    Frame *frame = shownFrame(id);
    if (!frame)
        return;
    frame->at = {rect.x(), rect.y()};
    frame->width = rect.width();
    frame->height = rect.height();
}

void SceneFrames::settle()
{
    m_held.clear();
    m_shown = m_known;
}

} // namespace heddle
