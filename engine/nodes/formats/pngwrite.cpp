// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/formats/writers.h"

#include <fmt/format.h>
#include <png.h>

#include <cstring>

namespace heddle::formats {

namespace {

constexpr int kLevel = 4; // half the time of the usual 6, for a few per cent more bytes

/// libpng with its errors as exceptions; see PngReader for the one rule. Owns the encoder, not the file.
class PngWriter {
public:
    PngWriter(const std::string &path, OutputFile &file)
        : m_path(path)
    {
        m_png = png_create_write_struct(
            PNG_LIBPNG_VER_STRING, this, &PngWriter::onError, [](png_structp, png_const_charp) {});
        m_info = m_png ? png_create_info_struct(m_png) : nullptr;
        if (!m_info)
            failWriting(path, "there is not enough memory.");
        png_init_io(m_png, file.handle());
    }
    ~PngWriter() { png_destroy_write_struct(&m_png, &m_info); }
    PngWriter(const PngWriter &) = delete;
    PngWriter &operator=(const PngWriter &) = delete;

    void write(const Picture &picture)
    {
        constexpr int kColours[]
            = {PNG_COLOR_TYPE_GRAY, PNG_COLOR_TYPE_GRAY_ALPHA, PNG_COLOR_TYPE_RGB, PNG_COLOR_TYPE_RGB_ALPHA};
        const int colour = kColours[picture.channels - 1];
        const int bits = int(sizeOf(picture.pixels.dtype())) * 8;
        const auto *row = reinterpret_cast<png_const_bytep>(picture.pixels.data());
        const std::size_t rowBytes = std::size_t(picture.width * picture.channels * bits / 8);
        if (setjmp(png_jmpbuf(m_png)))
            failWriting(m_path, fmt::format("{}.", m_error));
        png_set_compression_level(m_png, kLevel);
        png_set_user_limits(m_png, 0x7fffffff, 0x7fffffff);
        png_set_IHDR(m_png, m_info, png_uint_32(picture.width), png_uint_32(picture.height), bits, colour,
            PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
        png_write_info(m_png, m_info);
        if (bits == 16)
            png_set_swap(m_png);
        for (std::int64_t y = 0; y < picture.height; ++y)
            png_write_row(m_png, row + std::size_t(y) * rowBytes);
        png_write_end(m_png, nullptr);
    }

private:
    static void onError(png_structp png, png_const_charp text)
    {
        std::strncpy(static_cast<PngWriter *>(png_get_error_ptr(png))->m_error, text, sizeof m_error - 1);
        png_longjmp(png, 1);
    }

    const std::string &m_path;
    png_structp m_png = nullptr;
    png_infop m_info = nullptr;
    char m_error[160] = {};
};

} // namespace

void writePng(const Value &value, const std::string &path)
{
    const Picture picture = pictureOf(value, "png");
    OutputFile file(path);
    PngWriter(path, file).write(picture);
    file.close();
}

} // namespace heddle::formats
