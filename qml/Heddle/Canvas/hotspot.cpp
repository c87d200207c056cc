// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Canvas/hotspot.h"

#include "engine/message/isolation.h"
#include "qml/Heddle/Canvas/painter/nodelook.h"
#include "qml/Heddle/Canvas/painter/scenelist.h"

namespace heddle::ui {
namespace {

HotSpot fieldAt(const SceneNode &node, const QPointF &local)
{
    using namespace geometry;
    for (std::size_t i = 0; i < std::min(node.type->inputs.size(), node.layout->fields.size()); ++i) {
        const PortType &port = node.type->inputs[i];
        const Input *input = node.node.input(port.name);
        const QRectF rect(kFieldInset, portY(node.layout->inputRows[i]) - kFieldHeight / 2,
            node.size.width() - 2 * kFieldInset, kFieldHeight);
        if (node.layout->inputRows[i] < 0 || !node.layout->fields[i]
            || (input && (input->source || !input->variable.empty())) || !rect.contains(local))
            continue;
        const bool number = port.type->kind == Kind::Int || port.type->kind == Kind::Number;
        return {HotSpot::Field, node.id, int(i), QString::fromStdString(port.name), {}, number,
            rect.translated(node.at)};
    }
    return {};
}

// There is more to say of it than its foot has room for.
bool isTroubled(const SceneNode &node)
{
    return node.state == NodeState::Error || node.state == NodeState::Warning
        || (node.isGroup() && node.state == NodeState::NotSetUp);
}

bool hasReason(const SceneNode &node)
{
    return node.state == NodeState::OutOfDate || node.state == NodeState::Queued
        || node.state == NodeState::Waiting;
}

// What is said of the state, beside what is done about it.
HotSpot wordOf(const SceneNode &node)
{
    return {isTroubled(node)  ? HotSpot::Trouble
            : hasReason(node) ? HotSpot::Reason
                              : HotSpot::Foot,
        node.id, -1, {}, {}, false, QRectF()};
}

} // namespace

Qt::CursorShape HotSpot::cursor() const
{
    if (kind == Corner)
        return Qt::SizeFDiagCursor;
    if (kind == Field)
        return number ? Qt::SizeHorCursor : Qt::PointingHandCursor;
    return kind >= Trouble ? Qt::PointingHandCursor : Qt::ArrowCursor;
}

bool takesPlaceOfStop(const HotSpot &before, const HotSpot &now)
{
    return before.node == now.node && before.action == u"stop" && now.action == u"play";
}

HotSpot hotSpotAt(const SceneNode &node, const QPointF &point)
{
    const QPointF local = point - node.at;
    if (node.layout->dot)
        return {};
    if (isIsolated(node.node)
        && isolatedMark(node.size.width(), node.status.pinned).adjusted(-5, -9, 5, 9).contains(local))
        return {HotSpot::Isolated, node.id, -1, {}, {}, false, QRectF()};
    if (node.layout->collapsed)
        return local.x() >= node.size.width() - geometry::kFoot ? wordOf(node) : HotSpot();
    if (node.layout->preview > 0 && local.x() >= node.size.width() - kCorner
        && local.y() >= node.size.height() - kCorner)
        return {HotSpot::Corner, node.id, -1, {}, {}, false, QRectF()};
    const QStringList buttons = footButtons(node, true);
    for (qsizetype i = 0; i < buttons.size(); ++i) {
        const QRectF rect = footButton(node.size.width(), node.size.height(), int(buttons.size()), int(i));
        if (rect.contains(local))
            return {HotSpot::Button, node.id, int(i), {}, buttons[i], false, rect.translated(node.at)};
    }
    if (local.y() >= node.size.height() - geometry::kFoot)
        return wordOf(node);
    return fieldAt(node, local);
}

} // namespace heddle::ui
