// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Render thread, while the GUI thread waits.
#include "qml/Heddle/Widgets/imagesnode.h"

#include <QtQuick/QQuickWindow>

namespace heddle::ui {

void ImagesNode::show(QQuickWindow *window, const QList<Layer> &layers, double devicePixels)
{
    qsizetype used = 0;
    for (const Layer &layer : layers) {
        for (const QRect &rect : layer.shown) {
            const bool added = used == m_images.size();
            if (added)
                m_images.append(window->createImageNode());
            QSGImageNode *image = m_images.at(used++);
            const double x = layer.size.width() / layer.place.width();
            const double y = layer.size.height() / layer.place.height();
            image->setTexture(layer.texture);
            image->setFiltering(layer.filtering);
            image->setRect(rect.x() / devicePixels, rect.y() / devicePixels, rect.width() / devicePixels,
                rect.height() / devicePixels);
            image->setSourceRect((rect.x() - layer.place.x()) * x, (rect.y() - layer.place.y()) * y,
                rect.width() * x, rect.height() * y);
            if (added)
                appendChildNode(image); // at once the renderer looks at its texture
        }
    }
    while (m_images.size() > used) {
        QSGImageNode *image = m_images.takeLast();
        removeChildNode(image);
        delete image;
    }
}

} // namespace heddle::ui
