// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#include "qml/Heddle/Widgets/volume.h"

#include <cstring>

namespace heddle::ui {
namespace {

Shape shapeOf(const Raster &stack, std::int64_t rows, std::int64_t columns)
{
    Shape shape{rows, columns};
    if (stack.depth > 1)
        shape.push_back(stack.depth);
    return shape;
}

Value imageOf(const Raster &stack, ArrayBuilder builder, Axis rows, Axis columns)
{
    std::vector<Axis> axes{std::move(rows), std::move(columns)};
    if (stack.depth > 1)
        axes.push_back({});
    return Value(Image(std::move(builder).freeze().withAxes(std::move(axes)), stack.channels));
}

} // namespace

Value cutAtRow(const Raster &stack, std::int64_t y)
{
    ArrayBuilder out(stack.pixels.dtype(), shapeOf(stack, stack.pages, stack.width));
    const std::size_t element = sizeOf(stack.pixels.dtype());
    const std::size_t row = std::size_t(stack.width * stack.depth) * element;
    for (std::int64_t z = 0; z < stack.pages; ++z)
        std::memcpy(out.data() + std::size_t(z) * row,
            stack.pixels.data() + std::size_t(z * stack.height + y) * row, row);
    return imageOf(stack, std::move(out), stack.zAxis(), stack.xAxis());
}

Value cutAtColumn(const Raster &stack, std::int64_t x)
{
    ArrayBuilder out(stack.pixels.dtype(), shapeOf(stack, stack.height, stack.pages));
    const std::size_t pixel = sizeOf(stack.pixels.dtype()) * std::size_t(stack.depth);
    for (std::int64_t z = 0; z < stack.pages; ++z)
        for (std::int64_t y = 0; y < stack.height; ++y)
            std::memcpy(out.data() + std::size_t(y * stack.pages + z) * pixel,
                stack.pixels.data() + std::size_t((z * stack.height + y) * stack.width + x) * pixel, pixel);
    return imageOf(stack, std::move(out), stack.yAxis(), stack.zAxis());
}

Value greatestOf(const Raster &stack)
{
    ArrayBuilder out(stack.pixels.dtype(), shapeOf(stack, stack.height, stack.width));
    visitDType(stack.pixels.dtype(), [&](auto zero) {
        using T = decltype(zero);
        T *most = reinterpret_cast<T *>(out.data());
        std::copy_n(stack.page<T>(0), stack.pageSize(), most);
        for (std::int64_t z = 1; z < stack.pages; ++z) {
            const T *page = stack.page<T>(z);
            for (std::int64_t i = 0; i < stack.pageSize(); ++i)
                most[i] = page[i] > most[i] || most[i] != most[i] ? page[i] : most[i];
        }
    });
    return imageOf(stack, std::move(out), stack.yAxis(), stack.xAxis());
}

Value meanOf(const Raster &stack)
{
    std::vector<double> sum(std::size_t(stack.pageSize()), 0.0);
    visitDType(stack.pixels.dtype(), [&](auto zero) {
        for (std::int64_t z = 0; z < stack.pages; ++z) {
            const auto *page = stack.page<decltype(zero)>(z);
            for (std::size_t i = 0; i < sum.size(); ++i)
                sum[i] += double(page[i]);
        }
    });
    const bool wide = sizeOf(stack.pixels.dtype()) > 4 || stack.pixels.dtype() == DType::Int32
        || stack.pixels.dtype() == DType::UInt32;
    ArrayBuilder out(wide ? DType::Float64 : DType::Float32, shapeOf(stack, stack.height, stack.width));
    for (std::size_t i = 0; i < sum.size(); ++i) {
        const double mean = sum[i] / double(stack.pages);
        if (wide)
            out.as<double>()[i] = mean;
        else
            out.as<float>()[i] = float(mean);
    }
    return imageOf(stack, std::move(out), stack.yAxis(), stack.xAxis());
}

} // namespace heddle::ui
