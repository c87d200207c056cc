// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/formats/writefile.h"

#include "engine/base/error.h"
#include "engine/nodes/formats/writers.h"
#include "engine/value/convert.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <limits>

namespace heddle::formats {

Array arrayOf(const Value &value, const char *format)
{
    if (const Array *array = value.get<Array>())
        return *array;
    if (const Image *image = value.get<Image>())
        return image->pixels;
    throw NodeError(
        fmt::format("A {} file holds an array or an image, and this is {}.", format, value.type().name));
}

namespace {

/// Integers that all fit are handed on in 8 or 16 bits; nothing is scaled or cut.
template <class To> Array narrowed(const Array &array, double scale)
{
    ArrayBuilder out(kDTypeOf<To>, array.shape());
    visitDType(array.dtype(), [&](auto zero) {
        const auto *in = reinterpret_cast<const decltype(zero) *>(array.data());
        std::transform(
            in, in + array.size(), out.as<To>().data(), [scale](auto v) { return To(double(v) * scale); });
    });
    return std::move(out).freeze();
}

Array inPictureBits(const Array &array, const char *format)
{
    if (array.dtype() == DType::UInt8 || array.dtype() == DType::UInt16)
        return array;
    if (array.dtype() == DType::Bool)
        return narrowed<std::uint8_t>(array, 255);
    if (!array.isInteger())
        throw NodeError(
            fmt::format("A {} file holds integers, and this is {}. Convert it first, or write tif or npy.",
                format, nameOf(array.dtype())));
    double low = 0, high = 0;
    for (std::int64_t i = 0; i < array.size(); ++i) {
        low = std::min(low, array.at(i));
        high = std::max(high, array.at(i));
    }
    if (low < 0 || high > std::numeric_limits<std::uint16_t>::max())
        throw NodeError(fmt::format("A {} file holds integers from 0 to 65535, and here they go from {} to "
                                    "{}. Convert it first, or write tif or npy.",
            format, low, high));
    return high > 255 ? narrowed<std::uint16_t>(array, 1) : narrowed<std::uint8_t>(array, 1);
}

using Writer = void (*)(const Value &, const std::string &);

Writer writerFor(const std::string &path)
{
    std::string suffix = std::filesystem::path(path).extension().string();
    std::transform(
        suffix.begin(), suffix.end(), suffix.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    static constexpr std::pair<std::string_view, Writer> kWriters[]
        = {{".npy", writeNpy}, {".npz", writeNpz}, {".png", writePng}, {".jpg", writeJpeg},
            {".jpeg", writeJpeg}, {".tif", writeTiff}, {".tiff", writeTiff}};
    for (const auto &[known, writer] : kWriters)
        if (known == suffix)
            return writer;
    throw NodeError(fmt::format("Cannot write \"{}\": its ending is none of npy, npz, png, jpg, tif.", path));
}

void write(const Value &value, const std::string &path)
{
    const Writer writer = writerFor(path);
    PartFile part(path);
    writer(value, part.path());
    part.commit();
}

} // namespace

Picture pictureOf(const Value &value, const char *format)
{
    const Array whole = arrayOf(value, format);
    const Result<Value> converted = convert(value, types::image);
    if (!converted)
        throw NodeError(converted.error().text);
    const Image &image = converted->as<Image>();
    if (image.rowAxis() < 0 || whole.size() == 0)
        throw NodeError(fmt::format("An array of {} is no picture.", toText(whole.shape())));
    if (whole.size() != image.width() * image.height() * image.channelCount())
        throw NodeError(fmt::format("A {} file holds one picture, and this has {} pages. Write tif or npy.",
            format, whole.size() / (image.width() * image.height() * image.channelCount())));
    return {inPictureBits(whole, format), image.width(), image.height(), image.channelCount()};
}

} // namespace heddle::formats

const char *heddleWriteFile(const heddle::Value &value, const char *path)
{
    static thread_local std::string problem;
    try {
        heddle::formats::write(value, path);
        return nullptr;
    } catch (const std::exception &e) {
        problem = e.what();
    } catch (...) {
        problem = "Cannot write the file.";
    }
    return problem.c_str();
}
