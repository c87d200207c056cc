// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#include "qml/Heddle/Widgets/pictureraster.h"

#include <array>
#include <limits>
#include <vector>

namespace heddle::ui {
namespace {

constexpr std::int64_t kMostSamples = 4; // in each direction
constexpr int kTableFrom = 1 << 15; // pixels of a picture from which a table pays

// Elements as levels of 0 to 255; by a table where there are few different ones and many pixels.
template <class T> class Levels {
public:
    Levels(Window window, [[maybe_unused]] std::int64_t pixels)
        : m_window(window)
    {
        if constexpr (sizeof(T) <= 2) {
            if (pixels >= kTableFrom)
                m_table.resize(std::size_t(1) << (8 * sizeof(T)));
            for (std::size_t i = 0; i < m_table.size(); ++i)
                m_table[i] = std::uint8_t(window.level(double(i) + kLeast));
        }
    }
    int operator()(T value) const
    {
        if constexpr (sizeof(T) <= 2)
            if (!m_table.empty())
                return m_table[std::size_t(int(value) - int(kLeast))];
        return m_window.level(double(value));
    }

private:
    static constexpr double kLeast = sizeof(T) <= 2 ? double(std::numeric_limits<T>::min()) : 0;

    Window m_window;
    std::vector<std::uint8_t> m_table;
};

// Which of the page's columns, or rows, a pixel of the image is made of.
struct Samples {
    std::int64_t first = 0, step = 1;
    int count = 1;
};

std::vector<Samples> samplesOf(int from, int count, double scale, std::int64_t length, bool one)
{
    std::vector<Samples> all(std::size_t(std::max(0, count)));
    for (int i = 0; i < count; ++i) {
        const auto clamped = [&](double at) {
            return std::clamp(std::int64_t(std::floor(at)), std::int64_t(0), length - 1);
        };
        Samples &samples = all[std::size_t(i)];
        samples.first = clamped((from + i + 0.5) / scale);
        if (scale >= 1 || one)
            continue;
        samples.first = clamped((from + i) / scale);
        const std::int64_t end = std::max(samples.first + 1, clamped((from + i + 1) / scale));
        samples.step = std::max<std::int64_t>(1, (end - samples.first) / kMostSamples);
        samples.count = int(std::min(kMostSamples, (end - samples.first + samples.step - 1) / samples.step));
    }
    return all;
}

QRgb rgb(int red, int green, int blue)
{
    return 0xff000000u | (QRgb(red) << 16) | (QRgb(green) << 8) | QRgb(blue);
}

QRgb translucent(QRgb colour, int alpha)
{
    return qPremultiply((colour & 0x00ffffffu) | (QRgb(alpha) << 24));
}

template <class T> QRgb labelOf(T value)
{
    if constexpr (std::is_floating_point_v<T>) {
        // Beyond what counts exactly, no number is a label.
        if (!(std::abs(value) < T(1e15)))
            return labelColor(0);
    }
    return labelColor(std::int64_t(value));
}

// Calls make(p) -> colour for each pixel, p being the pixel's elements.
template <class T, class Make> void fill(const Drawing &drawing, QImage &image, Make make)
{
    const Raster &raster = drawing.raster;
    const auto columns
        = samplesOf(drawing.part.x(), image.width(), drawing.scaleX, raster.width, drawing.labels);
    const auto rows
        = samplesOf(drawing.part.y(), image.height(), drawing.scaleY, raster.height, drawing.labels);
    const T *page = raster.page<T>(drawing.page);
    const auto mean = [&](const Samples &row, const Samples &column) {
        std::array<unsigned, 4> sum{};
        for (int j = 0; j < row.count; ++j)
            for (int i = 0; i < column.count; ++i) {
                const std::int64_t at
                    = (row.first + j * row.step) * raster.width + column.first + i * column.step;
                const QRgb colour = make(page + at * raster.depth);
                for (unsigned c = 0; c < 4; ++c)
                    sum[c] += (colour >> (8 * c)) & 0xff;
            }
        const auto n = unsigned(row.count * column.count);
        QRgb colour = 0;
        for (unsigned c = 0; c < 4; ++c)
            colour |= ((sum[c] + n / 2) / n) << (8 * c);
        return colour;
    };
    for (int y = 0; y < image.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        const Samples &row = rows[std::size_t(y)];
        const T *first = page + row.first * raster.width * raster.depth;
        for (int x = 0; x < image.width(); ++x) {
            const Samples &column = columns[std::size_t(x)];
            line[x] = row.count * column.count == 1 ? make(first + column.first * raster.depth)
                                                    : mean(row, column);
        }
    }
}

template <class T> void fillAs(const Drawing &drawing, QImage &image)
{
    if (drawing.labels)
        return fill<T>(drawing, image, [](const T *p) { return labelOf(*p); });
    const Levels<T> level(drawing.window, std::int64_t(image.width()) * image.height());
    const Ramp &ramp = drawing.ramp;
    const auto grey = [&](T v) { return ramp[std::size_t(level(v))]; };
    switch (drawing.raster.channels) {
    case Channels::GreyAlpha:
        return fill<T>(drawing, image, [&](const T *p) { return translucent(grey(p[0]), level(p[1])); });
    case Channels::Rgb:
        return fill<T>(
            drawing, image, [&](const T *p) { return rgb(level(p[0]), level(p[1]), level(p[2])); });
    case Channels::Rgba:
        return fill<T>(drawing, image,
            [&](const T *p) { return translucent(rgb(level(p[0]), level(p[1]), level(p[2])), level(p[3])); });
    default:
        return fill<T>(drawing, image, [&](const T *p) { return grey(*p); });
    }
}

} // namespace

QImage draw(const Drawing &drawing)
{
    const Channels channels = drawing.raster.channels;
    const bool alpha = channels == Channels::GreyAlpha || channels == Channels::Rgba;
    QImage image(drawing.part.size(), alpha ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (!image.isNull())
        visitDType(drawing.raster.pixels.dtype(), [&](auto zero) { fillAs<decltype(zero)>(drawing, image); });
    return image;
}

} // namespace heddle::ui
