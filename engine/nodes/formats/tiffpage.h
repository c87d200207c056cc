// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/nodes/formats/tifffile.h"
#include "engine/sdk/run.h"

#include <cstddef>

namespace heddle::formats {

/// How the pixels of one page are stored. A plain value.
struct TiffPage {
    std::int64_t width = 0, height = 0, samples = 1;
    DType dtype = DType::UInt8;
    std::uint16_t bits = 8, compression = COMPRESSION_NONE;
    bool separate = false; ///< Each channel in a plane of its own.
    bool tiled = false;

    std::size_t rowBytes() const { return std::size_t(width * samples) * sizeOf(dtype); }
    std::size_t bytes() const { return rowBytes() * std::size_t(height); }
    bool alike(const TiffPage &other) const
    {
        return width == other.width && height == other.height && samples == other.samples
            && dtype == other.dtype;
    }
};

/// The current page. Throws NodeError where it is of a kind that is not read.
TiffPage tiffPage(TiffFile &file);
/// Whether the current page is a smaller copy or a mask of another one.
bool isExtraPage(TiffFile &file);
/// Reads the pixels of the current page, rows of interleaved channels, whatever the layout in the file.
void readTiffPage(Run &run, TiffFile &file, const TiffPage &page, std::byte *out);

} // namespace heddle::formats
