// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#pragma once

#include "qml/Heddle/Widgets/picturefacts.h"

#include <QtCore/QRect>
#include <QtCore/QSize>
#include <QtGui/QImage>

#include <cstdint>
#include <memory>

namespace heddle::ui {

// What to draw of a value, and how: the whole of it within a size, or a part of it at a scale.
struct PictureWish {
    Value value;
    std::int64_t page = -1; // -1: the one in the middle.
    QSize within = {}; // In device pixels; empty: every pixel of the value.
    bool percentile = false; // Cut off the darkest and the brightest 0.2 %.
    Window window = {}; // NaN: as the value says.
    QString colourMap = {}; // "grey", "viridis", "labels"; images of labels always have theirs.
    double aspect = 1; // Height of a pixel, where its width is 1.
    double scale = 0; // Device pixels to a pixel's width, for a part; 0: the whole.
    QRect part = {}; // In device pixels of the whole at that scale.
    bool detailed = false; // The facts shall have a histogram.
    std::shared_ptr<const PictureFacts> facts = {}; // Of the page, where they are known already.
};

// A picture of a value for the screen, or of a part of it. Made off the GUI thread, then shared and never
// changed.
struct Picture {
    QImage image; // Null: the value is no picture.
    QSize size; // Of the value, whatever the size of the image.
    QRect part; // Where the image lies in the whole at this scale.
    double scaleX = 1, scaleY = 1; // Device pixels to one of the value's pixels.
    std::int64_t page = 0, pages = 1;
    double low = 0, high = 0; // What is drawn black and what is drawn white.
    bool labels = false;
    std::shared_ptr<const PictureFacts> facts = {};
    std::uint64_t asked = 0; // For whoever has asked, to tell answers apart.
};

// Of the whole, in device pixels, at a scale.
QSize sizeAtScale(QSize size, double scale, double aspect);
// True for images and for arrays of at least two axes.
bool isPicture(const Value &value);
// Eight bit pictures as they are, others stretched from low to high; labels in hues a golden angle apart.
Picture makePicture(const PictureWish &wish);
// "0.25", "12, 40, 200" or "id 37" at a pixel; empty outside.
QString pixelText(const Value &value, std::int64_t page, QPoint at);
// "12, 40", and "(1.2, 4 um)" where the axes say what a pixel's width is.
QString placeText(const Value &value, QPoint at);

} // namespace heddle::ui
