// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread, and the render thread while the GUI thread waits.
#include "qml/Heddle/Widgets/pictureitem.h"

#include <QtQuick/QQuickWindow>

#include <cmath>

namespace heddle::ui {
namespace {

constexpr double kSquaresFrom = 4; // from this scale on pixels are squares

} // namespace

// Off by less than a pixel at its far end, it is drawn in its own size, which is sharp and costs nothing.
bool PictureItem::fits(const Picture &picture) const
{
    if (picture.image.isNull())
        return false;
    const auto off = [](double own, double wanted, int end) { return std::abs(own - wanted) * end / own; };
    const double device = devicePixels();
    return off(picture.scaleX, m_view.scale() * device, picture.part.right() + 1) < 0.75
        && off(picture.scaleY, m_view.scaleDown() * device, picture.part.bottom() + 1) < 0.75;
}

bool PictureItem::needsPart() const
{
    return !m_view.fitted() && present() && !fits(m_whole);
}

QPoint PictureItem::originInDevice() const
{
    return (pictureRect().topLeft() * devicePixels()).toPoint();
}

// What is in sight of the picture, in device pixels of the item.
QRect PictureItem::shownInDevice() const
{
    const QRectF seen = pictureRect().intersected(boundingRect());
    const double device = devicePixels();
    return QRectF(seen.topLeft() * device, seen.size() * device).toRect();
}

ImagesNode::Layer PictureItem::layerOf(
    const Picture &picture, QSGTexture *texture, const QRegion &shown) const
{
    ImagesNode::Layer layer{texture, picture.image.size(), {}, shown, QSGTexture::Linear};
    const double x = fits(picture) ? 1 : m_view.scale() * devicePixels() / picture.scaleX;
    const double y = fits(picture) ? 1 : m_view.scaleDown() * devicePixels() / picture.scaleY;
    const QPointF at(picture.part.x() * x, picture.part.y() * y);
    layer.place = {originInDevice() + at, QSizeF(picture.part.width() * x, picture.part.height() * y)};
    layer.shown &= fits(picture) ? layer.place.toRect() : layer.place.toAlignedRect();
    if (fits(picture) || picture.labels || m_view.scale() >= kSquaresFrom)
        layer.filtering = QSGTexture::Nearest;
    return layer;
}

QSGNode *PictureItem::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    auto *node = static_cast<ImagesNode *>(old);
    const QRect shown = shownInDevice();
    if (!present() || shown.isEmpty()) {
        delete node;
        m_wholeOld = m_partOld = true;
        return nullptr;
    }
    if (!node) {
        node = new ImagesNode;
        m_wholeOld = m_partOld = true;
    }
    // The old textures live until the image nodes have been given the new ones.
    std::unique_ptr<QSGTexture> oldWhole, oldPart;
    if (std::exchange(m_wholeOld, false)) {
        oldWhole = std::exchange(
            node->whole, std::unique_ptr<QSGTexture>(window()->createTextureFromImage(m_whole.image)));
    }
    if (std::exchange(m_partOld, false)) {
        oldPart = std::move(node->part);
        if (!m_part.image.isNull())
            node->part.reset(window()->createTextureFromImage(m_part.image));
    }
    QList<ImagesNode::Layer> layers;
    QRegion left(shown);
    if (node->part) {
        layers.append(layerOf(m_part, node->part.get(), shown));
        left -= layers.last().shown;
    }
    if (!left.isEmpty())
        layers.append(layerOf(m_whole, node->whole.get(), left));
    node->show(window(), layers, devicePixels());
    return node;
}

} // namespace heddle::ui
