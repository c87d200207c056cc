// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; painted while the GUI thread waits.
#pragma once

#include "qml/Heddle/Widgets/sharpitem.h"

#include <QtCore/QBasicTimer>

namespace heddle::ui {

// A painted item that shows a part of something larger: it is scrolled in doubles, so that the last of a
// million rows is where it belongs, by the wheel and by dragging a selection over the edge. Base of TableItem
// and TextItem. GUI thread; owned by its parent item.
class ScrollItem : public heddle::ui::SharpItem // in full, for moc
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A base of other items.")
    // Takes the wheel, the mouse and keys; off in a node, where the wheel zooms the canvas.
    Q_PROPERTY(bool interactive READ interactive WRITE setInteractive NOTIFY interactiveChanged FINAL)
    // Where it is scrolled to, in pixels of the whole.
    Q_PROPERTY(double scrollX READ scrollX WRITE setScrollX NOTIFY scrolled FINAL)
    Q_PROPERTY(double scrollY READ scrollY WRITE setScrollY NOTIFY scrolled FINAL)
    Q_PROPERTY(double contentWidth READ contentWidth NOTIFY contentChanged FINAL)
    Q_PROPERTY(double contentHeight READ contentHeight NOTIFY contentChanged FINAL)
    // The part of the item that scrolls.
    Q_PROPERTY(QRectF body READ body NOTIFY contentChanged FINAL)

public:
    explicit ScrollItem(QQuickItem *parent = nullptr);

    bool interactive() const { return m_interactive; }
    double scrollX() const { return m_scrollX; }
    double scrollY() const { return m_scrollY; }
    double contentWidth() const { return m_content.width(); }
    double contentHeight() const { return m_content.height(); }
    virtual QRectF body() const { return {0, 0, width(), height()}; }

public slots:
    void setInteractive(bool interactive);
    void setScrollX(double x);
    void setScrollY(double y);

signals:
    void interactiveChanged();
    void scrolled();
    void contentChanged();

protected:
    // The whole has another size; what is beyond its end is scrolled back into sight.
    void setContent(QSizeF size);
    // Scrolls no further than needed to show this part of the whole.
    void showPart(const QRectF &part);
    // A selection is being dragged and the pointer is here; beyond the edge it scrolls on by itself.
    void dragAt(const QPointF &position);
    void endDrag();
    virtual void draggedTo(const QPointF &) { }

    bool event(QEvent *event) override;
    void geometryChange(const QRectF &now, const QRectF &before) override;
    void wheelEvent(QWheelEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    QSizeF m_content;
    QPointF m_dragged;
    QBasicTimer m_dragTimer;
    double m_scrollX = 0, m_scrollY = 0;
    bool m_interactive = false;
};

} // namespace heddle::ui
