// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; painted on the render thread.
#pragma once

#include "qml/Heddle/Canvas/canvasbase.h"

#include <QtCore/QPointer>

namespace heddle::ui {

// What a gesture shows above all nodes: the wire that is being drawn, the box, the chip at the pointer.
// Has contents only while there is a gesture. GUI thread; owned by its parent item.
class CanvasOverlay : public heddle::ui::PaintSurface // in full, for moc
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(heddle::ui::CanvasBase *canvas READ canvas WRITE setCanvas NOTIFY canvasChanged FINAL)

public:
    explicit CanvasOverlay(QQuickItem *parent = nullptr);

    CanvasBase *canvas() const { return m_canvas; }
    void setCanvas(CanvasBase *canvas);
    void refresh() { update(); }

signals:
    void canvasChanged();

protected:
    PaintOrder order() override;

private:
    QPointer<CanvasBase> m_canvas;
};

} // namespace heddle::ui
