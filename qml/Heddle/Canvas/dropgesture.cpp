// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Canvas/dropgesture.h"

#include "models/document/flowdocument.h"
#include "qml/Heddle/Canvas/canvasbase.h"

#include <utility>

namespace heddle::ui {
namespace {

constexpr double kReach = 14; // round the pointer, on screen

} // namespace

WireMark markFor(const Scene &scene, const std::optional<Insertion> &place, const SceneWire &wire)
{
    if (!place || wire.to != place->to.to)
        return WireMark::None;
    const int port = scene.node(wire.to)->type->inputIndex(place->to.port);
    return wire.toPort == port ? WireMark::Lit : WireMark::None;
}

DropGesture::DropGesture(CanvasBase &canvas, QString typeId)
    : Gesture(canvas)
    , m_typeId(std::move(typeId))
{
    m_node.type = canvas.document()->wires()->typeNamed(m_typeId);
}

// What does not change is not reckoned again.
void DropGesture::aimAt(NodeId node)
{
    const Replacer &replacer = *m_canvas.document()->replacer();
    const int id = int(node.value);
    const NodeId now = node && replacer.canReplace(id, m_typeId) ? node : NodeId();
    if (std::exchange(m_replaced, now) != now)
        m_cost = now ? replacer.cost(id, m_typeId) : QString();
}

void DropGesture::move(const PointerNews &news)
{
    const double reach = kReach / m_canvas.zoom();
    const QRectF near(news.scene - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach));
    const Scene &scene = m_canvas.document()->scene();
    const bool alone = news.modifiers & Qt::AltModifier;
    const SceneNode *under = alone ? nullptr : scene.nodeAt(news.scene);
    aimAt(under ? under->id : NodeId());
    std::optional<Insertion> place;
    if (!alone && !under)
        place = insertionUnder(scene, m_node, near, news.scene);
    if (std::exchange(m_place, place) != place)
        m_canvas.invalidate();
}

void DropGesture::finish(const PointerNews &news)
{
    move(news);
    FlowDocument &document = *m_canvas.document();
    if (m_replaced)
        document.replacer()->replace(int(m_replaced.value), m_typeId);
    else if (m_place)
        document.wires()->addInto(*m_place, *m_node.type, news.scene);
    else
        document.requestAdd(m_typeId, news.scene.x(), news.scene.y());
}

GestureLook DropGesture::look() const
{
    const SceneNode *node = m_replaced ? m_canvas.document()->scene().node(m_replaced) : nullptr;
    GestureLook look;
    if (!node)
        return look;
    look.ghosts.push_back(node->rect());
    look.chip = CanvasBase::tr("Replaces %1. %2").arg(node->title, m_cost);
    look.chipAt = node->rect().bottomLeft(); // where the row in the hand does not cover it
    return look;
}

WireMark DropGesture::markOf(const SceneWire &wire) const
{
    return markFor(m_canvas.document()->scene(), m_place, wire);
}

} // namespace heddle::ui
