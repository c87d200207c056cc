// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/formats/readers.h"
#include "engine/nodes/formats/register.h"
#include "engine/sdk/node.h"

#include <fmt/format.h>

namespace heddle::formats {

void checkPromise(const InputFile &file, std::int64_t width, std::int64_t height, double bytes, double ratio)
{
    if (width <= 0 || height <= 0)
        failReading(file.path(), "it has no pixels.");
    if (height > kMostPixels / width)
        failReading(
            file.path(), fmt::format("it is {} × {} pixels large; the limit is 2^31 pixels.", width, height));
    if (bytes > ratio * double(file.size()) + 65536)
        failReading(file.path(),
            fmt::format("it promises {} × {} pixels, but has only {}. It is cut off or damaged.", width,
                height, byteText(double(file.size()))));
}

namespace {

/// Whether the file begins like that, as far as it goes.
bool begins(std::string_view head, std::string_view magic)
{
    const std::size_t n = std::min(head.size(), magic.size());
    return head.substr(0, n) == magic.substr(0, n);
}

Image readImage(Run &run, const std::string &path)
{
    InputFile file(path.empty() ? path : run.resolve(path));
    char head[8] = {};
    const std::string_view start(head, file.readSome(head, sizeof head));
    file.rewind();
    if (begins(start, "\x89PNG\r\n\x1a\n"))
        return readPng(run, file);
    if (begins(start, "\xff\xd8\xff"))
        return readJpeg(run, file);
    if (begins(start, std::string_view("II*\0", 4)) || begins(start, std::string_view("MM\0*", 4)))
        failReading(file.path(), "it is a TIFF file. Use Read TIFF.");
    failReading(file.path(), "it is neither PNG nor JPEG.");
}

} // namespace

NodeType readImageNode()
{
    return node("formats.read_image", readImage)
        .title("Read image")
        .category("Files")
        .help("A picture from a PNG or JPEG file, with 8 or 16 bits a channel.")
        .aliases({"open", "load", "import", "picture", "photo", "png", "jpeg", "jpg"})
        .kind(NodeKind::Source)
        .face("image")
        .blocking()
        .input("path", "The file to read.")
        .preset("")
        .reads({"png", "jpg", "jpeg"})
        .output("image", "Grey, grey with alpha, RGB or RGBA, as in the file.");
}

} // namespace heddle::formats
