// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Canvas/peekhand.h"

#include "qml/Heddle/Canvas/canvasbase.h"

namespace heddle::ui {
namespace {

constexpr double kWireReach = 6, kMiddle = 24; // on screen

} // namespace

Peeks *PeekHand::peeks() const
{
    return m_canvas.document() ? m_canvas.document()->sights()->peeks() : nullptr;
}

ChosenWire PeekHand::wireUnder(const QPointF &scene) const
{
    const SceneWire *wire = m_canvas.level() > Level::Plain
        ? nullptr
        : m_canvas.document()->scene().wireAt(scene, kWireReach / m_canvas.zoom());
    return wire ? ChosenWire{wire->to, wire->toPort} : ChosenWire();
}

const SceneWire *PeekHand::find(const ChosenWire &wire) const
{
    for (const SceneWire *found : m_canvas.document()->scene().wiresOf(wire.to))
        if (found->to == wire.to && found->toPort == wire.port)
            return found;
    return nullptr;
}

PeekAt PeekHand::feeding(const SceneNode &node, int input, const QPointF &at) const
{
    const PortType *port
        = std::size_t(input) < node.type->inputs.size() ? &node.type->inputs[std::size_t(input)] : nullptr;
    const Input *said
        = port && port->type != &types::event ? node.node.input(port->name) : nullptr; // events do not stay
    return said && said->source ? PeekAt{said->source->node, said->source->port, at} : PeekAt();
}

PeekAt PeekHand::peekOf(const Hover &hover) const
{
    const ScenePort &port = hover.port;
    if (port && port.type->type == &types::event)
        return {};
    if (port && port.output)
        return {port.node, port.name.toStdString(), port.centre};
    const SceneNode *to = m_canvas.document()->scene().node(port ? port.node : hover.wire.to);
    if (!to || (!port && hover.wire.port < 0))
        return {};
    return port ? feeding(*to, port.index, port.centre) : feeding(*to, hover.wire.port, m_canvas.pointer());
}

bool PeekHand::rest(const Hover &hover)
{
    const PeekAt peek = peeks() ? peekOf(hover) : PeekAt();
    if (peek)
        peeks()->rest(peek);
    return bool(peek);
}

void PeekHand::leave()
{
    if (Peeks *all = peeks())
        all->leave();
}

void PeekHand::click(const QPointF &scene, const ChosenWire &wire)
{
    const SceneWire *clicked = wire.port >= 0 ? find(wire) : nullptr;
    const SceneNode *to = clicked ? m_canvas.document()->scene().node(wire.to) : nullptr;
    if (!to)
        return;
    const QPointF middle = clicked->pointAt(0.5);
    if ((middle - scene).manhattanLength() * m_canvas.zoom() > kMiddle)
        return;
    if (const PeekAt peek = feeding(*to, wire.port, middle))
        peeks()->pin(peek);
}

bool PeekHand::closeLast()
{
    return peeks() && peeks()->closeLast();
}

} // namespace heddle::ui
