// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/stack/axisview.h"

#include "engine/base/error.h"

#include <fmt/format.h>

namespace heddle::stack {

std::size_t axisIndex(const Array &array, std::int64_t axis)
{
    const std::int64_t index = axis < 0 ? axis + array.rank() : axis;
    if (array.rank() == 0)
        throw NodeError("A single number has no axes. Wire an array with at least one.");
    if (index < 0 || index >= array.rank())
        throw NodeError(fmt::format("There is no axis {}: the array is {}, so its axes are 0 to {}.", axis,
            toText(array.shape()), array.rank() - 1));
    return std::size_t(index);
}

AxisView along(const Array &array, std::int64_t axis)
{
    const std::size_t index = axisIndex(array, axis);
    AxisView view;
    for (std::size_t i = 0; i < array.shape().size(); ++i)
        (i < index ? view.outer : i == index ? view.count : view.inner) *= array.shape()[i];
    return view;
}

Shape shapeWithout(const Array &array, std::size_t axis)
{
    Shape shape = array.shape();
    shape.erase(shape.begin() + std::ptrdiff_t(axis));
    return shape;
}

std::vector<Axis> axesWithout(const Array &array, std::size_t axis)
{
    std::vector<Axis> axes = array.axes();
    if (axis < axes.size())
        axes.erase(axes.begin() + std::ptrdiff_t(axis));
    return axes;
}

} // namespace heddle::stack
