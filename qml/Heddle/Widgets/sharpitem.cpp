// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Widgets/sharpitem.h"

#include <cmath>
#include <utility>

namespace heddle::ui {
namespace {

/// No more than there are on the screen: one too few is shown twice, one too many is left out, and with it a
/// stroke of a digit.
QSize wholePixels(const QSizeF &size)
{
    constexpr double kAlmost = 0.01;
    return {int(size.width() + kAlmost), int(size.height() + kAlmost)};
}

} // namespace

void SharpItem::componentComplete()
{
    ThemedItem::componentComplete();
    follow();
}

void SharpItem::geometryChange(const QRectF &now, const QRectF &before)
{
    ThemedItem::geometryChange(now, before);
    if (now.size() != before.size())
        fitPixels();
}

void SharpItem::itemChange(ItemChange change, const ItemChangeData &data)
{
    ThemedItem::itemChange(change, data);
    if (change == ItemSceneChange && data.window && isComponentComplete())
        follow();
}

void SharpItem::follow()
{
    for (const QMetaObject::Connection &connection : std::exchange(m_above, {}))
        disconnect(connection);
    for (QQuickItem *item = parentItem(); item; item = item->parentItem())
        m_above.append(connect(item, &QQuickItem::scaleChanged, this, &SharpItem::fitPixels));
    fitPixels();
}

void SharpItem::fitPixels()
{
    const double scale = mapRectToScene(QRectF(0, 0, 1, 1)).width();
    const bool plain = std::abs(scale - 1) < 0.001 || width() < 1 || height() < 1;
    const QSize pixels = plain ? QSize() : wholePixels(size() * scale);
    if (pixels == textureSize())
        return;
    setTextureSize(pixels);
    update(); // it does not do so itself, and would show what was painted for another size
}

} // namespace heddle::ui
