// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Canvas/bundlegesture.h"
#include "qml/Heddle/Canvas/canvasbase.h"
#include "qml/Heddle/Canvas/canvasoverlay.h"
#include "qml/Heddle/Canvas/copygesture.h"
#include "qml/Heddle/Canvas/cutgesture.h"
#include "qml/Heddle/Canvas/dotgesture.h"
#include "qml/Heddle/Canvas/gestures.h"
#include "qml/Heddle/Canvas/lassogesture.h"
#include "qml/Heddle/Canvas/nodebody.h"
#include "qml/Heddle/Canvas/painter/levelofdetail.h"
#include "qml/Heddle/Canvas/resizegesture.h"
#include "qml/Heddle/Canvas/scrubgesture.h"
#include "qml/Heddle/Canvas/wiregesture.h"

#include <QtGui/QGuiApplication>
#include <QtGui/QStyleHints>
#include <QtQuick/QQuickWindow>

#include <cmath>

namespace heddle::ui {
namespace {

constexpr double kWireReach = 6; // on screen
constexpr double kHeader = 32;
constexpr double kBorder = 28; // of the view, where it begins to scroll
constexpr double kFastest = 22; // pixels a step
constexpr int kScrollStep = 16; // milliseconds
constexpr double kWheelBase = 1.0015;

// A click follows the wires, a drag goes round nodes.
bool follows(Qt::KeyboardModifiers modifiers)
{
    return (modifiers & Qt::AltModifier) && (modifiers & (Qt::ShiftModifier | Qt::ControlModifier));
}

// A click shows it in the viewer.
bool views(Qt::KeyboardModifiers modifiers)
{
    return modifiers == (Qt::ControlModifier | Qt::ShiftModifier);
}

bool isLasso(Qt::KeyboardModifiers modifiers)
{
    return (modifiers & Qt::AltModifier) && (modifiers & Qt::ControlModifier);
}

// Ctrl takes all wires of an output, Shift leaves the one of an input where it is.
std::unique_ptr<Gesture> wireGesture(
    CanvasBase &canvas, const ScenePort &port, Qt::KeyboardModifiers modifiers)
{
    if (port.output && modifiers & Qt::ControlModifier) {
        auto bundle = std::make_unique<BundleGesture>(canvas, port);
        if (!bundle->isEmpty())
            return bundle;
    }
    return std::make_unique<WireGesture>(canvas, port, modifiers & Qt::ShiftModifier);
}

void breakWires(FlowDocument &document, const ScenePort &port)
{
    document.wires()->cut(wiresAt(document.scene(), port.node, port.output, port.index));
}

// To the node that makes this one run; where that is nothing else, to itself.
void goToReason(CanvasBase &canvas, NodeId node)
{
    canvas.document()->runs()->askWhy(int(node.value), [there = QPointer(&canvas), node](const Reply &reply) {
        if (there)
            there->showNode(int((reply.nodes.empty() ? node : reply.nodes.front()).value));
    });
}

// On the wire that lies there; false: none does.
bool putDot(FlowDocument &document, const QPointF &at, double reach)
{
    const SceneWire *wire = document.scene().wireAt(at, reach);
    if (wire)
        document.wires()->putDots({{wire->to, wire->toPort, at}});
    return wire;
}

// Shift: against the stream; else with it.
void follow(FlowDocument &document, NodeId node, Qt::KeyboardModifiers modifiers)
{
    document.selection()->set({int(node.value)});
    if (modifiers & Qt::ShiftModifier)
        document.wires()->selectUpstream();
    else
        document.wires()->selectDownstream();
}

// On what it shows, between its rows and its foot.
bool isOnFace(const SceneNode &node, const QPointF &at)
{
    const double y = at.y() - node.at.y();
    return node.layout->preview > 0 && y >= node.layout->previewTop()
        && y < node.size.height() - geometry::kFoot;
}

} // namespace

PointerNews CanvasBase::newsAt(const QPointF &point, Qt::KeyboardModifiers modifiers) const
{
    return {point, m_view.toScene(point), modifiers};
}

void CanvasBase::begin(std::unique_ptr<Gesture> gesture)
{
    m_gesture = std::move(gesture);
    setKeepMouseGrab(true);
    clearHint();
    m_hover = {};
    gestureChanged();
    refreshBodies();
    invalidate();
    if (m_gesture && m_gesture->scrolls())
        m_scrollTimer.start(kScrollStep, this);
}

// The overlay follows every move, the nodes only its beginning and its end.
void CanvasBase::gestureChanged()
{
    if (m_overlay)
        m_overlay->refresh();
    showCursor();
}

bool CanvasBase::cancelGesture()
{
    m_pressedNode = {};
    m_pressedPort = {};
    m_button = Qt::NoButton;
    if (!m_gesture)
        return false;
    m_gesture->cancel();
    m_gesture.reset();
    m_scrollTimer.stop();
    setKeepMouseGrab(false);
    gestureChanged();
    refreshBodies();
    invalidate();
    return true;
}

void CanvasBase::finishGesture(const PointerNews &news)
{
    const std::unique_ptr<Gesture> gesture = std::move(m_gesture);
    m_scrollTimer.stop();
    setKeepMouseGrab(false);
    gesture->finish(news);
    gestureChanged();
    refreshBodies();
    invalidate();
}

void CanvasBase::moveGesture()
{
    if (!m_gesture)
        return;
    m_gesture->move(newsAt(m_pointer, m_modifiers));
    gestureChanged();
}

void CanvasBase::scrollAtBorder()
{
    const auto pull = [](double at, double size) {
        if (at < kBorder)
            return std::min(kFastest, (kBorder - at) / 2);
        return at > size - kBorder ? -std::min(kFastest, (at - size + kBorder) / 2) : 0;
    };
    const QPointF by(pull(m_pointer.x(), width()), pull(m_pointer.y(), height()));
    if (by.isNull())
        return;
    setView(m_view.shifted(by));
    moveGesture();
}

void CanvasBase::pressNode(const SceneNode &node, Qt::KeyboardModifiers modifiers)
{
    Selection &selection = *m_document->selection();
    const int id = int(node.id.value);
    chooseWire({});
    m_narrowOnRelease = false;
    if (follows(modifiers) || views(modifiers))
        return;
    if (modifiers & Qt::ControlModifier)
        selection.toggle(id);
    else if (modifiers & Qt::ShiftModifier)
        selection.select(id, true);
    else if (!selection.isSelected(id))
        selection.set({id});
    else
        m_narrowOnRelease = selection.count() + selection.frameCount() > 1;
}

void CanvasBase::pressLeft(const QMouseEvent &event)
{
    const QPointF at = m_view.toScene(event.position());
    const Scene &scene = m_document->scene();
    m_pressedPort = m_readOnly ? ScenePort() : portUnder(at);
    if (m_pressedPort)
        return;
    if (const SceneNode *node = scene.nodeAt(at)) {
        m_pressedNode = node->id;
        m_pressedSpot = hotSpotAt(*node, at);
        if (m_level != Level::Full || m_readOnly || event.modifiers() & Qt::AltModifier)
            m_pressedSpot = {};
        if (m_pressedSpot.kind == HotSpot::Button) {
            if (takesPlaceOfStop(m_hover.spot, m_pressedSpot) || !m_hover.late.hasExpired())
                m_pressedSpot.action.clear(); // it was to stop what has ended
            return;
        }
        return pressNode(*node, event.modifiers());
    }
    const SceneWire *wire = isLasso(event.modifiers()) ? nullptr : scene.wireAt(at, kWireReach / zoom());
    if (wire) {
        m_document->selection()->clear();
        return chooseWire({wire->to, wire->toPort});
    }
    if (m_frameHand.press(at, event.modifiers()))
        chooseWire({});
}

void CanvasBase::mousePressEvent(QMouseEvent *event)
{
    emit pressed();
    clearHint();
    forceActiveFocus(Qt::MouseFocusReason);
    event->accept();
    m_pointer = event->position();
    m_modifiers = event->modifiers();
    if (m_gesture || m_button != Qt::NoButton) {
        if (event->button() == Qt::RightButton)
            cancelGesture();
        return;
    }
    if (!m_document)
        return;
    m_jump.stop();
    m_button = event->button();
    m_pressed = event->position();
    m_dragged = false;
    m_pressedNode = {};
    m_pressedPort = {};
    m_pressedSpot = {};
    m_heldWorked = true;
    m_frameHand.release();
    const PointerNews news = newsAt(m_pressed, m_modifiers);
    if (m_button == Qt::MiddleButton || (m_button == Qt::LeftButton && m_heldKey == Qt::Key_Space))
        begin(std::make_unique<PanGesture>(*this, news));
    else if (m_button == Qt::LeftButton && m_heldKey == Qt::Key_X)
        begin(std::make_unique<CutGesture>(*this, news));
    else if (m_button == Qt::LeftButton)
        pressLeft(*event);
}

std::unique_ptr<Gesture> CanvasBase::gestureFor(const PointerNews &start)
{
    if (m_button == Qt::RightButton && start.modifiers & Qt::ShiftModifier)
        return std::make_unique<DotGesture>(*this, start);
    if (m_button == Qt::RightButton)
        return std::make_unique<CutGesture>(*this, start);
    if (m_pressedPort)
        return wireGesture(*this, m_pressedPort, start.modifiers);
    if (isLasso(start.modifiers))
        return std::make_unique<LassoGesture>(*this, start);
    if (m_pressedNode && m_readOnly)
        return std::make_unique<PanGesture>(*this, start);
    if (!m_pressedNode && m_frameHand.isPressed())
        return m_frameHand.gesture(start);
    if (!m_pressedNode)
        return std::make_unique<BoxGesture>(*this, start);
    if (m_pressedSpot.kind == HotSpot::Button)
        return nullptr;
    if (m_pressedSpot.kind == HotSpot::Corner)
        return std::make_unique<ResizeGesture>(*this, m_pressedSpot.node, start);
    if (InputProperties *input = scrubbed())
        return std::make_unique<ScrubGesture>(*this, *input, m_pressedSpot.rect.width(), start);
    // Ctrl has just taken it out of the selection: there is nothing to move.
    if (!m_document->selection()->isSelected(int(m_pressedNode.value)))
        return nullptr;
    if (start.modifiers & Qt::AltModifier)
        return std::make_unique<CopyGesture>(*this, m_pressedNode, start);
    return std::make_unique<MoveGesture>(*this, m_pressedNode, start);
}

void CanvasBase::mouseMoveEvent(QMouseEvent *event)
{
    m_pointer = event->position();
    m_modifiers = event->modifiers();
    emit pointerChanged();
    if (m_gesture)
        return moveGesture();
    const bool far = (event->position() - m_pressed).manhattanLength()
        >= QGuiApplication::styleHints()->startDragDistance();
    const bool strokes = m_button == Qt::RightButton && !m_readOnly
        && m_modifiers & (Qt::ControlModifier | Qt::ShiftModifier);
    if (!m_document || !far || m_dragged || (m_button != Qt::LeftButton && !strokes))
        return;
    m_dragged = true;
    if (auto gesture = gestureFor(newsAt(m_pressed, m_modifiers))) {
        begin(std::move(gesture));
        moveGesture();
    }
}

// The number whose field was pressed, if any.
InputProperties *CanvasBase::scrubbed() const
{
    if (m_pressedSpot.kind != HotSpot::Field)
        return nullptr;
    InputProperties *input = shownInput(int(m_pressedSpot.node.value), m_pressedSpot.port);
    return input && ScrubGesture::canScrub(*input) ? input : nullptr;
}

void CanvasBase::useSpot(const HotSpot &spot)
{
    if (spot.kind == HotSpot::Trouble) {
        const SceneNode *troubled = m_document->scene().node(spot.node);
        return troubled && troubled->isGroup() ? m_document->groups()->goToTrouble(int(spot.node.value))
                                               : troubleRequested(int(spot.node.value));
    }
    if (spot.kind == HotSpot::Reason)
        return goToReason(*this, spot.node);
    NodeProperties *node = shownNode(int(spot.node.value));
    if (!node || (spot.kind == HotSpot::Button && node->stopping()))
        return; // it has been told
    if (spot.kind == HotSpot::Field) {
        InputProperties *input = shownInput(node->nodeId(), spot.port);
        if (input && input->type() == u"bool")
            input->request(!input->value().toBool());
        else if (input)
            emit editRequested(node->nodeId(), spot.port);
    } else if (spot.action == u"play") {
        node->running() ? node->resume() : node->run();
    } else if (spot.action == u"pause") {
        node->pause();
    } else {
        node->stop();
    }
}

void CanvasBase::releaseClick(const QMouseEvent &event)
{
    if (event.button() == Qt::LeftButton && m_pressedPort && event.modifiers() & Qt::AltModifier)
        return breakWires(*m_document, m_pressedPort);
    if (event.button() == Qt::LeftButton && m_pressedNode && follows(event.modifiers()))
        return follow(*m_document, m_pressedNode, event.modifiers());
    const bool onWire = isWireChosen() && !m_pressedNode && !m_pressedPort && !m_readOnly;
    if (event.button() == Qt::LeftButton && onWire && event.modifiers() == Qt::AltModifier
        && putDot(*m_document, m_view.toScene(m_pressed), kWireReach / zoom()))
        return chooseWire({});
    if (event.button() == Qt::LeftButton && m_pressedNode && views(event.modifiers()))
        return m_document->sights()->viewed()->show(int(m_pressedNode.value));
    const SceneNode *node = m_document->scene().nodeAt(m_view.toScene(event.position()));
    if (event.button() == Qt::LeftButton && m_pressedSpot.isPressable()) {
        if (spotUnder(m_view.toScene(event.position())) == m_pressedSpot)
            useSpot(m_pressedSpot);
    } else if (event.button() == Qt::LeftButton) {
        if (m_narrowOnRelease && m_pressedNode)
            m_document->selection()->set({int(m_pressedNode.value)});
        else if (m_frameHand.isPressed())
            m_frameHand.narrow();
        else if (!node && m_chosenWire.port >= 0)
            m_peekHand.click(m_view.toScene(event.position()), m_chosenWire);
        else if (!node && !m_pressedPort && m_chosenWire.port < 0 && !(event.modifiers() & Qt::ShiftModifier))
            m_document->selection()->clear();
    } else if (event.button() == Qt::RightButton && node) {
        if (!node->selected)
            m_document->selection()->set({int(node->id.value)});
        emit menuRequested(event.position(), int(node->id.value));
    } else if (event.button() == Qt::RightButton && !m_frameHand.askForMenu(event.position())) {
        emit paletteRequested(event.position(), m_view.toScene(event.position()));
    }
}

void CanvasBase::mouseReleaseEvent(QMouseEvent *event)
{
    m_pointer = event->position();
    m_modifiers = event->modifiers();
    if (event->button() != m_button)
        return;
    m_button = Qt::NoButton;
    if (m_gesture)
        finishGesture(newsAt(m_pointer, m_modifiers));
    else if (m_document && !m_dragged)
        releaseClick(*event);
    m_narrowOnRelease = false;
    hoverAt(m_pointer);
}

void CanvasBase::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (!m_document || event->button() != Qt::LeftButton)
        return;
    m_button = Qt::NoButton;
    const QPointF at = m_view.toScene(event->position());
    const SceneNode *node = m_document->scene().nodeAt(at);
    const bool ground = !node && !portUnder(at);
    if (ground && !m_readOnly && putDot(*m_document, at, kWireReach / zoom()))
        return chooseWire({});
    if (ground && m_frameHand.edit(at))
        return;
    if (ground)
        emit paletteRequested(event->position(), at);
    else if (node && node->isGroup())
        m_document->groups()->enter(int(node->id.value));
    else if (node && !m_readOnly && (node->layout->dot || at.y() - node->at.y() < kHeader))
        emit renameRequested(int(node->id.value));
    else if (node && isOnFace(*node, at))
        m_document->sights()->viewed()->show(int(node->id.value));
}

