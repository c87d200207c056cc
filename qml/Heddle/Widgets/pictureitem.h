// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "qml/Heddle/Widgets/imagesnode.h"
#include "qml/Heddle/Widgets/newest.h"
#include "qml/Heddle/Widgets/picture.h"
#include "qml/Heddle/Widgets/pictureview.h"

#include <QtCore/QVariant>
#include <QtQml/qqmlregistration.h>
#include <QtQuick/QQuickItem>

namespace heddle::ui {

// Shows a value as a picture; the QML type ImageView puts an edge, a caption and tools round it.
// Lives on the GUI thread, owned by its parent item. Pictures are made in the thread pool: the whole, as
// large as it fits, which is there at once, and the part in sight with some room round it at the scale that
// it is shown at. There are never more than these two, whatever the value's size.
class PictureItem : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    // An image, or an array of at least two axes, as a handle. Anything else shows nothing.
    Q_PROPERTY(QVariant value READ value WRITE setValue NOTIFY valueChanged FINAL)
    // Which page of a stack; -1: the one in the middle.
    Q_PROPERTY(int page READ page WRITE setPage NOTIFY pageChanged FINAL)
    // What is drawn black and what is drawn white; NaN: as the value says.
    Q_PROPERTY(double low READ low WRITE setLow NOTIFY windowChanged FINAL)
    Q_PROPERTY(double high READ high WRITE setHigh NOTIFY windowChanged FINAL)
    // The darkest and the brightest 0.2 % are cut off.
    Q_PROPERTY(bool percentile READ percentile WRITE setPercentile NOTIFY percentileChanged FINAL)
    // "grey", "viridis" or "labels".
    Q_PROPERTY(QString colourMap READ colourMap WRITE setColourMap NOTIFY colourMapChanged FINAL)
    // Height of a pixel, where its width is 1.
    Q_PROPERTY(double pixelAspect READ pixelAspect WRITE setPixelAspect NOTIFY viewChanged FINAL)
    // Wheel zooms at the pointer, dragging moves, a double click fits again, hovering reads pixels.
    Q_PROPERTY(bool interactive READ interactive WRITE setInteractive NOTIFY interactiveChanged FINAL)
    // True while what is shown is not what the value says.
    Q_PROPERTY(bool busy READ busy NOTIFY pictureChanged FINAL)
    Q_PROPERTY(bool present READ present NOTIFY pictureChanged FINAL)
    Q_PROPERTY(bool labels READ labels NOTIFY pictureChanged FINAL)
    Q_PROPERTY(int pages READ pages NOTIFY pictureChanged FINAL)
    Q_PROPERTY(int shownPage READ shownPage NOTIFY pictureChanged FINAL)
    Q_PROPERTY(QSize pictureSize READ pictureSize NOTIFY pictureChanged FINAL)
    Q_PROPERTY(double shownLow READ shownLow NOTIFY pictureChanged FINAL)
    Q_PROPERTY(double shownHigh READ shownHigh NOTIFY pictureChanged FINAL)
    Q_PROPERTY(QString lowText READ lowText NOTIFY pictureChanged FINAL)
    Q_PROPERTY(QString highText READ highText NOTIFY pictureChanged FINAL)
    // Shares of the fullest of bins from histogramLow to histogramHigh; empty unless interactive.
    Q_PROPERTY(QList<double> histogram READ histogram NOTIFY pictureChanged FINAL)
    Q_PROPERTY(double histogramLow READ histogramLow NOTIFY pictureChanged FINAL)
    Q_PROPERTY(double histogramHigh READ histogramHigh NOTIFY pictureChanged FINAL)
    // Where the picture lies in the item, and screen pixels to one of its pixels.
    Q_PROPERTY(QRectF pictureRect READ pictureRect NOTIFY viewChanged FINAL)
    Q_PROPERTY(double scaling READ scaling NOTIFY viewChanged FINAL)
    // "412, 188  id 37" for the pixel under the pointer; empty elsewhere.
    Q_PROPERTY(QString readOut READ readOut NOTIFY readOutChanged FINAL)

public:
    explicit PictureItem(QQuickItem *parent = nullptr);

