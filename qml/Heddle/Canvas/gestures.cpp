// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Canvas/gestures.h"

#include "models/document/flowdocument.h"
#include "models/edit/dissolving.h"
#include "qml/Heddle/Canvas/canvasbase.h"
#include "qml/Heddle/Canvas/dropgesture.h"

#include <QtCore/QSet>

#include <algorithm>
#include <utility>

namespace heddle::ui {
namespace {

constexpr double kReach = 6; // of what draws a node, on screen
constexpr double kFarthest = 20; // and in the scene

} // namespace

PanGesture::PanGesture(CanvasBase &canvas, const PointerNews &start)
    : Gesture(canvas)
    , m_from(canvas.view())
    , m_start(start.view)
{
}

void PanGesture::move(const PointerNews &news)
{
    m_canvas.setView(m_from.shifted(news.view - m_start));
}

MoveGesture::MoveGesture(CanvasBase &canvas, NodeId grabbed, const PointerNews &start)
    : Gesture(canvas)
    , m_shake(start.view)
    , m_grabbed(grabbed)
    , m_start(start.scene)
{
    canvas.document()->dragSelection(0, 0); // What was on its way is where it belongs.
    if (const SceneNode *node = canvas.document()->scene().node(grabbed))
        m_corner = node->at;
    if (canvas.document()->selection()->count() == 1)
        m_loose = looseNode(canvas.document()->scene(), grabbed);
}

Magnets magnetsOf(const CanvasBase &canvas, Qt::KeyboardModifiers modifiers)
{
    const bool neighbours = canvas.snapsToNeighbours(), grid = canvas.snaps();
    Magnets magnets{neighbours, grid, std::min(kFarthest, kReach / canvas.zoom())};
    if (modifiers & Qt::ControlModifier)
        magnets.neighbours = magnets.grid = !neighbours && !grid;
    return magnets;
}

Snap MoveGesture::snapAt(const PointerNews &news) const
{
    return snapped(m_canvas.document()->scene(), {m_grabbed, m_corner, news.scene - m_start},
        magnetsOf(m_canvas, news.modifiers));
}

std::optional<Insertion> MoveGesture::placeAt(const PointerNews &news)
{
    const Scene &scene = m_canvas.document()->scene();
    const SceneNode *node = scene.node(m_grabbed);
    if (!node || m_free || news.modifiers & Qt::AltModifier)
        return std::nullopt;
    return insertionUnder(scene, m_loose, node->rect(), news.scene);
}

// Frames that are held would stay in the chain.
void MoveGesture::comeFree()
{
    FlowDocument &document = *m_canvas.document();
    if (m_free || document.selection()->frameCount() > 0)
        return;
    const std::vector<Edit> edits = detachEdits(document.scene(), document.scene().dragged());
    m_free = !edits.empty();
    for (const Edit &edit : edits)
        if (const auto *wire = std::get_if<Connect>(&edit))
            m_healed.push_back(*wire);
    m_canvas.invalidate();
}

void MoveGesture::move(const PointerNews &news)
{
    if (m_shake.moved(news.view, std::chrono::steady_clock::now()))
        comeFree();
    Snap snap = snapAt(news);
    m_guides = std::move(snap.guides);
    m_canvas.document()->dragSelection(snap.way.x(), snap.way.y());
    const auto place = placeAt(news);
    if (std::exchange(m_place, place) != place)
        m_canvas.invalidate();
}

void MoveGesture::finish(const PointerNews &news)
{
    const QPointF way = snapAt(news).way;
    if (way.isNull() && !m_free)
        return cancel();
    move(news);
    if (m_free)
        m_canvas.document()->wires()->dropFree();
    else if (m_place)
        m_canvas.document()->wires()->dropInto(*m_place, m_grabbed);
    else
        m_canvas.document()->requestMoveSelection(way.x(), way.y());
}

WireMark MoveGesture::markOf(const SceneWire &wire) const
{
    const Scene &scene = m_canvas.document()->scene();
    if (m_free && scene.isDragged(wire.from) != scene.isDragged(wire.to))
        return WireMark::Held;
    return markFor(scene, m_place, wire);
}

PaintWire MoveGesture::healed(const Connect &wire) const
{
    const Scene &scene = m_canvas.document()->scene();
    const SceneNode *from = scene.node(wire.from.node), *to = scene.node(wire.to);
    const int output = from ? from->type->outputIndex(wire.from.port) : -1;
    const int input = to ? to->type->inputIndex(wire.port) : -1;
    PaintWire painted;
    if (output < 0 || input < 0)
        return painted;
    const Tokens &tokens = m_canvas.tokens();
    painted.from = from->outputPoint(output);
    painted.to = to->inputPoint(input);
    painted.color
        = tokens.typeColor(QString::fromStdString(from->type->outputs[std::size_t(output)].type->name));
    painted.toColor
        = tokens.typeColor(QString::fromStdString(to->type->inputs[std::size_t(input)].type->name));
    return painted;
}

GestureLook MoveGesture::look() const
{
    GestureLook look;
    look.guides = m_guides;
    if (m_free)
        look.chip = CanvasBase::tr("Taken out of the chain");
    for (const Connect &wire : m_healed)
        look.bundle.push_back(healed(wire));
    return look;
}

void MoveGesture::cancel()
{
    m_canvas.document()->cancelDrag();
}

BoxGesture::BoxGesture(CanvasBase &canvas, const PointerNews &start)
    : Gesture(canvas)
    , m_start(start.scene)
    , m_before(canvas.document()->selection()->ids())
    , m_framesBefore(canvas.document()->selection()->frames())
{
}

void BoxGesture::move(const PointerNews &news)
{
    m_box = QRectF(m_start, news.scene).normalized();
    QSet<int> chosen, frames;
    const bool adds = news.modifiers & Qt::ShiftModifier;
    const bool takes = news.modifiers & Qt::ControlModifier;
    if (adds || takes) {
        chosen = QSet<int>(m_before.cbegin(), m_before.cend());
        frames = QSet<int>(m_framesBefore.cbegin(), m_framesBefore.cend());
    }
    const Scene &scene = m_canvas.document()->scene();
    const auto take = [takes](QSet<int> &of, std::uint32_t id) {
        takes ? void(of.remove(int(id))) : void(of.insert(int(id)));
    };
    for (const SceneNode *node : scene.nodesIn(m_box))
        take(chosen, node->id.value);
    for (const Frame *frame : scene.framing().within(m_box))
        take(frames, frame->id);
    m_canvas.document()->selection()->setAll(chosen.values(), frames.values());
}

void BoxGesture::cancel()
{
    m_canvas.document()->selection()->setAll(m_before, m_framesBefore);
}

GestureLook BoxGesture::look() const
{
    GestureLook look;
    look.box = m_box;
    return look;
}

} // namespace heddle::ui
