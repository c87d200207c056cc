// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#pragma once

#include <QtCore/QPointF>
#include <QtCore/QRectF>
#include <QtCore/QSize>

namespace heddle::ui {

// Which part of a picture an item shows, and how large. A plain value: no items, no pixels.
// Positions in the item and in the picture's pixels; (0, 0) is the corner of the first pixel.
class PictureView {
public:
    void setItemSize(QSizeF size) { m_item = size; }
    // Another size of the picture fits it anew.
    void setPictureSize(QSize size);
    void setAspect(double aspect);
    double aspect() const { return m_aspect; }

    bool fitted() const { return m_scale <= 0; }
    // Item pixels to one of the picture's, across.
    double scale() const { return fitted() ? fittingScale() : m_scale; }
    double scaleDown() const { return scale() * m_aspect; }
    QRectF rect() const; // of the picture in the item
    QPointF toPicture(QPointF item) const;
    QPointF toItem(QPointF picture) const;

    void fit();
    // What lies under `at` stays there.
    void zoomTo(double scale, QPointF at);
    void moveBy(QPointF way);

private:
    double fittingScale() const;
    void setCentre(QPointF centre);

    QSizeF m_item;
    QSize m_picture;
    QPointF m_centre; // of the item, in the picture's pixels
    double m_scale = 0; // 0: as large as fits
    double m_aspect = 1; // height of a pixel to its width
};

} // namespace heddle::ui
