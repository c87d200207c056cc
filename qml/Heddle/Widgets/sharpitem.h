// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; painted while the GUI thread waits.
#pragma once

#include "qml/Heddle/Theme/themeditem.h"

#include <QtCore/QList>

namespace heddle::ui {

// A painted item that stays sharp where something above it is scaled, as the faces of nodes are by the zoom
// of the canvas: it is painted with as many pixels as it has on the screen. Base of Plot and Table.
// GUI thread; owned by its parent item.
class SharpItem : public heddle::ui::ThemedItem // in full, for moc
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    using ThemedItem::ThemedItem;

protected:
    void componentComplete() override;
    void geometryChange(const QRectF &now, const QRectF &before) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;

private:
    void follow();
    void fitPixels();

    QList<QMetaObject::Connection> m_above; // the scales of all that it lies in
};

} // namespace heddle::ui
