// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Canvas/cutgesture.h"

#include "models/document/flowdocument.h"
#include "qml/Heddle/Canvas/canvasbase.h"

#include <optional>

namespace heddle::ui {
namespace {

constexpr int kSegments = 48; // of a wire

std::optional<QPointF> meeting(const SceneWire &wire, const QLineF &line)
{
    QPointF before = wire.start;
    for (int i = 1; i <= kSegments; ++i) {
        const QPointF next = wire.pointAt(double(i) / kSegments);
        QPointF at;
        if (QLineF(before, next).intersects(line, &at) == QLineF::BoundedIntersection)
            return at;
        before = next;
    }
    return std::nullopt;
}

std::uint64_t markOfEnd(const SceneWire &wire)
{
    return std::uint64_t(wire.to.value) << 32 | std::uint32_t(wire.toPort);
}

} // namespace

StrokeGesture::StrokeGesture(CanvasBase &canvas, const PointerNews &start)
    : Gesture(canvas)
    , m_stroke({start.scene})
{
}

// Whether it crosses wires that were not crossed before.
bool StrokeGesture::crosses(const QLineF &line)
{
    const std::size_t before = m_crossed.size();
    const QRectF area = QRectF(line.p1(), line.p2()).normalized();
    for (const SceneWire *wire : m_canvas.document()->scene().wiresIn(area)) {
        const auto at = meeting(*wire, line);
        if (at && m_marks.insert(markOfEnd(*wire)).second)
            m_crossed.push_back({wire->to, wire->toPort, *at});
    }
    return m_crossed.size() > before;
}

void StrokeGesture::move(const PointerNews &news)
{
    if (news.scene == m_stroke.last())
        return;
    const QLineF line(m_stroke.last(), news.scene);
    m_stroke.append(news.scene);
    if (crosses(line))
        m_canvas.invalidate();
}

WireMark StrokeGesture::markOf(const SceneWire &wire) const
{
    return m_marks.contains(markOfEnd(wire)) ? mark() : WireMark::None;
}

GestureLook StrokeGesture::look() const
{
    GestureLook look;
    look.stroke = m_stroke;
    look.open = true;
    return look;
}

void CutGesture::finish(const PointerNews &news)
{
    move(news);
    const Scene &scene = m_canvas.document()->scene();
    std::vector<WireEnd> wires;
    for (const DotPlace &place : crossed())
        wires.push_back({place.to, scene.node(place.to)->type->inputs[std::size_t(place.port)].name});
    m_canvas.document()->wires()->cut(wires);
}

GestureLook CutGesture::look() const
{
    GestureLook look = StrokeGesture::look();
    look.cuts = true;
    return look;
}

} // namespace heddle::ui
