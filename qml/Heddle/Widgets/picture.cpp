// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#include "qml/Heddle/Widgets/picture.h"

#include "qml/Heddle/Widgets/numbertext.h"
#include "qml/Heddle/Widgets/pictureraster.h"

#include <QtGui/QPainter>

#include <charconv>
#include <cmath>

namespace heddle::ui {
namespace {

constexpr int kMostSide = 8192; // of an image of the whole
constexpr double kSquaresFrom = 4; // from this scale on pixels are squares

// The whole of a page, with pixels of its proportions, in device pixels.
QSize sizeWithin(const Raster &raster, double aspect, QSize within)
{
    const QSizeF whole(double(raster.width), double(raster.height) * aspect);
    const QSizeF room = within.isEmpty() ? QSizeF(kMostSide, kMostSide) : QSizeF(within);
    if (whole.width() <= room.width() && whole.height() <= room.height())
        return QSize(int(raster.width), int(raster.height));
    const QSize fitted = whole.scaled(room, Qt::KeepAspectRatio).toSize().expandedTo(QSize(1, 1));
    return fitted.boundedTo(QSize(int(raster.width), int(raster.height)));
}

void drawWhole(Picture &picture, Drawing drawing, const PictureWish &wish)
{
    const QSize size = sizeWithin(drawing.raster, wish.aspect, wish.within);
    drawing.part = QRect(QPoint(), size);
    drawing.scaleX = picture.scaleX = double(size.width()) / double(drawing.raster.width);
    drawing.scaleY = picture.scaleY = double(size.height()) / double(drawing.raster.height);
    picture.part = drawing.part;
    picture.image = draw(drawing);
}

// Between its pixels and squares a picture is drawn smoothly: from its own pixels and one more on each side.
QImage smoothPart(const Drawing &drawing)
{
    const QRectF wanted(drawing.part.x() / drawing.scaleX, drawing.part.y() / drawing.scaleY,
        drawing.part.width() / drawing.scaleX, drawing.part.height() / drawing.scaleY);
    Drawing own = drawing;
    own.scaleX = own.scaleY = 1;
    own.part = wanted.toAlignedRect().adjusted(-1, -1, 1, 1)
        & QRect(0, 0, int(drawing.raster.width), int(drawing.raster.height));
    const QImage pixels = draw(own);
    QImage image(drawing.part.size(), pixels.format());
    if (image.isNull() || pixels.isNull())
        return {};
    image.fill(0);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(QPointF(), image.size()), pixels, wanted.translated(-own.part.topLeft()));
    return image;
}

void drawPart(Picture &picture, Drawing drawing, const PictureWish &wish)
{
    drawing.scaleX = picture.scaleX = wish.scale;
    drawing.scaleY = picture.scaleY = wish.scale * wish.aspect;
    drawing.part = picture.part
        = wish.part & QRect(QPoint(), sizeAtScale(picture.size, wish.scale, wish.aspect));
    const double most = std::max(drawing.scaleX, drawing.scaleY);
    const double least = std::min(drawing.scaleX, drawing.scaleY);
    const bool smooth = !drawing.labels && most > 1 && least >= 0.5 && most < kSquaresFrom;
    picture.image = smooth ? smoothPart(drawing) : draw(drawing);
}

// Whole numbers with every digit, others as short as they can be read back.
QString elementText(const Array &array, std::int64_t index)
{
    return visitDType(array.dtype(), [&](auto zero) {
        using T = decltype(zero);
        const T value = reinterpret_cast<const T *>(array.data())[index];
        if (!std::isfinite(double(value)))
            return numberText(double(value));
        char text[32];
        const std::to_chars_result end = std::to_chars(text, text + sizeof text, value);
        QString words = QString::fromLatin1(text, end.ptr - text);
        return words.startsWith(u'-') ? words.replace(0, 1, QChar(0x2212)) : words;
    });
}

std::shared_ptr<const PictureFacts> factsFor(const PictureWish &wish, const Raster &raster, std::int64_t page)
{
    const bool detailed = wish.detailed || wish.percentile;
    if (wish.facts && (wish.facts->detailed || !detailed))
        return wish.facts;
    return std::make_shared<const PictureFacts>(factsOf(raster, page, detailed));
}

} // namespace

QSize sizeAtScale(QSize size, double scale, double aspect)
{
    return {int(std::ceil(size.width() * scale)), int(std::ceil(size.height() * (scale * aspect)))};
}

bool isPicture(const Value &value)
{
    return rasterOf(value).valid();
}

Picture makePicture(const PictureWish &wish)
{
    const Raster raster = rasterOf(wish.value);
    if (!raster.valid())
        return {};
    Picture picture;
    picture.size = QSize(int(raster.width), int(raster.height));
    picture.page = raster.pageAt(wish.page);
    picture.pages = raster.pages;
    picture.labels
        = raster.channels == Channels::Labels || (wish.colourMap == u"labels" && raster.depth == 1);
    picture.facts = factsFor(wish, raster, picture.page);
    Window window = picture.facts->automatic(raster, wish.percentile);
    window.low = std::isnan(wish.window.low) ? window.low : wish.window.low;
    window.high = std::isnan(wish.window.high) ? window.high : wish.window.high;
    picture.low = window.low;
    picture.high = window.high;
    const Drawing drawing{raster, picture.page, window, ramp(wish.colourMap), picture.labels, 1, 1, {}};
    if (wish.scale > 0)
        drawPart(picture, drawing, wish);
    else
        drawWhole(picture, drawing, wish);
    return picture;
}

QString pixelText(const Value &value, std::int64_t page, QPoint at)
{
    const Raster raster = rasterOf(value);
    if (!raster.valid() || at.x() < 0 || at.y() < 0 || at.x() >= raster.width || at.y() >= raster.height)
        return {};
    const std::int64_t first
        = raster.pageAt(page) * raster.pageSize() + (at.y() * raster.width + at.x()) * raster.depth;
    QStringList parts;
    for (int i = 0; i < raster.depth; ++i)
        parts += elementText(raster.pixels, first + i);
    const QString text = parts.join(QStringLiteral(", "));
    return raster.channels == Channels::Labels ? QStringLiteral("id ") + text : text;
}

QString placeText(const Value &value, QPoint at)
{
    const Raster raster = rasterOf(value);
    QString pixels = QStringLiteral("%1, %2").arg(at.x()).arg(at.y());
    const Axis x = raster.xAxis(), y = raster.yAxis();
    if (x.unit.empty() && y.unit.empty())
        return pixels;
    const QString unitX = QString::fromStdString(x.unit), unitY = QString::fromStdString(y.unit);
    const QString across = numberText(at.x() * x.spacing), down = numberText(at.y() * y.spacing);
    return unitX == unitY ? QStringLiteral("%1 (%2, %3 %4)").arg(pixels, across, down, unitX)
                          : QStringLiteral("%1 (%2 %3, %4 %5)").arg(pixels, across, unitX, down, unitY);
}

} // namespace heddle::ui
