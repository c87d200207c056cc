// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "qml/Heddle/Widgets/newest.h"
#include "qml/Heddle/Widgets/picture.h"

#include <QtCore/QVariant>
#include <QtQml/qqmlregistration.h>
#include <QtQuick/QQuickItem>

namespace heddle::ui {

// Shows a value as a picture; the QML type ImageView puts an edge and a caption round it.
// Lives on the GUI thread, owned by its parent item; the picture is made in the thread pool.
class PictureItem : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    // An image, or an array of at least two axes, as a handle. Anything else shows nothing.
    Q_PROPERTY(QVariant value READ value WRITE setValue NOTIFY valueChanged FINAL)
    // Which page of a stack; -1: the one in the middle.
    Q_PROPERTY(int page READ page WRITE setPage NOTIFY pageChanged FINAL)
    // Wheel zooms at the pointer, dragging moves, a double click fits again, hovering reads pixels.
    Q_PROPERTY(bool interactive READ interactive WRITE setInteractive NOTIFY interactiveChanged FINAL)
    // The darkest and the brightest 0.2 % are cut off.
    Q_PROPERTY(bool percentile READ percentile WRITE setPercentile NOTIFY percentileChanged FINAL)
    // True while what is shown is not what the value says.
    Q_PROPERTY(bool busy READ busy NOTIFY pictureChanged FINAL)
    Q_PROPERTY(bool present READ present NOTIFY pictureChanged FINAL)
    Q_PROPERTY(int pages READ pages NOTIFY pictureChanged FINAL)
    Q_PROPERTY(int shownPage READ shownPage NOTIFY pictureChanged FINAL)
    Q_PROPERTY(QSize pictureSize READ pictureSize NOTIFY pictureChanged FINAL)
    Q_PROPERTY(double low READ low NOTIFY pictureChanged FINAL)
    Q_PROPERTY(double high READ high NOTIFY pictureChanged FINAL)
    // Where the picture lies in the item, and screen pixels to one of its pixels.
    Q_PROPERTY(QRectF pictureRect READ pictureRect NOTIFY viewChanged FINAL)
    Q_PROPERTY(double scaling READ scaling NOTIFY viewChanged FINAL)
    // "412, 188  id 37" for the pixel under the pointer; empty elsewhere.
    Q_PROPERTY(QString readOut READ readOut NOTIFY readOutChanged FINAL)

public:
    explicit PictureItem(QQuickItem *parent = nullptr);

    QVariant value() const { return m_variant; }
    int page() const { return m_page; }
    bool interactive() const { return m_interactive; }
    bool percentile() const { return m_percentile; }
    bool busy() const { return m_pictures.running(); }
    bool present() const { return !m_picture.image.isNull(); }
    int pages() const { return int(m_picture.pages); }
    int shownPage() const { return int(m_picture.page); }
    QSize pictureSize() const { return m_picture.size; }
    double low() const { return m_picture.low; }
    double high() const { return m_picture.high; }
    QRectF pictureRect() const;
    double scaling() const;
    QString readOut() const { return m_readOut; }
    // What is on the screen, for tests and for saving.
    QImage image() const { return m_picture.image; }

public slots:
    void setValue(const QVariant &value);
    void setPage(int page);
    void setInteractive(bool interactive);
    void setPercentile(bool percentile);
    // The whole picture, as large as fits.
    void fit();

signals:
    void valueChanged();
    void pageChanged();
    void interactiveChanged();
    void percentileChanged();
    void pictureChanged();
    void viewChanged();
    void readOutChanged();

protected:
    void componentComplete() override;
    void geometryChange(const QRectF &now, const QRectF &before) override;
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *data) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void hoverMoveEvent(QHoverEvent *event) override;
    void hoverLeaveEvent(QHoverEvent *event) override;

private:
    void request();
    void show(Picture picture);
    QSize wantedSize() const;
    double fittingScale() const;
    void zoomAt(QPointF at, double factor);
    void moveTo(QPointF centre);
    void readAt(QPointF at);

    QVariant m_variant;
    Value m_value;
    Picture m_picture;
    Newest<Picture> m_pictures;
    QString m_readOut;
    QPointF m_centre = {0.5, 0.5}; // of the view, as a part of the picture
    QPointF m_pressedAt, m_pressedCentre;
    double m_zoom = 1; // 1: fitted
    int m_page = -1;
    bool m_interactive = false, m_percentile = false;
    bool m_textureOld = true;
};

} // namespace heddle::ui
