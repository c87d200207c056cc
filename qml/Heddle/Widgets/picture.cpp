// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#include "qml/Heddle/Widgets/picture.h"

#include "qml/Heddle/Widgets/numbertext.h"

#include <QtGui/QColor>

#include <algorithm>
#include <cmath>
#include <vector>

namespace heddle::ui {
namespace {

// An image, or an array taken as one.
struct Raster {
    Array pixels;
    Channels channels = Channels::Grey;
    std::int64_t width = 0, height = 0, pages = 1;
    int depth = 1;

    bool valid() const { return width > 0 && height > 0 && width < 1 << 20 && height < 1 << 20; }
    std::int64_t pageSize() const { return width * height * depth; }
    std::int64_t pageAt(std::int64_t wanted) const
    {
        return wanted < 0 ? (pages - 1) / 2 : std::min(wanted, pages - 1);
    }
};

Raster rasterOf(const Image &image)
{
    if (image.rowAxis() < 0)
        return {};
    Raster r{image.pixels, image.channels, image.width(), image.height(), 1, image.channelCount()};
    r.pages = r.valid() ? std::max<std::int64_t>(1, image.pixels.size() / r.pageSize()) : 1;
    return r;
}

Raster rasterOf(const Value &value)
{
    if (const auto *image = value.get<Image>())
        return rasterOf(*image);
    const auto *array = value.get<Array>();
    return array && array->rank() >= 2 ? rasterOf(Image{*array, Channels::Grey}) : Raster{};
}

struct Window {
    double low = 0, high = 1;
    double scale() const { return high > low ? 255.0 / (high - low) : 0.0; }
};

template <class T> Window rangeOf(std::span<const T> values)
{
    double low = INFINITY, high = -INFINITY;
    for (T value : values) {
        if (const double v = double(value); std::isfinite(v)) {
            low = std::min(low, v);
            high = std::max(high, v);
        }
    }
    return low <= high ? Window{low, high} : Window{};
}

template <class T> Window percentilesOf(std::span<const T> values)
{
    std::vector<double> sample;
    const std::size_t step = std::max<std::size_t>(1, values.size() / 65536);
    for (std::size_t i = 0; i < values.size(); i += step)
        if (std::isfinite(double(values[i])))
            sample.push_back(double(values[i]));
    if (sample.empty())
        return {};
    std::sort(sample.begin(), sample.end());
    const auto cut = std::size_t(double(sample.size() - 1) * 0.002);
    return {sample[cut], sample[sample.size() - 1 - cut]};
}

template <class T> Window windowOf(const Raster &raster, std::span<const T> values, bool percentile)
{
    if (raster.pixels.dtype() == DType::UInt8)
        return {0, 255};
    if (raster.pixels.dtype() == DType::Bool)
        return {0, 1};
    const Window range = percentile ? percentilesOf(values) : rangeOf(values);
    const bool unit = !raster.pixels.isInteger() && raster.depth >= 3 && range.low >= 0 && range.high <= 1;
    return unit ? Window{0, 1} : range;
}

QRgb labelColour(std::int64_t label)
{
    if (label == 0)
        return QColor(Qt::black).rgb();
    const double hue = std::fmod(double(label) * 0.6180339887498949, 1.0);
    return QColor::fromHsvF(
        float(hue < 0 ? hue + 1 : hue), label % 2 ? 0.45f : 0.6f, label % 3 ? 0.8f : 0.92f)
        .rgb();
}

QRgb grey(int level, int alpha = 255)
{
    return (QRgb(alpha) << 24) | (QRgb(level) << 16) | (QRgb(level) << 8) | QRgb(level);
}

int level(double value, const Window &window, double scale)
{
    const double v = (value - window.low) * scale;
    return v > 0 ? int(std::min(v + 0.5, 255.0)) : 0; // NaN is black
}

template <class T> QRgb pixelOf(const Raster &raster, const T *p, const Window &window, double scale)
{
    const auto at = [&](int i) { return level(double(p[i]), window, scale); };
    switch (raster.channels) {
    case Channels::Grey:
        return grey(at(0));
    case Channels::GreyAlpha:
        return qPremultiply(grey(at(0), at(1)));
    case Channels::Rgb:
        return (0xffu << 24) | (QRgb(at(0)) << 16) | (QRgb(at(1)) << 8) | QRgb(at(2));
    case Channels::Rgba:
        return qPremultiply((QRgb(at(3)) << 24) | (QRgb(at(0)) << 16) | (QRgb(at(1)) << 8) | QRgb(at(2)));
    case Channels::Labels:
        break;
    }
    return labelColour(std::isfinite(double(*p)) ? std::int64_t(*p) : 0);
}

// Every step-th pixel of the page.
template <class T> QImage convert(const Raster &raster, const T *page, const Window &window, int step)
{
    const bool alpha = raster.channels == Channels::GreyAlpha || raster.channels == Channels::Rgba;
    const int width = int((raster.width + step - 1) / step), height = int((raster.height + step - 1) / step);
    QImage image(width, height, alpha ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (image.isNull())
        return image;
    const double scale = window.scale();
    for (int y = 0; y < height; ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        const T *row = page + std::int64_t(y) * step * raster.width * raster.depth;
        for (int x = 0; x < width; ++x)
            line[x] = pixelOf(raster, row + std::int64_t(x) * step * raster.depth, window, scale);
    }
    return image;
}

// Pixels may be left out where the target stays twice as fine as what is shown.
int stepFor(const Raster &raster, QSize within)
{
    if (within.isEmpty())
        return int(std::max<std::int64_t>(1, std::max(raster.width, raster.height) / 8192));
    const auto step = std::min(raster.width / (2 * within.width()), raster.height / (2 * within.height()));
    return int(std::max<std::int64_t>(1, step));
}

// `whole` is the size before pixels were left out: it has the right proportions.
QImage fitted(const QImage &image, QSize whole, QSize within, bool labels)
{
    if (within.isEmpty() || (image.width() <= within.width() && image.height() <= within.height()))
        return image;
    return image.scaled(whole.scaled(within, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)),
        Qt::IgnoreAspectRatio, labels ? Qt::FastTransformation : Qt::SmoothTransformation);
}

} // namespace

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
    picture.labels = raster.channels == Channels::Labels;
    visitDType(raster.pixels.dtype(), [&](auto zero) {
        using T = decltype(zero);
        const T *page = reinterpret_cast<const T *>(raster.pixels.data()) + picture.page * raster.pageSize();
        const Window window
            = windowOf(raster, std::span<const T>(page, std::size_t(raster.pageSize())), wish.percentile);
        picture.low = window.low;
        picture.high = window.high;
        const QImage image = convert(raster, page, window, stepFor(raster, wish.within));
        picture.image = fitted(image, picture.size, wish.within, picture.labels);
    });
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
        parts += numberText(raster.pixels.at(first + i));
    const QString text = parts.join(QStringLiteral(", "));
    return raster.channels == Channels::Labels ? QStringLiteral("id ") + text : text;
}

} // namespace heddle::ui
