// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread: what hands do with regions.
#include "qml/Heddle/Widgets/keys.h"
#include "qml/Heddle/Widgets/regionitem.h"

#include <algorithm>
#include <cmath>

namespace heddle::ui {
namespace {

constexpr double kReach = 6; // of the pointer, in the item
constexpr double kLeastDrag = 3;
constexpr double kFastNudge = 10; // pixels, with Shift

double between(QPointF a, QPointF b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

} // namespace

// Grips of the chosen one come first, then what was drawn last.
RegionItem::Hit RegionItem::hitAt(QPointF item) const
{
    if (!m_picture || !m_picture->present())
        return {};
    if (m_current >= 0) {
        const QList<QPointF> grips = gripsOf(m_regions[m_current]);
        for (qsizetype i = 0; i < grips.size(); ++i)
            if (between(itemAt(grips[i]), item) <= kReach)
                return {m_current, i};
    }
    const double reach = kReach / m_picture->view().scale();
    for (qsizetype i = m_regions.size() - 1; i >= 0; --i)
        if (isHit(m_regions[i], pictureAt(item), reach))
            return {int(i), m_regions[i].shape == Region::Shape::Point ? 0 : -1};
    return {};
}

void RegionItem::follow(QPointF at)
{
    const Hit hit = canEdit() && m_tool.isEmpty() ? hitAt(at) : Hit{};
    if (!m_tool.isEmpty() && canEdit())
        setCursor(Qt::CrossCursor);
    else if (hit.region >= 0)
        setCursor(hit.grip >= 0 ? Qt::PointingHandCursor : Qt::SizeAllCursor);
    else
        unsetCursor();
    if (std::exchange(m_hot, hit) != hit)
        update();
}

void RegionItem::hoverMoveEvent(QHoverEvent *event)
{
    if (m_doing == Doing::Drawing && shapeNamed(m_tool) == Region::Shape::Polygon)
        dragTo(event->position());
    else
        follow(event->position());
    event->ignore(); // the picture below reads its pixels
}

void RegionItem::hoverLeaveEvent(QHoverEvent *event)
{
    if (std::exchange(m_hot, {}) != Hit{})
        update();
    event->ignore();
}

// What is neither drawing nor on a region is for the picture below.
void RegionItem::mousePressEvent(QMouseEvent *event)
{
    const bool drawing = shapeNamed(m_tool) != Region::Shape::None;
    const bool free = canEdit() && m_picture->present() && !(event->modifiers() & Qt::AltModifier);
    const Hit hit = free && !drawing ? hitAt(event->position()) : Hit{};
    if (!drawing)
        setCurrent(hit.region);
    if (!free || (!drawing && hit.region < 0))
        return event->ignore();
    forceActiveFocus(Qt::MouseFocusReason);
    m_patience.stop();
    m_pressedAt = event->position();
    if (drawing && m_doing == Doing::Drawing)
        return addCorner(event->position());
    if (drawing)
        return beginDrawing(event->position());
    m_held = hit;
    m_draft = m_pressedRegion = m_regions[hit.region];
    m_doing = hit.grip >= 0 ? Doing::Gripping : Doing::Moving;
}

void RegionItem::beginDrawing(QPointF at)
{
    const QPointF start = pictureAt(at);
    m_draft = {shapeNamed(m_tool), {start}, {}};
    if (m_draft.shape != Region::Shape::Point)
        m_draft.points.append(start);
    m_held = {};
    m_doing = Doing::Drawing;
    setCurrent(-1);
}

// A polygon ends where it began.
void RegionItem::addCorner(QPointF at)
{
    if (m_draft.points.size() > 3 && between(itemAt(m_draft.points.first()), at) <= kReach)
        return finishDrawing();
    m_draft.points.last() = pictureAt(at);
    m_draft.points.append(pictureAt(at));
    update();
}

void RegionItem::dragTo(QPointF at)
{
    if (m_doing == Doing::Moving)
        m_draft = movedBy(m_pressedRegion, pictureAt(at) - pictureAt(m_pressedAt));
    else if (m_doing == Doing::Gripping)
        m_draft = withGrip(m_pressedRegion, m_held.grip, pictureAt(at));
    else if (m_doing == Doing::Drawing)
        m_draft.points.last() = pictureAt(at);
    update();
}

void RegionItem::mouseMoveEvent(QMouseEvent *event)
{
    if (m_picture)
        dragTo(event->position());
}

void RegionItem::mouseReleaseEvent(QMouseEvent *event)
{
    const bool moved = between(event->position(), m_pressedAt) >= kLeastDrag;
    if (m_doing == Doing::Drawing && m_draft.shape == Region::Shape::Polygon)
        return;
    if (m_doing == Doing::Drawing && (moved || m_draft.shape == Region::Shape::Point))
        return finishDrawing();
    const bool changed = moved && (m_doing == Doing::Moving || m_doing == Doing::Gripping);
    m_doing = Doing::Nothing;
    if (changed && m_held.region < m_regions.size())
        ask(m_held.region, m_draft);
    else
        cancel();
}

void RegionItem::finishDrawing()
{
    Region drawn = m_draft;
    if (drawn.shape == Region::Shape::Polygon)
        drawn.points.removeLast(); // the one that followed the pointer
    const bool enough = drawn.shape != Region::Shape::Polygon || drawn.points.size() >= 3;
    m_doing = Doing::Nothing;
    if (enough)
        ask(int(items().size()), drawn);
    else
        cancel();
}

// Its first press has set a corner, or has grabbed a region, already.
void RegionItem::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (m_doing == Doing::Drawing && m_draft.shape == Region::Shape::Polygon)
        finishDrawing();
    else if (m_tool.isEmpty() && hitAt(event->position()).region < 0)
        event->ignore();
}

void RegionItem::mouseUngrabEvent()
{
    if (m_doing != Doing::Nothing && shapeNamed(m_tool) != Region::Shape::Polygon)
        cancel();
}

bool RegionItem::handles(const QKeyEvent &event) const
{
    switch (event.key()) {
    case Qt::Key_Escape:
        return m_doing != Doing::Nothing || !m_tool.isEmpty() || m_current >= 0;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return m_doing == Doing::Drawing;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        return canEdit() && m_current >= 0 && !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    default:
        return false;
    }
}

bool RegionItem::event(QEvent *event)
{
    return claimsKey(event, [this](const QKeyEvent &key) { return handles(key); }) || SharpItem::event(event);
}

void RegionItem::keyPressEvent(QKeyEvent *event)
{
    if (!handles(*event))
        return event->ignore();
    const double step = event->modifiers() & Qt::ShiftModifier ? kFastNudge : 1;
    switch (event->key()) {
    case Qt::Key_Escape:
        if (m_doing != Doing::Nothing)
            cancel();
        else if (!m_tool.isEmpty())
            setTool({});
        else
            setCurrent(-1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return finishDrawing();
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return removeCurrent();
    default:
        nudge(step * arrowOf(*event));
    }
}

} // namespace heddle::ui