    QVariant value() const { return m_variant; }
    int page() const { return m_page; }
    double low() const { return m_window.low; }
    double high() const { return m_window.high; }
    bool percentile() const { return m_percentile; }
    QString colourMap() const { return m_colourMap; }
    double pixelAspect() const { return m_aspect; }
    bool interactive() const { return m_interactive; }
    bool busy() const { return m_wholes.running() || m_parts.running(); }
    bool present() const { return !m_whole.image.isNull(); }
    bool labels() const { return m_whole.labels; }
    int pages() const { return int(m_whole.pages); }
    int shownPage() const { return int(m_whole.page); }
    QSize pictureSize() const { return m_whole.size; }
    double shownLow() const { return m_whole.low; }
    double shownHigh() const { return m_whole.high; }
    QString lowText() const;
    QString highText() const;
    QList<double> histogram() const;
    double histogramLow() const { return m_whole.facts ? m_whole.facts->bounds.low : 0; }
    double histogramHigh() const { return m_whole.facts ? m_whole.facts->bounds.high : 1; }
    QRectF pictureRect() const { return m_view.rect(); }
    double scaling() const { return m_view.scale(); }
    QString readOut() const { return m_readOut; }
    const PictureView &view() const { return m_view; }
    // The whole as it is shown, for tests and for saving; the part in sight, where it is made apart.
    QImage image() const { return m_whole.image; }
    QImage partImage() const { return m_part.image; }

public slots:
    void setValue(const QVariant &value);
    void setPage(int page);
    void setLow(double low) { setWindow({low, m_window.high}); }
    void setHigh(double high) { setWindow({m_window.low, high}); }
    void setPercentile(bool percentile);
    void setColourMap(const QString &name);
    void setPixelAspect(double aspect);
    void setInteractive(bool interactive);
    // The whole picture, as large as fits.
    void fit();
    // One pixel of the picture on one of the screen, or `scale` of them, about the middle.
    void zoomTo(double scale);
    void moveBy(double x, double y);
    // As the properties, by the user's hand: bindings to them stay, and the signals below tell of it.
    void turnTo(int page);
    void windowTo(double low, double high);

signals:
    void valueChanged();
    void pageChanged();
    void windowChanged();
    void percentileChanged();
    void colourMapChanged();
    void interactiveChanged();
    void pictureChanged();
    void viewChanged();
    void readOutChanged();
    void pageTurned(int page);
    void windowed(double low, double high);

protected:
    bool event(QEvent *event) override;
    void componentComplete() override;
    void geometryChange(const QRectF &now, const QRectF &before) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *data) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void hoverMoveEvent(QHoverEvent *event) override;
    void hoverLeaveEvent(QHoverEvent *event) override;

private:
    void setWindow(Window window);
    void request();
    void requestPart();
    void followScales();
    void sharpen();
    QSize wantedSize() const;
    PictureWish wish() const;
    void showWhole(Picture picture);
    void showPart(Picture picture);
    void viewMoved();
    bool fits(const Picture &picture) const; // drawn at its own size now
    bool needsPart() const;
    QRect shownInDevice() const;
    QPoint originInDevice() const;
    double devicePixels() const;
    ImagesNode::Layer layerOf(const Picture &picture, QSGTexture *texture, const QRegion &shown) const;
    bool handles(const QKeyEvent &event) const;
    void windowBy(QPointF way);
    void readAt(QPointF at);

    QList<QMetaObject::Connection> m_above; // the scales of all that it lies in
    QVariant m_variant;
    Value m_value;
    PictureView m_view;
    Picture m_whole, m_part;
    Newest<Picture> m_wholes, m_parts;
    std::shared_ptr<const PictureFacts> m_facts; // of the value and page, once they are known
    QString m_readOut, m_colourMap = QStringLiteral("grey");
    Window m_window;
    Window m_pressedWindow; // as shown when the button went down
    QPointF m_pressedAt, m_draggedTo;
    double m_aspect = 1;
    int m_page = -1;
    bool m_interactive = false, m_percentile = false, m_windowing = false;
    bool m_wholeOld = true, m_partOld = true; // their textures
    quint64 m_asked = 0; // counts values and pages, so that facts of an older one are not taken for new
};

} // namespace heddle::ui
