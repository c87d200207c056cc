// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; order() while both threads meet.
#include "qml/Heddle/Canvas/canvasbase.h"
#include "qml/Heddle/Canvas/canvasoverlay.h"
#include "qml/Heddle/Canvas/nodebody.h"
#include "qml/Heddle/Canvas/painter/levelofdetail.h"
#include "qml/Heddle/Theme/busyphase.h"
#include "qml/Heddle/Theme/themebase.h"

#include <algorithm>
#include <cmath>

namespace heddle::ui {
namespace {

constexpr double kSpare = 0.3; // of the view on each side, listed in advance
constexpr double kReach = 16; // how far ports and rings stick out of a node
constexpr double kSmallestFace = 24; // pixels
constexpr int kPulse = 33; // milliseconds
constexpr int kLate = 120; // milliseconds
constexpr int kManyStates = 200;
constexpr double kBeadSpeed = 60; // pixels a second

// From farther away than its words can be read a node still shows its face, as long as that says anything.
bool showsFace(const SceneNode &node, Level level, double zoom)
{
    const double width = node.size.width();
    return level < Level::Far && width * zoom >= kSmallestFace && node.layout->previewHeight(width) > 0;
}

QRectF grown(const QRectF &rect, double by)
{
    return rect.adjusted(-by, -by, by, by);
}

// A button that comes with the pointer takes the place of the digits, so that nothing moves.
void offerButtons(PaintNode &painted, const QStringList &buttons)
{
    if (painted.buttons == buttons)
        return;
    painted.buttons = buttons;
    painted.time.clear();
    painted.unit.clear();
}

void decorateSpot(PaintNode &painted, const SceneNode &node, const HotSpot &spot)
{
    if (spot.kind == HotSpot::Button)
        painted.hoveredButton = spot.index;
    const auto &rows = node.layout->inputRows; // fewer, maybe, than when the pointer came
    const bool isField = spot.kind == HotSpot::Field && std::size_t(spot.index) < rows.size();
    if (const auto row = isField ? std::size_t(rows[std::size_t(spot.index)]) : ~std::size_t(0);
        row < painted.rows.size())
        painted.rows[row].hovered = true;
}

void markFound(DisplayList &list, const Findings::Here &found)
{
    for (PaintBody &body : list.bodies)
        body.found = found.nodes.contains(body.id);
    for (PaintFrame &frame : list.frames)
        frame.found = found.frames.contains(frame.id);
}

// It or a wire of its.
bool lies(const Scene &scene, NodeId id, const QRectF &area)
{
    const SceneNode *node = scene.node(id);
    if (!node)
        return false;
    const std::vector<const SceneWire *> wires = scene.wiresOf(id);
    return node->rect().intersects(area)
        || std::any_of(wires.begin(), wires.end(),
            [&](const SceneWire *wire) { return wire->bounds().intersects(area); });
}

} // namespace

// The ports are painted in the order of portsOf().
void CanvasBase::decorate(PaintNode &painted, const SceneNode &node) const
{
    painted.hovered = m_hover.node == node.id && !m_gesture;
    painted.turn = float(m_turn);
    const Findings::Here *found = m_document->find()->here();
    painted.found = found && found->nodes.contains(node.id.value);
    if (painted.hovered && !painted.word.isEmpty())
        offerButtons(painted, footButtons(node, true));
    if (!m_gesture && m_hover.spot.node == node.id)
        decorateSpot(painted, node, m_hover.spot);
    const std::vector<ScenePort> ports = portsOf(node);
    for (std::size_t i = 0; i < std::min(ports.size(), painted.ports.size()); ++i) {
        if (m_gesture)
            painted.ports[i].look = m_gesture->portLook(ports[i]);
        else
            painted.ports[i].hovered = m_hover.port && m_hover.port.node == node.id
                && m_hover.port.output == ports[i].output && m_hover.port.index == ports[i].index;
    }
}

// False: the wire is in the user's hand.
bool CanvasBase::decorate(PaintWire &painted, const SceneWire &wire) const
{
    const WireMark mark = m_gesture ? m_gesture->markOf(wire) : WireMark::None;
    if (mark == WireMark::Held)
        return false;
    if (mark == WireMark::Doomed)
        painted.style = WireStyle::Refused;
    painted.selected = mark == WireMark::Lit || m_chosenWire == ChosenWire{wire.to, wire.toPort};
    const ScenePort &port = m_hover.port;
    painted.hovered = port && !m_gesture
        && (port.output ? port.node == wire.from && port.index == wire.fromPort
                        : port.node == wire.to && port.index == wire.toPort);
    return true;
}

PaintNode CanvasBase::paintNode(NodeId id) const
{
    const SceneNode *node = m_document ? m_document->scene().node(id) : nullptr;
    if (!node)
        return {};
    PaintNode painted = SceneList(m_document->scene(), m_painter->tokens()).node(*node, Level::Full);
    decorate(painted, *node);
    return painted;
}

void CanvasBase::addBody(NodeBody *body)
{
    m_bodies.insert(body->shownId(), body);
}

void CanvasBase::removeBody(NodeBody *body)
{
    if (m_bodies.value(body->shownId()) == body)
        m_bodies.remove(body->shownId());
}

void CanvasBase::setOverlay(CanvasOverlay *overlay)
{
    m_overlay = overlay;
}

void CanvasBase::invalidate()
{
    m_listStale = true;
    m_repaint = true;
    polish();
    update();
}

void CanvasBase::refreshBodies()
{
    for (NodeBody *body : std::as_const(m_bodies))
        body->refresh();
}

void CanvasBase::contentTouched(const QList<QRectF> &areas)
{
    bool any = m_listArea.isEmpty();
    for (const QRectF &area : areas) {
        if (!grown(area, kReach).intersects(m_listArea))
            continue;
        any = true;
        for (const SceneNode *node : m_document->scene().nodesIn(area)) {
            if (NodeBody *body = m_bodies.value(node->id.value))
                body->refresh();
        }
    }
    if (any)
        invalidate();
    else
        polish();
}

// From afar nobody can tell when exactly a node changed its colour, and there may be very many.
void CanvasBase::statesTouched(const QList<int> &ids)
{
    // A frame tells of all that is in it, in view or not.
    bool listed = ids.size() > kManyStates || (m_list && !m_list->frames.empty());
    for (const int id : ids) {
        if (NodeBody *body = m_bodies.value(std::uint32_t(id)))
            body->refresh();
        listed = listed || lies(m_document->scene(), NodeId{std::uint32_t(id)}, m_listArea);
    }
    if (!listed)
        return;
    if (m_level < Level::Tint)
        invalidate();
    else if (!m_lateTimer.isActive())
        m_lateTimer.start(kLate, this);
}

void CanvasBase::wholeTouched()
{
    refreshBodies();
    invalidate();
}

void CanvasBase::chooseLevel()
{
    const QRectF visible = visibleScene();
    const std::vector<const SceneNode *> nodes = m_document->scene().nodesIn(grown(visible, kReach));
    const Level level = levelFor(zoom(), int(nodes.size()), m_level);
    if (level != m_level) {
        m_level = level;
        wholeTouched();
    }
    std::vector<NodeId> ids; // none while another page is shown
    if (isVisible() && nodes.size() <= kMostFullBodies)
        for (const SceneNode *node : nodes)
            if (level == Level::Full || showsFace(*node, level, zoom()))
                ids.push_back(node->id);
    m_pool.setVisibleIds(ids);
    const auto isSeen = [&](const Frame &frame) { return rectOf(frame).intersects(visible); };
    const std::vector<Frame> &frames = m_document->scene().frames();
    const bool lost = nodes.empty() && !isEmpty() && std::none_of(frames.begin(), frames.end(), isSeen);
    if (lost != m_lost) {
        m_lost = lost;
        emit contentChanged();
    }
}

// Before each frame in which something has changed.
void CanvasBase::updatePolish()
{
    if (!m_document || size().isEmpty())
        return;
    if (!m_fitted && !m_document->scene().bounds().isEmpty()) {
        m_fitted = true;
        m_level = Level::Full; // if it is legible at all
        setView(CanvasView::opening(m_document->scene().bounds(), size()));
    }
    chooseLevel();
    const QRectF visible = visibleScene();
    if (m_listStale || !m_listArea.contains(visible))
        rebuildList(visible);
}

void CanvasBase::rebuildList(const QRectF &visible)
{
    const Scene &scene = m_document->scene();
    m_listArea = visible.adjusted(-kSpare * visible.width(), -kSpare * visible.height(),
        kSpare * visible.width(), kSpare * visible.height());
    const SceneList maker(scene, m_painter->tokens());
    const bool leaves = m_level == Level::Full;
    DisplayList list = maker.list(
        m_listArea, m_level,
        [this](PaintWire &painted, const SceneWire &wire) { return decorate(painted, wire); },
        [&](NodeId id) { return !leaves || !m_pool.isShown(id); });
    for (PaintNode &node : list.nodes) {
        if (const SceneNode *known = scene.node(NodeId{node.id}))
            decorate(node, *known);
    }
    if (const Findings::Here *found = m_document->find()->here())
        markFound(list, *found);
    m_list = std::make_shared<const DisplayList>(std::move(list));
    m_listStale = false;
    m_repaint = true;
    followRuns();
    if (std::exchange(m_wasEmpty, isEmpty()) != isEmpty())
        emit contentChanged();
    update();
}

PaintOrder CanvasBase::order()
{
    PaintOrder wanted{nullptr, boundingRect(), true};
    if (!m_repaint)
        return wanted;
    m_repaint = false;
    const auto list = m_list ? m_list : std::make_shared<const DisplayList>();
    const PaintView view{zoom(), offset(), true, m_beads};
    wanted.job = std::make_shared<const PaintJob>(
        [list, view, painter = m_painter](
            QPainter *on, const QRectF &clip) { painter->paint(on, *list, view, clip); });
    return wanted;
}

// Only what runs in view moves; a flow at rest draws no frames.
void CanvasBase::followRuns()
{
    bool runs = false;
    for (const PaintWire &wire : m_list->wires)
        runs = runs || (wire.style == WireStyle::Hot && m_level == Level::Full);
    for (const PaintNode &node : m_list->nodes)
        runs = runs || (node.state == heddle::NodeState::Running && node.progress < 0);
    for (const NodeBody *body : std::as_const(m_bodies))
        runs = runs || body->wanders();
    runs = runs && m_theme && !m_theme->reducedMotion();
    if (runs && !m_pulseTimer.isActive()) {
        m_clock.start();
        m_pulseTimer.start(kPulse, this);
    } else if (!runs) {
        m_pulseTimer.stop();
        m_beads = -1;
    }
}

void CanvasBase::pulse()
{
    const double millis = double(m_clock.elapsed());
    m_turn = std::fmod(millis, kBusyRound) / kBusyRound;
    bool hot = false;
    for (const PaintWire &wire : m_list->wires)
        hot = hot || wire.style == WireStyle::Hot;
    m_beads = hot ? std::fmod(millis * kBeadSpeed / 1000, 24.0) : -1;
    for (NodeBody *body : std::as_const(m_bodies)) {
        if (body->wanders())
            body->refresh();
    }
    if (m_level == Level::Far)
        return;
    if (m_level != Level::Full)
        return invalidate();
    if (hot) {
        m_repaint = true;
        update();
    }
}

} // namespace heddle::ui
