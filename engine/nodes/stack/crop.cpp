// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/stack/axisview.h"
#include "engine/nodes/stack/register.h"
#include "engine/sdk/node.h"

#include <fmt/format.h>

#include <cstring>

namespace heddle::stack {

namespace {

Array crop(Run &run, const Array &array, std::int64_t axis, std::int64_t start, std::int64_t count)
{
    const std::size_t at = axisIndex(array, axis);
    const AxisView view = along(array, axis);
    if (start >= view.count)
        throw NodeError(
            fmt::format("The crop starts at {}, but axis {} has only {}.", start, axis, view.count));
    Shape shape = array.shape();
    shape[at] = std::min(count, view.count - start);

    ArrayBuilder out(array.dtype(), shape);
    const std::size_t item = std::size_t(view.inner) * sizeOf(array.dtype());
    const std::size_t row = item * std::size_t(shape[at]);
    for (std::int64_t o = 0; o < view.outer; ++o) {
        if (o % 1024 == 0)
            run.checkpoint();
        std::memcpy(out.data() + std::size_t(o) * row,
            array.data() + std::size_t(o * view.count + start) * item, row);
    }
    return std::move(out).freeze().withAxes(array.axes());
}

} // namespace

NodeType cropNode()
{
    return node("stack.crop", crop)
        .title("Crop")
        .category("Stack")
        .help("A part of a stack along one axis.")
        .aliases({"cut", "range", "subset"})
        .kind(NodeKind::Filter)
        .face("image")
        .input("array", "The stack, or any array with at least one axis.")
        .input("axis", "The axis to shorten; 0 is the first.")
        .preset(0)
        .range(0, 31)
        .input("start", "The first to keep, from 0.")
        .preset(0)
        .range(0, 1e12)
        .input("count", "How many to keep; fewer where the array ends before.")
        .preset(16)
        .range(1, 1e12)
        .output("result", "The shortened array.");
}

} // namespace heddle::stack
