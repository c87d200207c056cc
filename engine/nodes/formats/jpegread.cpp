// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/formats/readers.h"

#include <fmt/format.h>
#include <turbojpeg.h>

namespace heddle::formats {

namespace {

constexpr std::uint64_t kMostBytes = std::uint64_t(1) << 31;
constexpr double kBestRatio = 4096; // pixels that one byte can stand for: a plain grey file in few scans

struct Decoder {
    tjhandle handle = tjInitDecompress();
    ~Decoder() { tjDestroy(handle); }
};

struct Header {
    int width = 0, height = 0, subsampling = 0, colours = 0;
};

/// Decodes all at once; a file that ends early is an error, smaller faults are told as a warning.
void decode(Run &run, const InputFile &file, Decoder &decoder, const std::string &data, const Header &h,
    int format, std::byte *out)
{
    const int rc = tjDecompress2(decoder.handle, reinterpret_cast<const unsigned char *>(data.data()),
        data.size(), reinterpret_cast<unsigned char *>(out), h.width, 0, h.height, format,
        TJFLAG_ACCURATEDCT | TJFLAG_LIMITSCANS);
    if (rc == 0)
        return;
    const std::string text = tjGetErrorStr2(decoder.handle);
    if (text.find("Premature end") != std::string::npos)
        failReading(file.path(), "it ends too early. The file is cut off; get it again.");
    if (tjGetErrorCode(decoder.handle) != TJERR_WARNING)
        failReading(file.path(), fmt::format("its data is damaged ({}).", text));
    run.warn(fmt::format("\"{}\" is slightly damaged ({}).", file.path(), text));
}

/// Print colours as they are stored by those who write them, inverted, as light.
Array lightOf(const Array &cmyk, Shape shape)
{
    ArrayBuilder out(DType::UInt8, std::move(shape));
    const auto in = cmyk.as<std::uint8_t>();
    std::uint8_t *to = out.as<std::uint8_t>().data();
    for (std::size_t i = 0; i < in.size(); i += 4)
        for (std::size_t c = 0; c < 3; ++c)
            *to++ = std::uint8_t((in[i + c] * in[i + 3] + 127) / 255);
    return std::move(out).freeze();
}

} // namespace

Image readJpeg(Run &run, InputFile &file)
{
    const std::string data = file.readAll(kMostBytes);
    run.checkpoint();
    Decoder decoder;
    Header h;
    if (!decoder.handle)
        failReading(file.path(), "there is not enough memory.");
    if (tjDecompressHeader3(decoder.handle, reinterpret_cast<const unsigned char *>(data.data()), data.size(),
            &h.width, &h.height, &h.subsampling, &h.colours)
        != 0)
        failReading(file.path(),
            fmt::format("its header is cut off or damaged ({}).", tjGetErrorStr2(decoder.handle)));
    checkPromise(file, h.width, h.height, double(h.width) * h.height, kBestRatio);

    const bool grey = h.colours == TJCS_GRAY, print = h.colours == TJCS_CMYK || h.colours == TJCS_YCCK;
    const Shape shape = grey ? Shape{h.height, h.width} : Shape{h.height, h.width, 3};
    ArrayBuilder out(DType::UInt8, print ? Shape{h.height, h.width, 4} : shape);
    decode(run, file, decoder, data, h, grey ? TJPF_GRAY : print ? TJPF_CMYK : TJPF_RGB, out.data());
    run.checkpoint();
    Array pixels = std::move(out).freeze();
    if (print)
        pixels = lightOf(pixels, shape);
    if (grey)
        return {pixels.withAxes({{"y"}, {"x"}}), Channels::Grey};
    return {pixels.withAxes({{"y"}, {"x"}, {"channel"}}), Channels::Rgb};
}

} // namespace heddle::formats
