// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; painted while the GUI thread waits.
#pragma once

#include "qml/Heddle/Widgets/pictureitem.h"
#include "qml/Heddle/Widgets/regions.h"
#include "qml/Heddle/Widgets/sharpitem.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtCore/QVariant>
#include <QtQml/qqmlregistration.h>

namespace heddle::ui {

// The regions over a picture, and the hand that draws, moves and resizes them. It changes nothing by itself:
// each edit is a wish, edited(), and shows until the regions are set anew, or for a moment where they are
// not. GUI thread; owned by its parent item.
class RegionItem : public heddle::ui::SharpItem // in full, for moc
{
    Q_OBJECT
    QML_ELEMENT
    // A list of maps, or a handle of one. What is no region is kept and not shown.
    Q_PROPERTY(QVariant regions READ regions WRITE setRegions NOTIFY regionsChanged FINAL)
    // What a drag draws: "rectangle", "ellipse", "polygon", "line" or "point"; "": nothing.
    Q_PROPERTY(QString tool READ tool WRITE setTool NOTIFY toolChanged FINAL)
    Q_PROPERTY(bool editable MEMBER m_editable NOTIFY editableChanged FINAL)
    Q_PROPERTY(heddle::ui::PictureItem *picture READ picture WRITE setPicture NOTIFY pictureChanged FINAL)
    // Which one is chosen; -1: none.
    Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY currentChanged FINAL)
    // How many can be drawn.
    Q_PROPERTY(int count READ count NOTIFY regionsChanged FINAL)

public:
    explicit RegionItem(QQuickItem *parent = nullptr);

    QVariant regions() const { return m_variant; }
    QString tool() const { return m_tool; }
    PictureItem *picture() const { return m_picture; }
    int current() const { return m_current; }
    int count() const;
    void paint(QPainter *painter) override;

public slots:
    void setRegions(const QVariant &regions);
    void setTool(const QString &tool);
    void setPicture(heddle::ui::PictureItem *picture);
    void setCurrent(int current);
    // Asks for the chosen one to go.
    void removeCurrent();

signals:
    void regionsChanged();
    void toolChanged();
    void editableChanged();
    void pictureChanged();
    void currentChanged();
    // The user wants the regions to be these.
    void edited(const QVariant &regions);

protected:
    bool event(QEvent *event) override;
    void hoverMoveEvent(QHoverEvent *event) override;
    void hoverLeaveEvent(QHoverEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseUngrabEvent() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Doing { Nothing, Drawing, Moving, Gripping };
    struct Hit {
        int region = -1;
        qsizetype grip = -1;
        friend bool operator==(const Hit &, const Hit &) = default;
    };

    bool canEdit() const { return m_editable && m_picture && m_whole; }
    const List &items() const;
    Hit hitAt(QPointF item) const;
    QPointF pictureAt(QPointF item) const;
    QPointF itemAt(QPointF picture) const;
    void beginDrawing(QPointF at);
    void addCorner(QPointF at);
    void dragTo(QPointF at);
    void finishDrawing();
    void cancel();
    void ask(int index, const Region &region); // index at the end: a new one
    void askFor(List items, int current);
    bool handles(const QKeyEvent &event) const;
    void nudge(QPointF way);
    void follow(QPointF at);
    void paintRegion(QPainter &painter, const Region &region, bool chosen, bool hot) const;
    void paintName(QPainter &painter, const Region &region) const;

    QVariant m_variant;
    Value m_value; // the list
    QList<Region> m_regions; // of the list's first items, one for each
    Region m_draft; // what the hand makes or changes
    QString m_tool;
    QPointer<PictureItem> m_picture;
    QTimer m_patience; // for the answer to a wish
    QPointF m_pressedAt; // in the item
    Region m_pressedRegion;
    Hit m_hot, m_held;
    Doing m_doing = Doing::Nothing;
    int m_current = -1;
    int m_wanted = -1; // becomes the current one with the answer
    bool m_editable = true;
    bool m_whole = true; // the list was read to its end
};

} // namespace heddle::ui
