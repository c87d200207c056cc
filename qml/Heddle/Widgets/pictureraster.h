// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#pragma once

#include "qml/Heddle/Widgets/picturefacts.h"

#include "qml/Heddle/Theme/ramp.h"

#include <QtCore/QRect>
#include <QtGui/QImage>

namespace heddle::ui {

// How a page is to be drawn: a part of it, in device pixels, at a scale. A plain value; thread pool.
struct Drawing {
    const Raster &raster;
    std::int64_t page = 0;
    Window window;
    const Ramp &ramp;
    bool labels = false;
    double scaleX = 1, scaleY = 1;
    QRect part;
};

// Each pixel of the image is that of the page under its centre, or, of smaller pictures, the mean colour of
// up to sixteen from all over the place that it stands for. Takes as long as the part is large, whatever the
// page.
QImage draw(const Drawing &drawing);

} // namespace heddle::ui
