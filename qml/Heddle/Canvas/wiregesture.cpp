// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Canvas/wiregesture.h"

#include "models/document/flowdocument.h"
#include "qml/Heddle/Canvas/canvasbase.h"

using namespace Qt::StringLiterals;

namespace heddle::ui {
namespace {

QString typeName(const ScenePort &port)
{
    return QString::fromStdString(port.type->type->name);
}

} // namespace

WireGesture::WireGesture(CanvasBase &canvas, const ScenePort &pressed, bool copies)
    : Gesture(canvas)
    , m_origin(pressed)
    , m_end(pressed.centre)
{
    const Scene &scene = canvas.document()->scene();
    for (const SceneWire *wire :
        pressed.output ? std::vector<const SceneWire *>() : scene.wiresOf(pressed.node)) {
        if (wire->to != pressed.node || wire->toPort != pressed.index)
            continue;
        if (!copies)
            m_lifted = pressed;
        if (const SceneNode *from = scene.node(wire->from))
            m_origin = portAs(*from, true, wire->fromPort);
    }
}

WireMark WireGesture::markOf(const SceneWire &wire) const
{
    const bool held = m_lifted && m_lifted.node == wire.to && m_lifted.index == wire.toPort;
    return held ? WireMark::Held : WireMark::None;
}

Ends WireGesture::endsWith(const ScenePort &port) const
{
    const ScenePort &from = m_origin.output ? m_origin : port;
    const ScenePort &to = m_origin.output ? port : m_origin;
    return {from.node, from.name.toStdString(), to.node, to.name.toStdString()};
}

Verdict WireGesture::verdictOn(const ScenePort &port) const
{
    if (port.output == m_origin.output)
        return {Fit::Refused, {}};
    return judge(m_canvas.document()->scene(), endsWith(port));
}

PortLook WireGesture::portLook(const ScenePort &port) const
{
    if (port.node == m_origin.node && port.output == m_origin.output && port.index == m_origin.index)
        return PortLook::Plain;
    return portLookOf(verdictOn(port).fit);
}

ScenePort WireGesture::firstFitting(const SceneNode &node) const
{
    for (const Fit wanted : {Fit::Same, Fit::Converted}) {
        for (const ScenePort &port : portsOf(node)) {
            if (port.output != m_origin.output && verdictOn(port).fit == wanted)
                return port;
        }
    }
    return {};
}

void WireGesture::aimAt(const ScenePort &port)
{
    m_target = port;
    m_verdict = port ? verdictOn(port) : Verdict();
    if (port)
        m_end = port.centre;
}

void WireGesture::move(const PointerNews &news)
{
    const Scene &scene = m_canvas.document()->scene();
    m_end = news.scene;
    const ScenePort near = scene.portAt(news.scene, kPortSnap / m_canvas.zoom());
    const bool merged = near && scene.node(near.node)->layout->collapsed;
    if (near && !merged && near.output != m_origin.output)
        return aimAt(near);
    const SceneNode *node = merged ? scene.node(near.node) : scene.nodeAt(news.scene);
    m_over = node && node->id != m_origin.node ? node->title : QString();
    aimAt(node && node->id != m_origin.node ? firstFitting(*node) : ScenePort());
}

void WireGesture::connectTo(const ScenePort &port)
{
    FlowDocument &document = *m_canvas.document();
    const Ends ends = endsWith(port);
    const bool back = m_lifted && m_lifted.node == port.node && m_lifted.index == port.index;
    if (m_lifted && !back)
        document.requestReconnect(int(m_lifted.node.value), m_lifted.name, int(port.node.value), port.name);
    else if (!m_lifted)
        document.requestConnect(int(ends.from.value), QString::fromStdString(ends.fromPort),
            int(ends.to.value), QString::fromStdString(ends.toPort));
}

void WireGesture::finish(const PointerNews &news)
{
    move(news);
    if (m_target && m_verdict.fit != Fit::Refused)
        return connectTo(m_target);
    if (m_target || m_canvas.document()->scene().nodeAt(news.scene)) {
        if (const GestureLook said = look(); said.trouble && !said.chip.isEmpty())
            emit m_canvas.portHand()->refused(said.chip); // the chip goes with the gesture
        return;
    }
    if (m_lifted)
        m_canvas.document()->requestDisconnect(int(m_lifted.node.value), m_lifted.name);
    else
        emit m_canvas.wireDropped(news.view, news.scene, int(m_origin.node.value), m_origin.name,
            m_origin.output, typeName(m_origin));
}

GestureLook WireGesture::look() const
{
    GestureLook look;
    PaintWire wire;
    wire.from = m_origin.output ? m_origin.centre : m_end;
    wire.to = m_origin.output ? m_end : m_origin.centre;
    wire.color = wire.toColor = m_canvas.tokens().typeColor(typeName(m_origin));
    const bool refused = m_target && m_verdict.fit == Fit::Refused;
    if (refused) {
        wire.style = WireStyle::Refused;
        look.chip = m_verdict.reason;
        look.trouble = true;
    } else if (m_target && m_verdict.fit == Fit::Converted) {
        const QColor other = m_canvas.tokens().typeColor(typeName(m_target));
        (m_origin.output ? wire.toColor : wire.color) = other;
        const ScenePort &from = m_origin.output ? m_origin : m_target;
        const ScenePort &to = m_origin.output ? m_target : m_origin;
        look.chip = typeName(from) + u" → "_s + typeName(to);
    } else if (!m_target && !m_over.isEmpty()) {
        look.chip = CanvasBase::tr("No port of %1 fits").arg(m_over);
        look.trouble = true;
    } else if (!m_target) {
        look.chip
            = m_lifted ? CanvasBase::tr("Drop to remove the wire") : CanvasBase::tr("Drop to add a node");
    }
    look.wire = wire;
    return look;
}

} // namespace heddle::ui
