// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#include "qml/Heddle/Widgets/plotraster.h"

#include <cmath>
#include <cstdint>

namespace heddle::ui {
namespace {

// Puts a colour over a pixel; both with their alpha multiplied in.
class Ink {
public:
    explicit Ink(const QColor &colour)
        : m_red(float(colour.red()))
        , m_green(float(colour.green()))
        , m_blue(float(colour.blue()))
    {
    }
    void over(QRgb &pixel, float cover) const
    {
        const auto mix
            = [cover](float ink, int under) { return QRgb(ink * cover + float(under) * (1 - cover) + 0.5F); };
        pixel = mix(255, qAlpha(pixel)) << 24 | mix(m_red, qRed(pixel)) << 16
            | mix(m_green, qGreen(pixel)) << 8 | mix(m_blue, qBlue(pixel));
    }

private:
    float m_red, m_green, m_blue;
};

// The rows of a picture, looked up once.
class Rows {
public:
    explicit Rows(QImage &picture)
        : m_bits(reinterpret_cast<QRgb *>(picture.bits()))
        , m_stride(picture.bytesPerLine() / qsizetype(sizeof(QRgb)))
        , m_height(picture.height())
    {
    }
    QRgb &at(int x, int y) const { return m_bits[qsizetype(y) * m_stride + x]; }

    // From one height to another in a column; rows that are covered in part are fainter.
    void span(int x, double from, double to, const Ink &ink) const
    {
        from = std::clamp(from, 0.0, double(m_height));
        to = std::clamp(to, 0.0, double(m_height));
        for (int y = int(from); y < m_height && double(y) < to; ++y)
            ink.over(at(x, y), float(std::min(to, double(y) + 1) - std::max(from, double(y))));
    }

private:
    QRgb *m_bits;
    qsizetype m_stride;
    int m_height;
};

// How much of each pixel round the middle of a dot it covers.
struct Dot {
    explicit Dot(double radius)
        : reach(std::max(0, int(std::ceil(radius - 0.5))))
    {
        for (int dy = -reach; dy <= reach; ++dy)
            for (int dx = -reach; dx <= reach; ++dx)
                cover.push_back(float(std::clamp(radius + 0.5 - std::hypot(dx, dy), 0.0, 1.0)));
    }
    int reach;
    std::vector<float> cover;
};

struct Counts {
    std::vector<std::uint32_t> of; // points in each pixel
    std::uint32_t most = 0;
};

Counts countPoints(const PlotLine &line, const PlotMap &map, QSize size)
{
    Counts counts{std::vector<std::uint32_t>(std::size_t(size.width()) * std::size_t(size.height())), 0};
    const double width = size.width(), height = size.height();
    const auto [first, last] = line.within(map.xAt(0), map.xAt(width));
    Numbers::Scratch scratch;
    line.y.forBlocks(first, last, [&](std::span<const double> ys, std::size_t at) {
        const auto xs = line.x.block(at, ys.size(), scratch);
        for (std::size_t i = 0; i < ys.size(); ++i) {
            const double x = map.x(xs[i]), y = map.y(ys[i]);
            if (x >= 0 && x < width && y >= 0 && y < height) // false for what is no number
                counts.most = std::max(
                    counts.most, ++counts.of[std::size_t(y) * std::size_t(size.width()) + std::size_t(x)]);
        }
    });
    return counts;
}

void stamp(const Rows &rows, QSize size, QPoint at, const Dot &dot, float strength, const Ink &ink)
{
    const float *cover = dot.cover.data();
    for (int y = at.y() - dot.reach; y <= at.y() + dot.reach; ++y)
        for (int x = at.x() - dot.reach; x <= at.x() + dot.reach; ++x, ++cover)
            if (*cover > 0 && x >= 0 && y >= 0 && x < size.width() && y < size.height())
                ink.over(rows.at(x, y), *cover * strength);
}

} // namespace

void drawColumns(
    QImage &picture, const std::vector<PlotColumn> &columns, const PlotMap &map, double pen, QColor colour)
{
    const Rows rows(picture);
    const Ink ink(colour);
    for (std::size_t c = 0; c < columns.size(); ++c)
        if (columns[c].y.any())
            rows.span(int(c), map.y(columns[c].y.high) - pen / 2, map.y(columns[c].y.low) + pen / 2, ink);
}

void drawBarColumns(
    QImage &picture, const std::vector<PlotColumn> &columns, const PlotMap &map, double base, QColor colour)
{
    const Rows rows(picture);
    const Ink ink(colour);
    for (std::size_t c = 0; c < columns.size(); ++c)
        if (Extremes y = columns[c].y; y.any()) {
            y.include(base);
            rows.span(int(c), map.y(y.high), map.y(y.low), ink);
        }
}

void drawDots(QImage &picture, const PlotLine &line, const PlotMap &map, double radius, QColor colour)
{
    constexpr float kFaintest = 0.3F;
    const Counts counts = countPoints(line, map, picture.size());
    const Rows rows(picture);
    const Ink ink(colour);
    const Dot dot(radius);
    const float all = std::log1p(float(counts.most));
    std::vector<float> strengths(std::min<std::size_t>(counts.most, 4096) + 1);
    for (std::size_t n = 0; n < strengths.size(); ++n)
        strengths[n] = counts.most < 4 ? 0.8F : kFaintest + (1 - kFaintest) * std::log1p(float(n)) / all;
    const std::uint32_t *count = counts.of.data();
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x, ++count)
            if (*count > 0)
                stamp(rows, picture.size(), {x, y}, dot,
                    strengths[std::min<std::size_t>(*count, strengths.size() - 1)], ink);
}

} // namespace heddle::ui
