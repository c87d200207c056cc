// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/generate/cellpainter.h"
#include "engine/nodes/generate/register.h"
#include "engine/sdk/node.h"

#include <algorithm>

namespace heddle::generate {

namespace {

/// What a camera makes of the light: photons arrive by chance, and reading them out adds a little more.
template <class T> void expose(Run &run, const CellPainter &painter, double noise, Random &random, T *out)
{
    const double top = double(std::numeric_limits<T>::max());
    const double scale = 0.92 / painter.brightest();
    for (std::int64_t y = 0; y < painter.height(); ++y) {
        run.checkpoint();
        for (const float light : painter.row(y)) {
            const double clean = light * scale;
            const double deviation = noise * std::sqrt(clean * 0.03 + 0.0004);
            *out++ = T(
                std::clamp(clean + (noise > 0 ? deviation * random.normal() : 0.0), 0.0, 1.0) * top + 0.5);
        }
    }
}

Image cells(Run &run, std::int64_t count, double size, double noise, std::int64_t width, std::int64_t height,
    const std::string &depth, std::int64_t seed)
{
    Random random{std::uint64_t(seed)};
    CellPainter painter(width, height, random);
    painter.paintGround(run);
    for (std::int64_t i = 0; i < count; ++i) {
        painter.paintCell(run, painter.placed(size, random));
        run.progress(double(i + 1), double(count));
    }
    const bool deep = depth == "16 bit";
    ArrayBuilder out(deep ? DType::UInt16 : DType::UInt8, {height, width});
    if (deep)
        expose(run, painter, noise, random, out.as<std::uint16_t>().data());
    else
        expose(run, painter, noise, random, out.as<std::uint8_t>().data());
    return {std::move(out).freeze().withAxes({{"y"}, {"x"}}), Channels::Grey};
}

} // namespace

NodeType cellsNode()
{
    return node("generate.cells", cells)
        .title("Synthetic cells")
        .category("Generate")
        .help("A picture of glowing cells, as a fluorescence microscope sees them. Always the same for one "
              "seed.")
        .aliases({"fluorescence", "microscope", "blobs", "test image", "random"})
        .kind(NodeKind::Source)
        .face("image")
        .input("count", "How many cells.")
        .preset(60)
        .range(0, 10000)
        .input("size", "Diameter of a cell of middle size.")
        .preset(34.0)
        .range(3, 500)
        .unit("px")
        .input("noise", "0: none; 1: as dark as a microscope gets.")
        .preset(0.35)
        .range(0, 1)
        .input("width", "Columns of the picture.")
        .preset(512)
        .range(16, 8192)
        .unit("px")
        .input("height", "Rows of the picture.")
        .preset(384)
        .range(16, 8192)
        .unit("px")
        .input("depth", "Bits for each pixel.")
        .preset("8 bit")
        .choices({"8 bit", "16 bit"})
        .input("seed", "Another number gives other cells.")
        .preset(1)
        .output("image", "A grey picture.");
}

} // namespace heddle::generate
