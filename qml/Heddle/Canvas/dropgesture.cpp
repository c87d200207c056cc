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

void DropGesture::move(const PointerNews &news)
{
    const double reach = kReach / m_canvas.zoom();
    const QRectF near(news.scene - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach));
    std::optional<Insertion> place;
    if (!(news.modifiers & Qt::AltModifier))
        place = insertionUnder(m_canvas.document()->scene(), m_node, near, news.scene);
    if (std::exchange(m_place, place) != place)
        m_canvas.invalidate();
}

void DropGesture::finish(const PointerNews &news)
{
    move(news);
    FlowDocument &document = *m_canvas.document();
    if (m_place)
        document.wires()->addInto(*m_place, *m_node.type, news.scene);
    else
        document.requestAdd(m_typeId, news.scene.x(), news.scene.y());
}

WireMark DropGesture::markOf(const SceneWire &wire) const
{
    return markFor(m_canvas.document()->scene(), m_place, wire);
}

} // namespace heddle::ui
