// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Canvas/keywiregesture.h"

#include "models/document/flowdocument.h"
#include "qml/Heddle/Canvas/canvasbase.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

using namespace Qt::StringLiterals;

namespace heddle::ui {
namespace {

constexpr double kRing = 9; // in the scene
constexpr double kFarAside = 2.5; // how much a way aside counts against the way ahead
constexpr std::size_t kMostNodes = 300; // whether a wire may be made is not asked of more

double length(const QPointF &way)
{
    return std::hypot(way.x(), way.y());
}

} // namespace

QRectF ringOf(const ScenePort &port)
{
    return {port.centre.x() - kRing, port.centre.y() - kRing, 2 * kRing, 2 * kRing};
}

KeyWireGesture::KeyWireGesture(CanvasBase &canvas, const ScenePort &from)
    : WireGesture(canvas, from)
{
    collect();
    const auto nearer = [this](const ScenePort &a, const ScenePort &b) {
        return length(a.centre - m_origin.centre) < length(b.centre - m_origin.centre);
    };
    if (const auto nearest = std::min_element(m_fitting.begin(), m_fitting.end(), nearer);
        nearest != m_fitting.end())
        aimAt(*nearest);
}

void KeyWireGesture::collect()
{
    const QRectF seen(0, 0, m_canvas.width(), m_canvas.height());
    std::vector<const SceneNode *> nodes
        = m_canvas.document()->scene().nodesIn(m_canvas.view().toScene(seen));
    std::sort(nodes.begin(), nodes.end(), [](const SceneNode *a, const SceneNode *b) {
        return std::tuple(a->at.x(), a->at.y()) < std::tuple(b->at.x(), b->at.y());
    });
    nodes.resize(std::min(nodes.size(), kMostNodes));
    for (const SceneNode *node : nodes)
        for (const ScenePort &port : portsOf(*node))
            if (verdictOn(port).fit != Fit::Refused)
                m_fitting.push_back(port);
}

void KeyWireGesture::aim(const ScenePort &port)
{
    aimAt(port);
    m_canvas.bringIntoView(ringOf(port));
}

void KeyWireGesture::step(double right, double down)
{
    const QPointF direction(right, down);
    const ScenePort *best = nullptr;
    double least = std::numeric_limits<double>::max();
    for (const ScenePort &port : m_fitting) {
        const QPointF way = port.centre - m_target.centre;
        const double ahead = QPointF::dotProduct(way, direction);
        const double cost = ahead + kFarAside * std::abs(way.x() * direction.y() - way.y() * direction.x());
        if (ahead > 0 && cost < least) {
            least = cost;
            best = &port;
        }
    }
    if (best)
        aim(*best);
}

void KeyWireGesture::turn(int by)
{
    const auto here = std::find_if(m_fitting.begin(), m_fitting.end(), [this](const ScenePort &port) {
        return port.node == m_target.node && port.output == m_target.output && port.index == m_target.index;
    });
    const auto count = std::ptrdiff_t(m_fitting.size());
    if (count > 0)
        aim(m_fitting[std::size_t((here - m_fitting.begin() + by + count) % count)]);
}

GestureLook KeyWireGesture::look() const
{
    GestureLook look = WireGesture::look();
    if (!m_target)
        return look;
    const SceneNode *node = m_canvas.document()->scene().node(m_target.node);
    const QString name = node ? node->title + u'.' + m_target.name : m_target.name;
    look.chip = look.chip.isEmpty() ? name : name + u" · "_s + look.chip;
    look.chipAt = m_target.centre;
    look.ring = ringOf(m_target);
    return look;
}

} // namespace heddle::ui
