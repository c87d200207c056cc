// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Render thread.
#include "qml/Heddle/Canvas/picturenode.h"

#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtQuick/QQuickWindow>
#include <QtQuick/QSGImageNode>
#include <QtQuick/QSGTexture>

#include <cmath>

namespace heddle::ui {
namespace {

constexpr int kLargest = 8192;

QImage painted(const PaintJob &job, const QRectF &rect, double scale, bool opaque)
{
    const QSize size(std::min(kLargest, int(std::ceil(rect.width() * scale))),
        std::min(kLargest, int(std::ceil(rect.height() * scale))));
    QImage image(size, opaque ? QImage::Format_RGB32 : QImage::Format_ARGB32_Premultiplied);
    if (!opaque)
        image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.scale(scale, scale);
    painter.translate(-rect.topLeft());
    job(&painter, rect);
    return image;
}

} // namespace

PictureNode::PictureNode(QQuickWindow *window)
    : m_window(window)
    , m_image(window->createImageNode())
{
    setFlag(UsePreprocess);
    m_image->setOwnsTexture(true);
    m_image->setFiltering(QSGTexture::Linear);
    QImage nothing(1, 1, QImage::Format_ARGB32_Premultiplied);
    nothing.fill(Qt::transparent);
    m_image->setTexture(window->createTextureFromImage(nothing));
    m_image->setFlag(OwnedByParent);
    appendChildNode(m_image);
}

void PictureNode::set(const PaintOrder &order, double scale)
{
    m_dirty = m_dirty || order.job || scale != m_scale;
    m_scale = scale;
    m_rect = order.rect;
    m_opaque = order.opaque;
    if (order.job)
        m_job = order.job;
    if (m_rect != m_image->rect())
        m_image->setRect(m_rect);
    if (m_dirty)
        markDirty(DirtyMaterial);
}

void PictureNode::preprocess()
{
    if (!m_dirty || !m_job)
        return;
    m_dirty = false;
    const QImage image = painted(*m_job, m_rect, m_scale, m_opaque);
    QSGTexture *texture = m_window->createTextureFromImage(
        image, m_opaque ? QQuickWindow::TextureIsOpaque : QQuickWindow::TextureHasAlphaChannel);
    m_image->setTexture(texture);
    m_image->setSourceRect(QRectF(QPointF(), QSizeF(image.size())));
    m_image->setRect(QRectF(m_rect.topLeft(), QSizeF(image.size()) / m_scale));
}

} // namespace heddle::ui
