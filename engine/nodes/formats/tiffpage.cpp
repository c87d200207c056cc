// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/formats/tiffpage.h"

#include "engine/nodes/formats/readers.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <vector>

namespace heddle::formats {

namespace {

constexpr std::int64_t kMostSamples = 64;
constexpr std::uint64_t kMostTileBytes = std::uint64_t(1) << 30;

DType dtypeOf(const TiffFile &file, int bits, int format)
{
    if (format == SAMPLEFORMAT_IEEEFP && bits == 32)
        return DType::Float32;
    if (format == SAMPLEFORMAT_IEEEFP && bits == 64)
        return DType::Float64;
    const bool isSigned = format == SAMPLEFORMAT_INT;
    if (isSigned || format == SAMPLEFORMAT_UINT || format == SAMPLEFORMAT_VOID) {
        switch (bits) {
        case 1:
            return DType::Bool;
        case 8:
            return isSigned ? DType::Int8 : DType::UInt8;
        case 16:
            return isSigned ? DType::Int16 : DType::UInt16;
        case 32:
            return isSigned ? DType::Int32 : DType::UInt32;
        case 64:
            return isSigned ? DType::Int64 : DType::UInt64;
        default:
            break;
        }
    }
    constexpr const char *kFormats[]
        = {"", "integers", "signed integers", "numbers", "plain bits", "complex integers", "complex numbers"};
    file.fail(fmt::format("pixels of {} bits as {} are not read", bits, kFormats[std::clamp(format, 0, 6)]));
}

void checkColours(TiffFile &file, const TiffPage &page)
{
    const auto colours = file.field<std::uint16_t>(TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_MINISBLACK);
    if (colours == PHOTOMETRIC_YCBCR && page.compression == COMPRESSION_JPEG)
        TIFFSetField(file.handle(), TIFFTAG_JPEGCOLORMODE, JPEGCOLORMODE_RGB);
    else if (colours == PHOTOMETRIC_YCBCR || colours == PHOTOMETRIC_LOGL || colours == PHOTOMETRIC_LOGLUV)
        file.fail("its way to store colours (YCbCr or LogLuv) is not read");
}

/// Copies a block of pixels that holds all channels, or one, to its place in the page.
struct Block {
    const std::byte *data;
    std::size_t rowBytes;
    std::int64_t x, y, columns, rows, channel, channels;
};

void place(const TiffPage &page, const Block &block, std::byte *out)
{
    const std::size_t item = sizeOf(page.dtype), pixel = item * std::size_t(page.samples);
    for (std::int64_t r = 0; r < block.rows; ++r) {
        const std::byte *from = block.data + std::size_t(r) * block.rowBytes;
        std::byte *to = out + std::size_t(block.y + r) * page.rowBytes() + std::size_t(block.x) * pixel;
        if (block.channels == page.samples) {
            std::memcpy(to, from, std::size_t(block.columns) * pixel);
            continue;
        }
        to += std::size_t(block.channel) * item;
        for (std::int64_t c = 0; c < block.columns; ++c)
            std::memcpy(to + std::size_t(c) * pixel, from + std::size_t(c) * item, item);
    }
}

void readStrips(Run &run, TiffFile &file, const TiffPage &page, std::byte *out)
{
    const std::int64_t perStrip
        = std::min<std::int64_t>(page.height, file.field<std::uint32_t>(TIFFTAG_ROWSPERSTRIP, 0));
    const std::int64_t planes = page.separate ? page.samples : 1, channels = page.separate ? 1 : page.samples;
    if (perStrip <= 0)
        file.fail("its strips have no rows");
    const std::size_t row = std::size_t(page.width * channels) * sizeOf(page.dtype);
    const std::int64_t strips = (page.height + perStrip - 1) / perStrip;
    std::vector<std::byte> buffer(planes > 1 ? row * std::size_t(perStrip) : 0);
    for (std::int64_t plane = 0; plane < planes; ++plane) {
        for (std::int64_t s = 0; s < strips; ++s) {
            run.checkpoint();
            const std::int64_t rows = std::min(perStrip, page.height - s * perStrip);
            const std::size_t bytes = row * std::size_t(rows);
            std::byte *to = planes > 1 ? buffer.data() : out + std::size_t(s * perStrip) * row;
            if (TIFFReadEncodedStrip(file.handle(), std::uint32_t(plane * strips + s), to, tmsize_t(bytes))
                != tmsize_t(bytes))
                file.fail("its pixels are cut off or damaged");
            if (planes > 1)
                place(page, {to, row, 0, s * perStrip, page.width, rows, plane, 1}, out);
        }
    }
}

void readTiles(Run &run, TiffFile &file, const TiffPage &page, std::byte *out)
{
    const std::int64_t across = file.field<std::uint32_t>(TIFFTAG_TILEWIDTH, 0),
                       down = file.field<std::uint32_t>(TIFFTAG_TILELENGTH, 0);
    const std::int64_t planes = page.separate ? page.samples : 1, channels = page.separate ? 1 : page.samples;
    const std::uint64_t size = TIFFTileSize64(file.handle());
    const std::size_t row = std::size_t(across * channels) * sizeOf(page.dtype);
    if (across <= 0 || down <= 0 || size > kMostTileBytes || row * std::size_t(down) != size)
        file.fail("the size of its tiles makes no sense");
    std::vector<std::byte> tile(size);
    for (std::int64_t plane = 0; plane < planes; ++plane) {
        for (std::int64_t y = 0; y < page.height; y += down) {
            for (std::int64_t x = 0; x < page.width; x += across) {
                run.checkpoint();
                if (TIFFReadTile(file.handle(), tile.data(), std::uint32_t(x), std::uint32_t(y), 0,
                        std::uint16_t(plane))
                    != tmsize_t(size))
                    file.fail("its pixels are cut off or damaged");
                place(page,
                    {tile.data(), row, x, y, std::min(across, page.width - x),
                        std::min(down, page.height - y), plane, channels},
                    out);
            }
        }
    }
}

/// Pages of one bit a pixel, eight of them in a byte.
void readBits(Run &run, TiffFile &file, const TiffPage &page, std::byte *out)
{
    if (page.tiled || page.samples != 1)
        file.fail("pixels of one bit are read from plain grey pages only");
    std::vector<std::byte> line(std::size_t(TIFFScanlineSize64(file.handle())));
    if (line.size() < std::size_t(page.width + 7) / 8)
        file.fail("the size of its rows makes no sense");
    for (std::int64_t y = 0; y < page.height; ++y) {
        run.checkpoint();
        if (TIFFReadScanline(file.handle(), line.data(), std::uint32_t(y), 0) < 0)
            file.fail("its pixels are cut off or damaged");
        for (std::int64_t x = 0; x < page.width; ++x)
            *out++ = (line[std::size_t(x / 8)] >> (7 - x % 8)) & std::byte{1};
    }
}

} // namespace

TiffPage tiffPage(TiffFile &file)
{
    TiffPage page;
    page.width = file.field<std::uint32_t>(TIFFTAG_IMAGEWIDTH, 0);
    page.height = file.field<std::uint32_t>(TIFFTAG_IMAGELENGTH, 0);
    page.samples = file.field<std::uint16_t>(TIFFTAG_SAMPLESPERPIXEL, 1);
    page.bits = file.field<std::uint16_t>(TIFFTAG_BITSPERSAMPLE, 1);
    page.compression = file.field<std::uint16_t>(TIFFTAG_COMPRESSION, COMPRESSION_NONE);
    page.separate = page.samples > 1
        && file.field<std::uint16_t>(TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG) == PLANARCONFIG_SEPARATE;
    page.tiled = TIFFIsTiled(file.handle());
    page.dtype = dtypeOf(file, page.bits, file.field<std::uint16_t>(TIFFTAG_SAMPLEFORMAT, SAMPLEFORMAT_UINT));
    if (page.width <= 0 || page.height <= 0 || page.samples <= 0)
        file.fail("it has no pixels");
    if (page.samples > kMostSamples || page.height > kMostPixels / page.width)
        file.fail(fmt::format("a page of {} × {} pixels with {} channels is beyond the limits", page.width,
            page.height, page.samples));
    checkColours(file, page);
    return page;
}

bool isExtraPage(TiffFile &file)
{
    return (file.field<std::uint32_t>(TIFFTAG_SUBFILETYPE, 0) & (FILETYPE_REDUCEDIMAGE | FILETYPE_MASK)) != 0;
}

void readTiffPage(Run &run, TiffFile &file, const TiffPage &page, std::byte *out)
{
    if (page.bits == 1)
        readBits(run, file, page, out);
    else if (page.tiled)
        readTiles(run, file, page, out);
    else
        readStrips(run, file, page, out);
}

} // namespace heddle::formats
