// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/stack/axisview.h"
#include "engine/nodes/stack/register.h"
#include "engine/sdk/node.h"

#include <fmt/format.h>

#include <cstring>

namespace heddle::stack {

namespace {

std::int64_t checkedIndex(std::int64_t index, std::int64_t count, std::int64_t axis)
{
    const std::int64_t at = index < 0 ? index + count : index;
    if (at < 0 || at >= count)
        throw NodeError(fmt::format(
            "There is no slice {}: axis {} has {}, from 0 to {}.", index, axis, count, count - 1));
    return at;
}

Array slice(Run &run, const Array &array, std::int64_t axis, std::int64_t index)
{
    const std::size_t at = axisIndex(array, axis);
    const AxisView view = along(array, axis);
    const std::int64_t wanted = checkedIndex(index, view.count, axis);
    if (at == 0)
        return array.item(wanted).withAxes(axesWithout(array, 0)); // shares the elements

    ArrayBuilder out(array.dtype(), shapeWithout(array, at));
    const std::size_t row = std::size_t(view.inner) * sizeOf(array.dtype());
    for (std::int64_t o = 0; o < view.outer; ++o) {
        if (o % 4096 == 0)
            run.checkpoint();
        std::memcpy(out.data() + std::size_t(o) * row,
            array.data() + std::size_t(o * view.count + wanted) * row, row);
    }
    return std::move(out).freeze().withAxes(axesWithout(array, at));
}

} // namespace

NodeType sliceNode()
{
    return node("stack.slice", slice)
        .title("Slice")
        .category("Stack")
        .help("One plane of a stack. Along axis 0 nothing is copied.")
        .aliases({"plane", "frame", "page", "index"})
        .kind(NodeKind::Filter)
        .face("image")
        .input("array", "The stack, or any array with at least one axis.")
        .input("axis", "The axis to cut across; 0 is the first.")
        .preset(0)
        .range(0, 31)
        .input("index", "Which slice, from 0; -1 is the last.")
        .preset(0)
        .output("result", "The array without that axis.");
}

} // namespace heddle::stack
