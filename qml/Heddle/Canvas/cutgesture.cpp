// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Canvas/cutgesture.h"

#include "models/document/flowdocument.h"
#include "qml/Heddle/Canvas/canvasbase.h"

namespace heddle::ui {
namespace {

constexpr int kSegments = 48; // of a wire

bool meet(const SceneWire &wire, const QLineF &line)
{
    QPointF before = wire.start;
    for (int i = 1; i <= kSegments; ++i) {
        const QPointF next = wire.pointAt(double(i) / kSegments);
        if (QLineF(before, next).intersects(line, nullptr) == QLineF::BoundedIntersection)
            return true;
        before = next;
    }
    return false;
}

std::uint64_t markOfEnd(const SceneWire &wire)
{
    return std::uint64_t(wire.to.value) << 32 | std::uint32_t(wire.toPort);
}

} // namespace

CutGesture::CutGesture(CanvasBase &canvas, const PointerNews &start)
    : Gesture(canvas)
    , m_stroke({start.scene})
{
}

// Whether it crosses wires that were not crossed before.
bool CutGesture::crosses(const QLineF &line)
{
    const Scene &scene = m_canvas.document()->scene();
    const std::size_t before = m_cut.size();
    for (const SceneWire *wire : scene.wiresIn(QRectF(line.p1(), line.p2()).normalized())) {
        if (meet(*wire, line) && m_marks.insert(markOfEnd(*wire)).second)
            m_cut.push_back({wire->to, scene.node(wire->to)->type->inputs[std::size_t(wire->toPort)].name});
    }
    return m_cut.size() > before;
}

void CutGesture::move(const PointerNews &news)
{
    if (news.scene == m_stroke.last())
        return;
    const QLineF line(m_stroke.last(), news.scene);
    m_stroke.append(news.scene);
    if (crosses(line))
        m_canvas.invalidate();
}

void CutGesture::finish(const PointerNews &news)
{
    move(news);
    m_canvas.document()->wires()->cut(m_cut);
}

WireMark CutGesture::markOf(const SceneWire &wire) const
{
    return m_marks.contains(markOfEnd(wire)) ? WireMark::Doomed : WireMark::None;
}

GestureLook CutGesture::look() const
{
    GestureLook look;
    look.stroke = m_stroke;
    look.cuts = true;
    return look;
}

} // namespace heddle::ui
