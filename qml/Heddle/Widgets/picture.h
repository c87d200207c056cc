// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#pragma once

#include "engine/value/value.h"

#include <QtCore/QSize>
#include <QtGui/QImage>

#include <cstdint>

namespace heddle::ui {

// What to draw of a value: which page, how large at most, and how bright.
struct PictureWish {
    Value value;
    std::int64_t page = -1; // -1: the one in the middle.
    QSize within; // In device pixels; empty: every pixel of the value.
    bool percentile = false; // Cut off the darkest and the brightest 0.2 %.
};

// A picture of a value for the screen. Made off the GUI thread, then shared and never changed.
struct Picture {
    QImage image; // Null: the value is no picture.
    QSize size; // Of the value, whatever the size of the image.
    std::int64_t page = 0, pages = 1;
    double low = 0, high = 0; // What is drawn black and what is drawn white.
    bool labels = false;
};

// True for images and for arrays of at least two axes.
bool isPicture(const Value &value);
// Eight bit pictures as they are, others stretched from low to high; labels in hues a golden angle apart.
Picture makePicture(const PictureWish &wish);
// "0.25", "12, 40, 200" or "id 37" at a pixel; empty outside.
QString pixelText(const Value &value, std::int64_t page, QPoint at);

} // namespace heddle::ui
