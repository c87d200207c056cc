// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Canvas/porthand.h"

#include "models/document/flowdocument.h"
#include "models/graph/spoken.h"
#include "qml/Heddle/Canvas/canvasbase.h"
#include "qml/Heddle/Canvas/keywiregesture.h"

#include <QtGui/QKeyEvent>

#include <algorithm>
#include <cmath>

namespace heddle::ui {

ScenePort portAs(const SceneNode &node, bool output, int index)
{
    const PortType &type
        = output ? node.type->outputs[std::size_t(index)] : node.type->inputs[std::size_t(index)];
    return {node.id, output, index, QString::fromStdString(type.name),
        output ? node.outputPoint(index) : node.inputPoint(index), type};
}

std::vector<ScenePort> portsOf(const SceneNode &node)
{
    std::vector<ScenePort> ports;
    for (std::size_t i = 0; i < std::min(node.type->inputs.size(), node.layout->inputRows.size()); ++i) {
        if (takesWire(node.type->inputs[i]) && node.layout->showsInput(int(i)))
            ports.push_back(portAs(node, false, int(i)));
    }
    for (std::size_t i = 0; i < std::min(node.type->outputs.size(), node.layout->outputRows.size()); ++i)
        if (node.layout->showsOutput(int(i)))
            ports.push_back(portAs(node, true, int(i)));
    return ports;
}

PortHand::PortHand(CanvasBase &canvas)
    : m_canvas(canvas)
{
    connect(&canvas, &CanvasBase::documentChanged, this, &PortHand::followDocument);
}

void PortHand::followDocument()
{
    m_index = -1;
    if (FlowDocument *document = m_canvas.document())
        connect(document->selection(), &Selection::changed, this, &PortHand::tell, Qt::UniqueConnection);
}

const SceneNode *PortHand::node() const
{
    const FlowDocument *document = m_canvas.document();
    return document ? document->scene().node(m_node) : nullptr;
}

KeyWireGesture *PortHand::wire() const
{
    return dynamic_cast<KeyWireGesture *>(m_canvas.gesture());
}

// The settings among the inputs are no ports, yet fields.
std::vector<ScenePort> PortHand::stops() const
{
    std::vector<ScenePort> all;
    const SceneNode *at = node();
    for (std::size_t i = 0; at && i < at->layout->inputRows.size() && i < at->type->inputs.size(); ++i)
        if (at->layout->inputRows[i] >= 0)
            all.push_back(portAs(*at, false, int(i)));
    for (std::size_t i = 0; at && i < at->layout->outputRows.size() && i < at->type->outputs.size(); ++i)
        all.push_back(portAs(*at, true, int(i)));
    return all;
}

ScenePort PortHand::own() const
{
    if (m_index < 0 || !m_canvas.document())
        return {};
    const Selection &selection = *m_canvas.document()->selection();
    if (selection.count() != 1 || !selection.isSelected(int(m_node.value)))
        return {};
    for (const ScenePort &stop : stops())
        if (stop.output == m_output && stop.index == m_index)
            return stop;
    return {};
}

ScenePort PortHand::port() const
{
    const KeyWireGesture *drawn = wire();
    return drawn ? drawn->target() : own();
}

QString PortHand::spoken() const
{
    const ScenePort at = port();
    const SceneNode *of = at ? m_canvas.document()->scene().node(at.node) : nullptr;
    if (!of)
        return {};
    const Scene &scene = m_canvas.document()->scene();
    const QString words = at.output ? spokenOutput(scene, *of, at.index) : spokenInput(scene, *of, at.index);
    return wire() ? tr("Connect to %1: %2").arg(of->title, words) : words;
}

void PortHand::put(const ScenePort &port)
{
    m_node = port.node;
    m_output = port.output;
    m_index = port.index;
    if (const SceneNode *at = node())
        m_canvas.bringIntoView(at->rect());
    tell();
}

void PortHand::tell()
{
    m_canvas.gestureChanged();
    emit moved();
}

void PortHand::enter()
{
    const QList<int> chosen = m_canvas.document()->selection()->ids();
    if (chosen.size() != 1)
        return;
    m_node = NodeId{std::uint32_t(chosen.front())};
    const std::vector<ScenePort> all = stops();
    if (all.empty())
        emit refused(tr("This node has no ports."));
    else
        put(all.front());
}

bool PortHand::leave()
{
    if (!own())
        return false;
    m_index = -1;
    tell();
    return true;
}

bool PortHand::step(double right, double down)
{
    if (KeyWireGesture *drawn = wire()) {
        drawn->step(right, down);
        tell();
        return true;
    }
    const ScenePort at = own();
    if (!at)
        return false;
    const bool output = right == 0 ? at.output : right > 0;
    const ScenePort *best = nullptr;
    const std::vector<ScenePort> all = stops();
    const auto away = [&](const ScenePort &stop) { return std::abs(stop.centre.y() - at.centre.y()); };
    for (const ScenePort &stop : all) {
        const bool ahead = right != 0 || (stop.centre.y() - at.centre.y()) * down > 0;
        if (stop.output == output && ahead && (!best || away(stop) < away(*best)))
            best = &stop;
    }
    if (best)
        put(*best);
    return true;
}

void PortHand::turn(int by)
{
    if (KeyWireGesture *drawn = wire()) {
        drawn->turn(by);
        return tell();
    }
    const std::vector<ScenePort> all = stops();
    const auto here = std::find_if(all.begin(), all.end(),
        [this](const ScenePort &stop) { return stop.output == m_output && stop.index == m_index; });
    const auto count = std::ptrdiff_t(all.size());
    put(all[std::size_t((here - all.begin() + by + count) % count)]);
}

void PortHand::drawWire()
{
    if (m_canvas.readOnly() || wire())
        return;
    if (!own()) {
        enter();
        const std::vector<ScenePort> all = stops();
        const auto output
            = std::find_if(all.begin(), all.end(), [](const ScenePort &stop) { return stop.output; });
        if (output != all.end())
            put(*output);
    }
    const ScenePort from = own();
    if (!from)
        return;
    if (!from.output && !takesWire(*from.type))
        return emit refused(tr("%1 is a setting: it takes no wire.").arg(from.name));
    auto drawn = std::make_unique<KeyWireGesture>(m_canvas, from);
    if (drawn->isEmpty())
        return emit refused(tr("No port in view fits."));
    m_canvas.begin(std::move(drawn));
    tell();
}

// A field is edited; what has none, or a wire, is the beginning of one.
void PortHand::use()
{
    if (wire()) {
        m_canvas.finishGesture({});
        return tell();
    }
    const ScenePort at = own();
    const bool wired = !at.output && !sourceOf(m_canvas.document()->scene(), *node(), at.index).isEmpty();
    if (at.output || wired || !hasField(*at.type))
        drawWire();
    else if (!m_canvas.readOnly())
        emit m_canvas.editRequested(int(at.node.value), at.name);
}

void PortHand::cutWire()
{
    const ScenePort at = own();
    if (!m_canvas.readOnly() && !at.output
        && !sourceOf(m_canvas.document()->scene(), *node(), at.index).isEmpty())
        m_canvas.document()->requestDisconnect(int(at.node.value), at.name);
}

bool PortHand::press(const QKeyEvent &event)
{
    if (!wire() && !own())
        return false;
    const Qt::KeyboardModifiers held = event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    if (held != Qt::NoModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        turn(event.modifiers() & Qt::ShiftModifier ? -1 : 1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        use();
        return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        cutWire();
        return true;
    default:
        return false;
    }
}

QRectF PortHand::ring() const
{
    const ScenePort at = own();
    const SceneNode *of = node();
    if (at.output || !of->layout->fields[std::size_t(at.index)])
        return ringOf(at);
    return {of->at.x() + geometry::kFieldInset - 2, at.centre.y() - geometry::kFieldHeight / 2 - 2,
        of->size.width() - 2 * geometry::kFieldInset + 4, geometry::kFieldHeight + 4};
}

GestureLook PortHand::look() const
{
    GestureLook look;
    if (own())
        look.ring = ring();
    return look;
}

} // namespace heddle::ui
