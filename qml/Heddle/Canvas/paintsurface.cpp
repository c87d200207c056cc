// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; updatePaintNode while both threads meet.
#include "qml/Heddle/Canvas/paintsurface.h"

#include "qml/Heddle/Canvas/picturenode.h"

#include <QtQuick/QQuickWindow>

namespace heddle::ui {

PaintSurface::PaintSurface(QQuickItem *parent)
    : QQuickItem(parent)
{
    setFlag(ItemHasContents);
}

QSGNode *PaintSurface::updatePaintNode(QSGNode *node, UpdatePaintNodeData *)
{
    PaintOrder wanted = order();
    if (wanted.job)
        m_job = wanted.job;
    else if (!node)
        wanted.job = m_job;
    if (wanted.rect.isEmpty()) {
        delete node;
        return nullptr;
    }
    auto *picture = node ? static_cast<PictureNode *>(node) : new PictureNode(window());
    picture->set(wanted, window()->effectiveDevicePixelRatio());
    return picture;
}

void PaintSurface::itemChange(ItemChange change, const ItemChangeData &data)
{
    if (change == ItemDevicePixelRatioHasChanged)
        update();
    QQuickItem::itemChange(change, data);
}

} // namespace heddle::ui
