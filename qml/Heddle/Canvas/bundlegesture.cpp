// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Canvas/bundlegesture.h"

#include "models/document/flowdocument.h"
#include "qml/Heddle/Canvas/canvasbase.h"

#include <algorithm>

namespace heddle::ui {

BundleGesture::BundleGesture(CanvasBase &canvas, const ScenePort &pressed)
    : Gesture(canvas)
    , m_origin(pressed)
    , m_wires(wiresAt(canvas.document()->scene(), pressed.node, pressed.output, pressed.index))
    , m_at(pressed.centre)
{
    const Scene &scene = canvas.document()->scene();
    for (const WireEnd &wire : m_wires) {
        const SceneNode &node = *scene.node(wire.to);
        m_inputs.push_back(node.type->input(wire.port));
        m_ends.push_back(node.inputPoint(node.type->inputIndex(wire.port)));
    }
}

bool BundleGesture::isOrigin(const ScenePort &port) const
{
    return port.output && port.node == m_origin.node && port.index == m_origin.index;
}

// The worst of all wires.
Fit BundleGesture::fitOf(const ScenePort &port) const
{
    Fit worst = port.output ? Fit::Same : Fit::Refused;
    for (const PortType *input : m_inputs)
        worst = std::max(worst, fit(*port.type->type, *input->type));
    return worst;
}

// Also whether they would close a circle.
Verdict BundleGesture::verdictOn(const ScenePort &port) const
{
    for (const WireEnd &wire : m_wires) {
        Verdict verdict
            = judge(m_canvas.document()->scene(), {port.node, port.name.toStdString(), wire.to, wire.port});
        if (verdict.fit == Fit::Refused)
            return verdict;
    }
    return {fitOf(port), {}};
}

PortLook BundleGesture::portLook(const ScenePort &port) const
{
    if (isOrigin(port))
        return PortLook::Plain;
    return portLookOf(fitOf(port));
}

ScenePort BundleGesture::targetAt(const PointerNews &news) const
{
    const Scene &scene = m_canvas.document()->scene();
    ScenePort near = scene.portAt(news.scene, kPortSnap / m_canvas.zoom());
    if (near && near.output)
        return near;
    const SceneNode *node = scene.nodeAt(news.scene);
    for (const ScenePort &port : node ? portsOf(*node) : std::vector<ScenePort>()) {
        if (port.output && fitOf(port) != Fit::Refused)
            return port;
    }
    return {};
}

// What does not change is not reckoned again.
void BundleGesture::aimAt(const ScenePort &port)
{
    const bool same = port.node == m_target.node && port.index == m_target.index;
    m_target = port;
    if (!same)
        m_verdict = port ? verdictOn(port) : Verdict();
    if (port)
        m_at = port.centre;
}

void BundleGesture::move(const PointerNews &news)
{
    m_at = news.scene;
    aimAt(targetAt(news));
}

void BundleGesture::finish(const PointerNews &news)
{
    move(news);
    WireEdits &wires = *m_canvas.document()->wires();
    if (m_target && m_verdict.fit != Fit::Refused)
        return wires.move(m_wires, {m_target.node, m_target.name.toStdString()});
    if (!m_target && !m_canvas.document()->scene().nodeAt(news.scene))
        wires.cut(m_wires);
}

WireMark BundleGesture::markOf(const SceneWire &wire) const
{
    const bool held = wire.from == m_origin.node && wire.fromPort == m_origin.index;
    return held ? WireMark::Held : WireMark::None;
}

GestureLook BundleGesture::look() const
{
    GestureLook look;
    PaintWire wire;
    wire.from = m_at;
    wire.color = wire.toColor
        = m_canvas.tokens().typeColor(QString::fromStdString(m_origin.type->type->name));
    if (m_target && m_verdict.fit == Fit::Refused) {
        wire.style = WireStyle::Refused;
        look.chip = m_verdict.reason;
        look.trouble = true;
    } else if (!m_target) {
        look.chip = m_wires.size() == 1 ? CanvasBase::tr("Drop to remove the wire")
                                        : CanvasBase::tr("Drop to remove %1 wires").arg(m_wires.size());
    }
    for (const QPointF &end : m_ends) {
        wire.to = end;
        look.bundle.push_back(wire);
    }
    return look;
}

} // namespace heddle::ui
