// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; jobs run on the render thread.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QtQuick/QQuickItem>

#include <functional>
#include <memory>

class QPainter;

namespace heddle::ui {

// Paints an item in its own coordinates, nothing outside the clip. Holds copies of all it needs.
using PaintJob = std::function<void(QPainter *painter, const QRectF &clip)>;

// What is to be painted, and how finely.
struct PaintOrder {
    std::shared_ptr<const PaintJob> job; ///< Null: as before.
    QRectF rect; ///< In the item's coordinates.
    bool opaque = false; ///< The job covers all of the rectangle.
};

// An item that is painted with a QPainter on every backend, on the render thread, so that the GUI thread
// never waits for it. GUI thread; owned by its parent item. Subclasses say what is to be painted while both
// threads meet.
class PaintSurface : public QQuickItem {
    Q_OBJECT
    QML_ANONYMOUS

public:
    explicit PaintSurface(QQuickItem *parent = nullptr);

protected:
    virtual PaintOrder order() = 0;
    QSGNode *updatePaintNode(QSGNode *node, UpdatePaintNodeData *data) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;

private:
    std::shared_ptr<const PaintJob> m_job; // for when the scene graph starts anew
};

} // namespace heddle::ui
