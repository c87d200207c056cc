// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/graph/passing.h"
#include "qml/Heddle/Canvas/canvasbase.h"
#include "qml/Heddle/Canvas/nodebody.h"

#include <QtGui/QCursor>

#include <utility>

using namespace Qt::StringLiterals;

namespace heddle::ui {
namespace {

constexpr double kPortReach = 12; // on screen
constexpr int kHintDelay = 500; // milliseconds
constexpr double kHintBelow = 12;
constexpr int kLateStop = 500; // milliseconds from the end of a run, for who meant to stop it

// First line, then help: what a port or a field is, what a button does, all that a foot has no room for.
QString hintText(const Scene &scene, const Hover &hover)
{
    const SceneNode *node = scene.node(hover.node);
    if (!node)
        return {};
    const HotSpot &spot = hover.spot;
    const PortType *type = hover.port ? &*hover.port.type
        : spot.kind == HotSpot::Field ? &node->type->inputs[std::size_t(spot.index)]
                                      : nullptr;
    if (type) {
        const QString passing = hover.port ? passingText(scene, hover.port) : QString();
        return u"%1.%2 · %3\n%4"_s.arg(node->title, QString::fromStdString(type->name),
                   QString::fromStdString(type->type->name), QString::fromStdString(type->help))
            + (passing.isEmpty() ? QString() : u'\n' + passing);
    }
    if (spot.kind == HotSpot::Foot || spot.kind == HotSpot::Trouble)
        return QString::fromStdString(node->status.text);
    if (spot.kind == HotSpot::Isolated)
        return CanvasBase::tr("Runs in a process of its own\nA crash fails it alone, and it can be killed.");
    if (spot.kind == HotSpot::Corner)
        return CanvasBase::tr("Drag to resize");
    return spot.action == u"play"
        ? (node->state == NodeState::Running ? CanvasBase::tr("Resume") : CanvasBase::tr("Run"))
        : spot.action == u"pause" ? CanvasBase::tr("Pause")
                                  : CanvasBase::tr("Stop");
}

QString reasonText(const WhyQuestion &why)
{
    return why.about() ? u"%1\n%2"_s.arg(why.text(), CanvasBase::tr("Click to go there.")) : why.text();
}

} // namespace

ScenePort CanvasBase::portUnder(const QPointF &scene) const
{
    if (m_level > Level::Plain)
        return {};
    const ScenePort port = m_document->scene().portAt(scene, kPortReach / zoom());
    const bool onDot = port && m_document->scene().node(port.node)->layout->dot; // it is moved by the hand
    return port && !onDot && (port.output || takesWire(*port.type)) ? port : ScenePort();
}

HotSpot CanvasBase::spotUnder(const QPointF &scene) const
{
    const SceneNode *node = m_level == Level::Full ? m_document->scene().nodeAt(scene) : nullptr;
    return node ? hotSpotAt(*node, scene) : HotSpot();
}

void CanvasBase::hoverAt(const QPointF &point)
{
    m_pointer = point;
    emit pointerChanged();
    if (!m_document || m_gesture)
        return;
    const QPointF at = m_view.toScene(point);
    Hover hover;
    hover.port = portUnder(at);
    const SceneNode *node = m_document->scene().nodeAt(at);
    if (!hover.port && !m_readOnly)
        hover.spot = spotUnder(at);
    hover.node = hover.port ? hover.port.node : node ? node->id : NodeId();
    if (!hover.node)
        hover.wire = m_peekHand.wireUnder(at);
    setHover(hover);
    if (m_frameHand.hover(at, hover.port || node))
        showCursor();
}

void CanvasBase::setHover(const Hover &hover)
{
    const bool samePort = hover.port.node == m_hover.port.node && hover.port.output == m_hover.port.output
        && hover.port.index == m_hover.port.index;
    if (hover.node == m_hover.node && samePort && hover.spot == m_hover.spot && hover.wire == m_hover.wire)
        return;
    const Hover before = std::exchange(m_hover, hover);
    if (takesPlaceOfStop(before.spot, hover.spot))
        m_hover.late.setRemainingTime(kLateStop);
    for (const NodeId id : {before.node, hover.node}) {
        if (NodeBody *body = m_bodies.value(id.value))
            body->refresh();
    }
    // Wires light up with their port; nodes that are painted here, with the pointer.
    if (!samePort || m_level != Level::Full)
        invalidate();
    clearHint();
    if (hover.port || hover.wire.port >= 0 || hover.spot.kind != HotSpot::None)
        m_hintTimer.start(kHintDelay, this);
    showCursor();
}

void CanvasBase::showCursor()
{
    setCursor(m_gesture                  ? m_gesture->cursor()
            : m_heldKey == Qt::Key_Space ? Qt::OpenHandCursor
            : m_heldKey || m_hover.port  ? Qt::CrossCursor
            : m_hover.node               ? m_hover.spot.cursor()
            : m_hover.wire.port >= 0     ? Qt::PointingHandCursor
                                         : m_frameHand.cursor());
}

void CanvasBase::showHint()
{
    hoverAt(m_pointer); // what lies there may have changed, and have fewer ports
    if (m_gesture || m_hintTimer.isActive())
        return; // it rests on something else now
    const QString passing = m_document ? passingText(m_document->scene(), m_hover.port) : QString();
    if (passing.isEmpty() && m_peekHand.rest(m_hover))
        return;
    const bool reasoned = m_document && m_hover.spot.kind == HotSpot::Reason;
    m_why.setRuns(m_document ? m_document->runs() : nullptr);
    m_why.setNode(reasoned ? int(m_hover.spot.node.value) : 0);
    m_hint = reasoned ? reasonText(m_why) : m_document ? hintText(m_document->scene(), m_hover) : QString();
    m_hintPoint = m_pointer + QPointF(0, kHintBelow);
    emit hintChanged();
}

void CanvasBase::clearHint()
{
    m_hintTimer.stop();
    m_peekHand.leave();
    m_why.setNode(0);
    if (m_hint.isEmpty())
        return;
    m_hint.clear();
    emit hintChanged();
}

void CanvasBase::hoverMoveEvent(QHoverEvent *event)
{
    m_modifiers = event->modifiers();
    hoverAt(event->position());
}

void CanvasBase::hoverLeaveEvent(QHoverEvent *)
{
    setHover({});
}

} // namespace heddle::ui
