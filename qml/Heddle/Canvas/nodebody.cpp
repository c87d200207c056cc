// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; order() while both threads meet.
#include "qml/Heddle/Canvas/nodebody.h"

#include <QtGui/QPainter>

#include <cmath>

namespace heddle::ui {
namespace {

constexpr double kReach = 20; // ports, rings and the shadow stick out of the body

} // namespace

NodeBody::NodeBody(QQuickItem *parent)
    : PaintSurface(parent)
{
}

NodeBody::~NodeBody()
{
    if (m_canvas)
        m_canvas->removeBody(this);
}

void NodeBody::setCanvas(CanvasBase *canvas)
{
    if (m_canvas == canvas)
        return;
    if (m_canvas)
        m_canvas->removeBody(this);
    m_canvas = canvas;
    if (canvas && m_id)
        canvas->addBody(this);
    refresh();
    emit canvasChanged();
}

void NodeBody::setNode(NodeProperties *node)
{
    if (m_node == node)
        return;
    if (m_canvas)
        m_canvas->removeBody(this);
    if (m_node)
        m_node->disconnect(this);
    m_node = node;
    if (node) // the clock in the foot goes on between two news of the node
        connect(node, &NodeProperties::elapsedChanged, this, &NodeBody::refresh);
    m_id = node ? std::uint32_t(node->nodeId()) : 0;
    if (m_canvas && m_id)
        m_canvas->addBody(this);
    refresh();
    emit nodeChanged();
}

void NodeBody::setLive(bool live)
{
    if (m_live == live)
        return;
    m_live = live;
    refresh();
    emit liveChanged();
}

void NodeBody::refresh()
{
    if (!m_canvas || !m_id)
        return;
    const bool legible = m_canvas->level() == Level::Full;
    setVisible(legible);
    if (!legible)
        return;
    PaintNode painted = m_canvas->paintNode(NodeId{m_id});
    painted.rect.moveTo(0, 0);
    painted.faceIsLive = m_live;
    const auto painter = m_canvas->painter(); // another one for another theme
    if (m_painted == painted && m_canvas->zoom() == m_zoom && m_painter == painter)
        return;
    m_painter = painter;
    m_painted = std::move(painted);
    m_repaint = true;
    update();
}

PaintOrder NodeBody::order()
{
    if (!m_canvas || m_painted.rect.isEmpty())
        return {};
    m_zoom = m_canvas->zoom();
    const QSizeF size = m_painted.rect.size() * m_zoom;
    const bool labelled = m_painted.dot && !m_painted.title.isEmpty();
    const double reach = std::ceil((labelled ? kLabelRoom : kReach) * m_zoom);
    PaintOrder wanted{nullptr,
        QRectF(-reach, -reach, std::ceil(size.width()) + 2 * reach, std::ceil(size.height()) + 2 * reach),
        false};
    if (!m_repaint)
        return wanted;
    m_repaint = false;
    wanted.job = std::make_shared<const PaintJob>(
        [node = m_painted, zoom = m_zoom, painter = m_canvas->painter()](QPainter *on, const QRectF &) {
            on->scale(zoom, zoom);
            painter->paintNode(on, node);
        });
    return wanted;
}

} // namespace heddle::ui
