// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/formats/readers.h"

#include <fmt/format.h>
#include <png.h>

#include <bit>
#include <cstring>

namespace heddle::formats {

namespace {

constexpr double kBestDeflate = 1032; // bytes that one compressed byte can stand for
constexpr std::int64_t kRowsAtOnce = 16;

/// libpng with its errors as exceptions. libpng leaves by longjmp, so nothing that needs a destructor
/// may live between guarded() and libpng. One thread; owns the decoder, not the file.
class PngReader {
public:
    explicit PngReader(InputFile &file)
        : m_file(file)
    {
        m_png = png_create_read_struct(
            PNG_LIBPNG_VER_STRING, this, &PngReader::onError, [](png_structp, png_const_charp) {});
        m_info = m_png ? png_create_info_struct(m_png) : nullptr;
        if (m_info)
            png_set_read_fn(m_png, this, &PngReader::onRead);
    }
    ~PngReader() { png_destroy_read_struct(&m_png, &m_info, nullptr); }
    PngReader(const PngReader &) = delete;
    PngReader &operator=(const PngReader &) = delete;

    void readHeader()
    {
        guarded([this] {
            png_set_user_limits(m_png, 0x7fffffff, 0x7fffffff);
            png_read_info(m_png, m_info);
            m_packed = double(png_get_rowbytes(m_png, m_info)) + 1;
        });
    }
    /// Takes memory for a row: what the header promises must have been judged before.
    void begin()
    {
        guarded([this] {
            png_set_expand(m_png); // palettes, few bits and transparent colours become plain channels
            if constexpr (std::endian::native == std::endian::little)
                png_set_swap(m_png);
            m_passes = png_set_interlace_handling(m_png);
            png_read_update_info(m_png, m_info);
        });
    }
    void readRows(png_bytep first, std::size_t rowBytes, std::int64_t rows)
    {
        guarded([&] {
            for (std::int64_t i = 0; i < rows; ++i)
                png_read_row(m_png, first + std::size_t(i) * rowBytes, nullptr);
        });
    }
    void readEnd()
    {
        guarded([this] { png_read_end(m_png, nullptr); });
    }

    std::int64_t width() const { return png_get_image_width(m_png, m_info); }
    std::int64_t height() const { return png_get_image_height(m_png, m_info); }
    int channels() const { return png_get_channels(m_png, m_info); }
    DType dtype() const { return png_get_bit_depth(m_png, m_info) == 16 ? DType::UInt16 : DType::UInt8; }
    std::size_t rowBytes() const { return png_get_rowbytes(m_png, m_info); }
    double packedBytes() const { return m_packed * double(height()); }
    int passes() const { return m_passes; }

private:
    template <class F> void guarded(F f)
    {
        if (!m_info)
            failReading(m_file.path(), "there is not enough memory.");
        if (setjmp(png_jmpbuf(m_png)))
            failReading(m_file.path(),
                m_cut ? std::string("it ends too early. The file is cut off; get it again.")
                      : fmt::format("its data is damaged ({}).", m_error));
        f();
    }
    static void onError(png_structp png, png_const_charp text)
    {
        auto *self = static_cast<PngReader *>(png_get_error_ptr(png));
        std::strncpy(self->m_error, text, sizeof self->m_error - 1);
        png_longjmp(png, 1);
    }
    static void onRead(png_structp png, png_bytep into, std::size_t n)
    {
        auto *self = static_cast<PngReader *>(png_get_io_ptr(png));
        if (self->m_file.readSome(into, n) == n)
            return;
        self->m_cut = true;
        png_error(png, "cut off");
    }

    InputFile &m_file;
    png_structp m_png = nullptr;
    png_infop m_info = nullptr;
    double m_packed = 0;
    int m_passes = 1;
    bool m_cut = false;
    char m_error[160] = {};
};

Channels channelsOf(int count)
{
    constexpr Channels kByCount[] = {Channels::Grey, Channels::GreyAlpha, Channels::Rgb, Channels::Rgba};
    return kByCount[count - 1];
}

} // namespace

Image readPng(Run &run, InputFile &file)
{
    PngReader png(file);
    png.readHeader();
    const std::int64_t height = png.height(), width = png.width();
    checkPromise(file, width, height, png.packedBytes(), kBestDeflate);
    png.begin();

    Shape shape = {height, width};
    std::vector<Axis> axes = {{"y"}, {"x"}};
    if (png.channels() > 1) {
        shape.push_back(png.channels());
        axes.push_back({"channel"});
    }
    ArrayBuilder out(png.dtype(), shape);
    auto *pixels = reinterpret_cast<png_bytep>(out.data());
    for (int pass = 0; pass < png.passes(); ++pass) {
        for (std::int64_t y = 0; y < height; y += kRowsAtOnce) {
            run.checkpoint();
            png.readRows(
                pixels + std::size_t(y) * png.rowBytes(), png.rowBytes(), std::min(kRowsAtOnce, height - y));
            if (y % 256 == 0)
                run.progress(double(pass * height + y), double(png.passes() * height));
        }
    }
    png.readEnd();
    return {std::move(out).freeze().withAxes(std::move(axes)), channelsOf(png.channels())};
}

} // namespace heddle::formats
