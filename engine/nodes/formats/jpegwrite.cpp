// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/base/error.h"
#include "engine/nodes/formats/writers.h"

#include <fmt/format.h>
#include <turbojpeg.h>

namespace heddle::formats {

namespace {

constexpr int kQuality = 93;
constexpr std::int64_t kLongestSide = 65500;

struct Encoder {
    tjhandle handle = tjInitCompress();
    unsigned char *data = nullptr;
    unsigned long size = 0;
    ~Encoder()
    {
        tjFree(data);
        tjDestroy(handle);
    }
};

} // namespace

void writeJpeg(const Value &value, const std::string &path)
{
    const Picture picture = pictureOf(value, "jpg");
    if (picture.pixels.dtype() != DType::UInt8)
        throw NodeError(
            "A jpg file holds 8 bits a channel, and this has more. Convert it first, or write png.");
    if (picture.channels != 1 && picture.channels != 3)
        throw NodeError("A jpg file holds no transparency. Write png.");
    if (std::max(picture.width, picture.height) > kLongestSide)
        throw NodeError(
            fmt::format("A jpg file is at most {} pixels wide and high. Write png.", kLongestSide));
    Encoder encoder;
    const bool grey = picture.channels == 1;
    if (tjCompress2(encoder.handle, reinterpret_cast<const unsigned char *>(picture.pixels.data()),
            int(picture.width), 0, int(picture.height), grey ? TJPF_GRAY : TJPF_RGB, &encoder.data,
            &encoder.size, grey ? TJSAMP_GRAY : TJSAMP_444, kQuality, TJFLAG_ACCURATEDCT)
        != 0)
        failWriting(path, fmt::format("{}.", tjGetErrorStr2(encoder.handle)));
    OutputFile file(path);
    file.write(encoder.data, encoder.size);
    file.close();
}

} // namespace heddle::formats
