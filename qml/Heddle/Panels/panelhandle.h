// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include <QtGui/QCursor>
#include <QtQml/qqmlregistration.h>
#include <QtQuick/QQuickItem>

namespace heddle::ui {

// What a card of the panel is moved or stretched by: a drag, or the arrows while it has the keyboard. Tells
// how far from where it began, in the window's pixels; whatever lies below gets nothing. GUI thread; owned by
// its card.
//
//   press ──► drag: moved(dx, dy) …  ──► release: dropped()
//                                    ──► Esc, or the mouse is taken away: cancelled()
class PanelHandle : public QQuickItem // in full, for moc
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool dragging READ dragging NOTIFY draggingChanged FINAL)
    Q_PROPERTY(bool hovered READ hovered NOTIFY hoveredChanged FINAL)
    Q_PROPERTY(Qt::CursorShape shape READ shape WRITE setShape NOTIFY shapeChanged FINAL)
    // How far an arrow moves.
    Q_PROPERTY(double step MEMBER m_step NOTIFY stepChanged FINAL)

public:
    explicit PanelHandle(QQuickItem *parent = nullptr);

    bool dragging() const { return m_dragging; }
    bool hovered() const { return m_hovered; }
    Qt::CursorShape shape() const { return cursor().shape(); }
    void setShape(Qt::CursorShape shape);

signals:
    void draggingChanged();
    void hoveredChanged();
    void shapeChanged();
    void stepChanged();
    void moved(double dx, double dy);
    void dropped();
    void cancelled();
    void renameWanted();
    void removeWanted();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseUngrabEvent() override;
    void hoverEnterEvent(QHoverEvent *event) override;
    void hoverLeaveEvent(QHoverEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setDragging(bool dragging);
    void setHovered(bool hovered);
    bool nudge(int key);

    QPointF m_pressed; // in the scene
    double m_step = 16;
    bool m_dragging = false;
    bool m_hovered = false;
};

} // namespace heddle::ui