void CanvasBase::mouseUngrabEvent()
{
    cancelGesture();
}

// Panning begins anywhere, also above a field; a press on one selects its node and goes on to the field.
bool CanvasBase::childMouseEventFilter(QQuickItem *item, QEvent *event)
{
    if (event->type() != QEvent::MouseButtonPress || !m_document)
        return false;
    const auto *press = static_cast<QMouseEvent *>(event);
    const QPointF at = mapFromItem(item, press->position());
    if (press->button() == Qt::MiddleButton || (press->button() == Qt::LeftButton && m_heldKey)) {
        QMouseEvent own(press->type(), at, press->scenePosition(), press->globalPosition(), press->button(),
            press->buttons(), press->modifiers());
        mousePressEvent(&own);
        grabMouse();
        return true;
    }
    const SceneNode *node = m_document->scene().nodeAt(m_view.toScene(at));
    if (press->button() == Qt::LeftButton && node && !node->selected)
        pressNode(*node, press->modifiers());
    return false;
}

void CanvasBase::chooseWire(const ChosenWire &wire)
{
    if (m_chosenWire == wire)
        return;
    m_chosenWire = wire;
    emit wireChosenChanged();
    invalidate();
}

void CanvasBase::wheelEvent(QWheelEvent *event)
{
    event->accept();
    m_jump.stop();
    m_pointer = event->position();
    const bool touchpad = !event->pixelDelta().isNull() && event->phase() != Qt::NoScrollPhase;
    if (touchpad && !(event->modifiers() & Qt::ControlModifier))
        setView(m_view.shifted(event->pixelDelta()));
    else if (event->modifiers() & Qt::ShiftModifier)
        setView(m_view.shifted(QPointF(event->angleDelta().y() + event->angleDelta().x(), 0)));
    else
        setView(m_view.zoomedAt(m_pointer, zoom() * std::pow(kWheelBase, event->angleDelta().y())));
    moveGesture();
}

bool CanvasBase::event(QEvent *event)
{
    if (event->type() != QEvent::NativeGesture)
        return PaintSurface::event(event);
    const auto *pinch = static_cast<QNativeGestureEvent *>(event);
    if (pinch->gestureType() != Qt::ZoomNativeGesture)
        return false;
    setView(m_view.zoomedAt(pinch->position(), zoom() * (1 + pinch->value())));
    return true;
}

void CanvasBase::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_scrollTimer.timerId())
        return scrollAtBorder();
    if (event->timerId() == m_pulseTimer.timerId())
        return pulse();
    if (event->timerId() == m_lateTimer.timerId()) {
        m_lateTimer.stop();
        return invalidate();
    }
    if (event->timerId() != m_hintTimer.timerId())
        return PaintSurface::timerEvent(event);
    m_hintTimer.stop();
    showHint();
}

} // namespace heddle::ui
