// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Canvas/minimappicture.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace heddle::ui {
namespace {

constexpr int kLeastMark = 3; // pixels: one that matters is seen among very many

QRect atLeast(const QRect &rect, int side)
{
    QRect grown = rect;
    grown.setSize(rect.size().expandedTo({side, side}));
    grown.moveCenter(rect.center());
    return grown;
}

} // namespace

void MinimapPicture::begin(const Scene &scene, const QSize &pixels, const Tokens &tokens)
{
    m_image = QImage(pixels, QImage::Format_ARGB32_Premultiplied);
    m_image.fill(Qt::transparent);
    m_tokens = tokens;
    m_area = scene.bounds();
    m_marks.clear();
    m_next = 0;
}

QRect MinimapPicture::place(const QRectF &rect) const
{
    const double across = m_image.width() / m_area.width(), down = m_image.height() / m_area.height();
    const QPointF from = rect.topLeft() - m_area.topLeft(), to = rect.bottomRight() - m_area.topLeft();
    const QPoint corner(int(from.x() * across), int(from.y() * down));
    const QSize size(int(to.x() * across) - corner.x(), int(to.y() * down) - corner.y());
    return {corner, size.expandedTo({1, 1})};
}

bool MinimapPicture::step(const Scene &scene, const Findings::Here *found, int most)
{
    if (m_area.isEmpty() || m_image.isNull())
        return true;
    if (m_next == 0)
        drawFrames(scene, found);
    QPainter painter(&m_image);
    const std::vector<SceneNode> &nodes = scene.nodePlaces();
    const std::size_t end = std::min(nodes.size(), m_next + std::size_t(most));
    for (; m_next < end; ++m_next) {
        const SceneNode &node = nodes[m_next];
        if (!node.id)
            continue;
        if (const QColor color = colorOf(node, found); color.isValid())
            m_marks.push_back({atLeast(place(node.rect()), kLeastMark), color});
        else
            painter.fillRect(place(node.rect()), m_tokens.textOff);
    }
    if (m_next < nodes.size())
        return false;
    for (const Mark &mark : m_marks)
        painter.fillRect(mark.rect, mark.color);
    return true;
}

void MinimapPicture::drawFrames(const Scene &scene, const Findings::Here *found)
{
    QPainter painter(&m_image);
    for (const Frame &frame : scene.frames()) {
        const QRect rect = place(rectOf(frame));
        const bool marked = found && found->frames.contains(frame.id);
        painter.fillRect(rect, marked ? m_tokens.text : m_tokens.frameEdge);
        painter.fillRect(rect.adjusted(1, 1, -1, -1), m_tokens.frameGround);
    }
}

QColor MinimapPicture::colorOf(const SceneNode &node, const Findings::Here *found) const
{
    if (node.state == heddle::NodeState::Error)
        return m_tokens.error;
    if (node.state == heddle::NodeState::Warning)
        return m_tokens.warn;
    if (found && found->nodes.contains(node.id.value))
        return m_tokens.text;
    return node.state == heddle::NodeState::Running ? m_tokens.accent : QColor();
}

} // namespace heddle::ui
