// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; its picture is painted on the render thread.
#pragma once

#include "qml/Heddle/Canvas/canvasbase.h"
#include "qml/Heddle/Canvas/minimappicture.h"

#include <QtCore/QBasicTimer>
#include <QtCore/QElapsedTimer>
#include <QtCore/QPointer>

namespace heddle::ui {

// The whole graph, small: Minimap { canvas: flow }. A click goes there, a drag moves the view along, the
// wheel brings it nearer. Its picture is drawn anew after the graph has changed, in parts, and then rests for
// a while. What it lies on shows through until the pointer is on it. GUI thread; owned by its parent item.
class Minimap : public heddle::ui::PaintSurface // in full, for moc
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(heddle::ui::CanvasBase *canvas READ canvas WRITE setCanvas NOTIFY canvasChanged FINAL)

public:
    explicit Minimap(QQuickItem *parent = nullptr);

    CanvasBase *canvas() const { return m_canvas; }
    void setCanvas(CanvasBase *canvas);
    // For tests: the graph as it was drawn last.
    const QImage &picture() const { return m_shown; }

signals:
    void canvasChanged();
    // The graph was drawn as it is now.
    void drawn();

protected:
    PaintOrder order() override;
    void timerEvent(QTimerEvent *event) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void hoverEnterEvent(QHoverEvent *event) override;
    void hoverLeaveEvent(QHoverEvent *event) override;

private:
    void follow();
    void touch();
    void begin();
    void goOn();
    void fit();
    QRectF room() const;
    QPointF toScene(const QPointF &point) const;
    QRectF viewInMap() const;
    void centreOn(const QPointF &scene, bool atOnce);
    QPointF middle() const; // of the canvas

    QPointer<CanvasBase> m_canvas;
    QPointer<FlowDocument> m_document;
    MinimapPicture m_picture; // while it is being drawn
    QImage m_shown;
    QBasicTimer m_rest, m_next;
    QElapsedTimer m_begun;
    bool m_stale = false, m_hovered = false;
    QPointF m_grip; // from the middle of the view to where it was taken hold of, in the scene
};

} // namespace heddle::ui
