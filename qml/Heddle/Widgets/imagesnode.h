// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Render thread, while the GUI thread waits.
#pragma once

#include <QtCore/QList>
#include <QtCore/QRectF>
#include <QtGui/QRegion>
#include <QtQuick/QSGImageNode>
#include <QtQuick/QSGTexture>

#include <memory>

class QQuickWindow;

namespace heddle::ui {

// Images that are ready, side by side. Where one is drawn in its own size its pixels are copied as they are,
// which is what makes moving a picture cheap. Owned by the scene graph.
class ImagesNode : public QSGNode {
public:
    struct Layer {
        QSGTexture *texture = nullptr;
        QSize size; // of the texture
        QRectF place; // in device pixels
        QRegion shown; // the part of it, in device pixels
        QSGTexture::Filtering filtering = QSGTexture::Linear;
    };

    std::unique_ptr<QSGTexture> whole, part;

    void show(QQuickWindow *window, const QList<Layer> &layers, double devicePixels);

private:
    QList<QSGImageNode *> m_images; // children
};

} // namespace heddle::ui
