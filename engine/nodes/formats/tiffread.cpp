// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/formats/readers.h"
#include "engine/nodes/formats/tiffpage.h"

#include <fmt/format.h>

#include <charconv>
#include <cstring>

namespace heddle::formats {

namespace {

/// Bytes of pixels that one byte of the file can stand for at best.
double bestRatio(std::uint16_t compression)
{
    switch (compression) {
    case COMPRESSION_NONE:
        return 1;
    case COMPRESSION_PACKBITS:
        return 128;
    case COMPRESSION_DEFLATE:
    case COMPRESSION_ADOBE_DEFLATE:
        return 1100;
    case COMPRESSION_LZW:
        return 4096;
    default:
        return 1e6;
    }
}

/// libtiff takes a file that is cut off right behind a list of tags for one that ends there; but then the
/// link to the next page is missing, even one to nowhere.
void checkLastLink(TiffFile &file, InputFile &bytes, std::uint64_t at)
{
    const bool big = TIFFIsBigTIFF(file.handle()) != 0;
    const std::uint64_t countBytes = big ? 8 : 2, tagBytes = big ? 20 : 12;
    unsigned char count[8] = {}, link[8];
    bytes.readAt(at, count, countBytes);
    std::uint64_t tags = 0;
    for (std::uint64_t i = 0; i < countBytes; ++i)
        tags |= std::uint64_t(count[i]) << 8 * (TIFFIsBigEndian(file.handle()) ? countBytes - 1 - i : i);
    const std::size_t linkBytes = big ? 8 : 4;
    if (bytes.readAt(at + countBytes + tags * tagBytes, link, linkBytes) != linkBytes)
        file.fail("it ends too early. The file is cut off; get it again");
}

struct Pages {
    TiffPage first;
    std::int64_t count = 0;
    std::string description; ///< Of the first page.
};

/// Looks at every page before anything is allocated: all must be alike, and fit in the file.
Pages surveyed(Run &run, TiffFile &file, InputFile &onDisk)
{
    const std::uint64_t fileSize = onDisk.size();
    Pages pages;
    std::uint64_t lastList = 0;
    do {
        run.checkpoint();
        lastList = TIFFCurrentDirOffset(file.handle());
        if (pages.count > 0 && isExtraPage(file))
            continue;
        const TiffPage page = tiffPage(file);
        if (pages.count++ == 0) {
            pages.first = page;
            const char *text = nullptr;
            if (TIFFGetField(file.handle(), TIFFTAG_IMAGEDESCRIPTION, &text) && text)
                pages.description = text;
        } else if (!page.alike(pages.first)) {
            file.fail(fmt::format("its pages differ: page {} is {} × {} with {} channels of {}, page 1 is {} "
                                  "× {} with {} of {}",
                pages.count, page.width, page.height, page.samples, nameOf(page.dtype), pages.first.width,
                pages.first.height, pages.first.samples, nameOf(pages.first.dtype)));
        }
        const double bytes = double(pages.first.bytes()) * double(pages.count) * (page.bits == 1 ? 0.125 : 1);
        if (bytes > bestRatio(page.compression) * double(fileSize) + 4096)
            file.fail(fmt::format("it promises {} of pixels, but has only {}. It is cut off or damaged",
                byteText(bytes), byteText(double(fileSize))));
    } while (TIFFReadDirectory(file.handle()));
    if (file.failed())
        file.fail("its list of pages is cut off or damaged");
    checkLastLink(file, onDisk, lastList);
    return pages;
}

/// The shape of more than three dimensions that some writers note in the description: {"shape": [2, 5, 64,
/// 64]}.
Shape notedShape(const std::string &description)
{
    constexpr std::string_view kKey = "{\"shape\": [";
    Shape shape;
    if (!description.starts_with(kKey))
        return shape;
    const char *at = description.data() + kKey.size(), *end = description.data() + description.size();
    while (at < end && *at != ']') {
        std::int64_t length = 0;
        const auto [next, error] = std::from_chars(at, end, length);
        if (error != std::errc() || length < 0 || length > (std::int64_t(1) << 40) || shape.size() > 32)
            return {};
        shape.push_back(length);
        at = next;
        while (at < end && (*at == ',' || *at == ' '))
            ++at;
    }
    return shape;
}

/// Whether the noted shape is the one read, with its pages ordered further.
bool refines(const Shape &noted, const Shape &read, std::int64_t pages, std::size_t pageRank)
{
    if (noted.size() < pageRank
        || !std::equal(
            noted.end() - std::ptrdiff_t(pageRank), noted.end(), read.end() - std::ptrdiff_t(pageRank)))
        return false;
    double product = 1; // a number that cannot overflow
    for (std::size_t i = 0; i + pageRank < noted.size(); ++i)
        product *= double(noted[i]);
    return product == double(pages);
}

Array shaped(Array array, const Pages &pages, std::size_t pageRank)
{
    std::vector<Axis> axes = {{"y"}, {"x"}};
    if (pageRank == 3)
        axes.push_back({"channel"});
    const Shape noted = notedShape(pages.description);
    if (refines(noted, array.shape(), pages.count, pageRank))
        array = array.reshaped(noted);
    if (array.rank() == int(pageRank) + 1)
        axes.insert(axes.begin(), {"page"});
    return std::size_t(array.rank()) == axes.size() ? array.withAxes(std::move(axes)) : array;
}

} // namespace

Array readTiff(Run &run, const std::string &path)
{
    InputFile onDisk(path); // with its plain errors first
    TiffFile file(path, "rm"); // not mapped: a file that shrinks meanwhile is an error, not a crash
    const Pages pages = surveyed(run, file, onDisk);

    Shape shape = {pages.first.height, pages.first.width};
    if (pages.first.samples > 1)
        shape.push_back(pages.first.samples);
    const std::size_t pageRank = shape.size();
    if (pages.count > 1)
        shape.insert(shape.begin(), pages.count);
    ArrayBuilder out(pages.first.dtype, shape);
    if (!TIFFSetDirectory(file.handle(), 0))
        file.fail("its first page cannot be read");
    for (std::int64_t i = 0; i < pages.count;) {
        if (i == 0 || !isExtraPage(file)) {
            readTiffPage(run, file, tiffPage(file), out.data() + std::size_t(i) * pages.first.bytes());
            if (++i % 16 == 0 || i == pages.count)
                run.progress(double(i), double(pages.count));
        }
        if (i < pages.count && !TIFFReadDirectory(file.handle()))
            file.fail("its list of pages is cut off or damaged");
    }
    return shaped(std::move(out).freeze(), pages, pageRank);
}

} // namespace heddle::formats
