// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/base/error.h"
#include "engine/nodes/formats/tifffile.h"
#include "engine/nodes/formats/writers.h"

#include <fmt/format.h>

#include <algorithm>

namespace heddle::formats {

namespace {

constexpr std::size_t kStripBytes = 1 << 20;
constexpr double kPlainLimit = 3.9e9; // beyond it, offsets of 32 bits do not reach

struct Layout {
    std::int64_t width = 1, height = 1, channels = 1, pages = 1;
};

/// The last axis is channels where the value says so, or where a picture of 3 or 4 channels is meant.
Layout layoutOf(const Value &value, const Array &array)
{
    const Shape &shape = array.shape();
    const Image *image = value.get<Image>();
    const auto &axes = array.axes();
    const bool channels = image ? image->channelCount() > 1
                                : array.rank() >= 3
            && (!axes.empty() ? axes.back().name == "channel"
                              : array.rank() == 3 && (shape[2] == 3 || shape[2] == 4));
    Layout layout;
    std::size_t used = channels ? 1 : 0;
    if (channels)
        layout.channels = shape.back();
    if (shape.size() > used)
        layout.width = shape[shape.size() - ++used];
    if (shape.size() > used)
        layout.height = shape[shape.size() - ++used];
    layout.pages = array.size() / std::max<std::int64_t>(1, layout.width * layout.height * layout.channels);
    return layout;
}

int sampleFormat(DType dtype)
{
    switch (dtype) {
    case DType::Float32:
    case DType::Float64:
        return SAMPLEFORMAT_IEEEFP;
    case DType::Int8:
    case DType::Int16:
    case DType::Int32:
    case DType::Int64:
        return SAMPLEFORMAT_INT;
    default:
        return SAMPLEFORMAT_UINT;
    }
}

void describePage(TIFF *tiff, const Layout &layout, DType dtype, std::uint32_t rowsPerStrip)
{
    TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, std::uint32_t(layout.width));
    TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, std::uint32_t(layout.height));
    TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, int(layout.channels));
    TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, int(sizeOf(dtype)) * 8);
    TIFFSetField(tiff, TIFFTAG_SAMPLEFORMAT, sampleFormat(dtype));
    TIFFSetField(tiff, TIFFTAG_COMPRESSION, COMPRESSION_NONE);
    TIFFSetField(tiff, TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG);
    TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC,
        layout.channels == 3 || layout.channels == 4 ? PHOTOMETRIC_RGB : PHOTOMETRIC_MINISBLACK);
    TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, rowsPerStrip);
    const int colours = layout.channels == 3 || layout.channels == 4 ? 3 : 1;
    if (layout.channels > colours) {
        std::vector<std::uint16_t> extra(std::size_t(layout.channels - colours), EXTRASAMPLE_UNSPECIFIED);
        if (extra.size() == 1)
            extra[0] = EXTRASAMPLE_UNASSALPHA;
        TIFFSetField(tiff, TIFFTAG_EXTRASAMPLES, int(extra.size()), extra.data());
    }
}

void writePage(TiffFile &file, const Layout &layout, std::uint32_t rowsPerStrip, const std::byte *pixels,
    std::size_t rowBytes)
{
    std::uint32_t strip = 0;
    for (std::int64_t y = 0; y < layout.height; y += rowsPerStrip, ++strip) {
        const auto bytes = tmsize_t(rowBytes) * std::min<std::int64_t>(rowsPerStrip, layout.height - y);
        // libtiff asks for a buffer that it may change, and does not change one of this byte order.
        if (TIFFWriteEncodedStrip(
                file.handle(), strip, const_cast<std::byte *>(pixels) + std::size_t(y) * rowBytes, bytes)
            != bytes)
            file.fail("the pixels could not be written");
    }
    if (!TIFFWriteDirectory(file.handle()))
        file.fail("a page could not be written");
}

} // namespace

void writeTiff(const Value &value, const std::string &path)
{
    const Array array = arrayOf(value, "tif");
    if (array.size() == 0)
        throw NodeError(
            fmt::format("A tif file holds at least one pixel, and this is {}.", toText(array.shape())));
    const Layout layout = layoutOf(value, array);
    if (layout.width > 0x7fffffff || layout.height > 0x7fffffff || layout.channels > 0xffff)
        throw NodeError(fmt::format(
            "An array of {} is too large for the pages of a tif file. Write npy.", toText(array.shape())));
    const std::size_t rowBytes = std::size_t(layout.width * layout.channels) * sizeOf(array.dtype());
    const auto rowsPerStrip
        = std::uint32_t(std::clamp<std::size_t>(kStripBytes / rowBytes, 1, std::size_t(layout.height)));
    TiffFile file(path, double(array.bytes()) + 512.0 * double(layout.pages) > kPlainLimit ? "w8" : "w");
    for (std::int64_t page = 0; page < layout.pages; ++page) {
        describePage(file.handle(), layout, array.dtype(), rowsPerStrip);
        if (page == 0) // the whole shape, as others note it too
            TIFFSetField(file.handle(), TIFFTAG_IMAGEDESCRIPTION,
                fmt::format("{{\"shape\": [{}]}}", fmt::join(array.shape(), ", ")).c_str());
        writePage(file, layout, rowsPerStrip,
            array.data() + std::size_t(page) * rowBytes * std::size_t(layout.height), rowBytes);
    }
    file.close();
}

} // namespace heddle::formats
