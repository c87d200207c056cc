// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "tests/nodes/formats/filemaker.h"

#include <algorithm>

namespace heddle::test {

namespace {

std::string number(std::uint64_t value, int bytes, bool big)
{
    std::string out;
    for (int i = 0; i < bytes; ++i)
        out += char(value >> (8 * (big ? bytes - 1 - i : i)) & 0xff);
    return out;
}
std::string be32(std::uint64_t v)
{
    return number(v, 4, true);
}
std::string le16(std::uint64_t v)
{
    return number(v, 2, false);
}
std::string le32(std::uint64_t v)
{
    return number(v, 4, false);
}

std::uint32_t crcOf(const std::string &data)
{
    std::uint32_t crc = 0xffffffff;
    for (const unsigned char c : data) {
        crc ^= c;
        for (int bit = 0; bit < 8; ++bit)
            crc = crc >> 1 ^ (crc & 1 ? 0xedb88320 : 0);
    }
    return ~crc;
}

/// A zlib stream that compresses nothing.
std::string stored(const std::string &data)
{
    std::uint32_t a = 1, b = 0;
    for (const unsigned char c : data) {
        a = (a + c) % 65521;
        b = (b + a) % 65521;
    }
    std::string out = "\x78\x01";
    for (std::size_t at = 0; at == 0 || at < data.size(); at += 65535) {
        const std::size_t n = std::min<std::size_t>(65535, data.size() - at);
        out += char(at + n >= data.size());
        out += le16(n) + le16(~n & 0xffff) + data.substr(at, n);
    }
    return out + be32(b << 16 | a);
}

std::string chunk(const std::string &kind, const std::string &body)
{
    return be32(body.size()) + kind + body + be32(crcOf(kind + body));
}

} // namespace

std::string makePng(const PngParts &p)
{
    const int channels = p.colour == 2 ? 3 : p.colour == 4 ? 2 : p.colour == 6 ? 4 : 1;
    const std::size_t rowBytes = std::size_t(p.width * channels * p.bits + 7) / 8;
    std::string lines;
    for (int y = 0; y < p.height; ++y)
        if (std::size_t(y) * rowBytes < p.rows.size())
            lines += std::string(1, '\0') + p.rows.substr(std::size_t(y) * rowBytes, rowBytes);
    std::string png = "\x89PNG\r\n\x1a\n";
    png += chunk("IHDR",
        be32(std::uint64_t(p.width)) + be32(std::uint64_t(p.height)) + char(p.bits) + char(p.colour)
            + std::string(3, '\0'));
    if (!p.palette.empty())
        png += chunk("PLTE", p.palette);
    if (!p.alpha.empty())
        png += chunk("tRNS", p.alpha);
    return png + chunk("IDAT", stored(lines)) + chunk("IEND", "");
}

namespace {

struct Tag {
    int id, type; ///< type: 3 short, 4 long
    std::vector<std::uint32_t> values;
};

/// Where the strips or tiles of a page lie that starts at `at`, and how long they are.
void locateBlocks(const TiffParts &p, std::size_t at, std::vector<std::uint32_t> &offsets,
    std::vector<std::uint32_t> &counts)
{
    const auto needed = [](int length, int step) { return step ? (length + step - 1) / step : 1; };
    const int across = p.tile ? needed(p.width, p.tile) : 1,
              down = needed(p.height, p.tile ? p.tile : p.rowsPerStrip);
    const int planes = p.planar ? p.samples : 1, perPixel = p.planar ? 1 : p.samples;
    for (int i = 0; i < planes * across * down; ++i) {
        const int strip = i % (across * down), left = p.height - strip * p.rowsPerStrip;
        const int rows = p.tile ? p.tile : p.rowsPerStrip ? std::min(p.rowsPerStrip, left) : p.height;
        const std::size_t bytes
            = std::size_t((p.tile ? p.tile : p.width) * rows * perPixel) * std::size_t(p.bits) / 8;
        offsets.push_back(std::uint32_t(at));
        counts.push_back(std::uint32_t(bytes));
        at += bytes;
    }
}

std::vector<Tag> tagsOf(const TiffParts &p, std::size_t at)
{
    std::vector<std::uint32_t> offsets, counts;
    locateBlocks(p, at, offsets, counts);
    const auto samples = std::size_t(p.samples);
    const auto one = [](int value) { return std::vector<std::uint32_t>{std::uint32_t(value)}; };
    std::vector<Tag> tags = {{256, 4, one(p.width)}, {257, 4, one(p.height)},
        {258, 3, std::vector<std::uint32_t>(samples, std::uint32_t(p.bits))}, {259, 3, one(1)},
        {262, 3, one(p.samples >= 3 ? 2 : 1)}, {277, 3, one(p.samples)}, {284, 3, one(p.planar ? 2 : 1)},
        {339, 3, std::vector<std::uint32_t>(samples, std::uint32_t(p.format))}};
    if (p.tile)
        tags.insert(
            tags.end(), {{322, 4, one(p.tile)}, {323, 4, one(p.tile)}, {324, 4, offsets}, {325, 4, counts}});
    else
        tags.insert(tags.end(),
            {{273, 4, offsets}, {278, 4, one(p.rowsPerStrip ? p.rowsPerStrip : p.height)}, {279, 4, counts}});
    std::sort(tags.begin(), tags.end(), [](const Tag &a, const Tag &b) { return a.id < b.id; });
    return tags;
}

/// One page: its pixels, what does not fit in its tags, and the tags. `at` is where it starts.
std::string tiffPage(const TiffParts &p, const std::string &pixels, std::size_t at, std::size_t &directory)
{
    const std::vector<Tag> tags = tagsOf(p, at);
    std::string page = pixels;
    std::string list = number(tags.size(), 2, p.big);
    for (const Tag &tag : tags) {
        std::string values;
        for (const std::uint32_t v : tag.values)
            values += number(v, tag.type == 3 ? 2 : 4, p.big);
        if (values.size() > 4) {
            const std::size_t where = at + page.size();
            page += values;
            values = number(where, 4, p.big);
        }
        values.resize(4, '\0');
        list += number(std::uint64_t(tag.id), 2, p.big) + number(std::uint64_t(tag.type), 2, p.big)
            + number(tag.values.size(), 4, p.big) + values;
    }
    directory = at + page.size();
    return page + list;
}

} // namespace

std::string makeTiff(const TiffParts &p)
{
    std::string file = p.big ? std::string("MM\0*", 4) : std::string("II*\0", 4);
    file += std::string(4, '\0');
    std::size_t link = 4; // where the offset of the next directory is to be written
    for (const std::string &pixels : p.pages) {
        std::size_t directory = 0;
        file += tiffPage(p, pixels, file.size(), directory);
        file.replace(link, 4, number(directory, 4, p.big));
        link = file.size();
        file += std::string(4, '\0');
    }
    return file;
}

std::string makeNpy(const std::string &dictionary, const std::string &data, int version)
{
    const std::string header = dictionary + "\n";
    return std::string("\x93NUMPY") + char(version) + '\0'
        + number(header.size(), version == 1 ? 2 : 4, false) + header + data;
}

std::string makeZip(const std::vector<ZipEntry> &entries)
{
    std::string file, directory;
    for (const ZipEntry &e : entries) {
        const std::string sizes
            = le32(crcOf(e.data)) + le32(e.data.size()) + le32(e.promised ? e.promised : e.data.size());
        const std::string common
            = le16(20) + le16(0) + le16(0) + le16(0) + le16(0x21) + sizes + le16(e.name.size()) + le16(0);
        directory += "PK\x01\x02" + le16(20) + common + le16(0) + le16(0) + le16(0) + le32(0)
            + le32(file.size()) + e.name;
        file += "PK\x03\x04" + common + e.name + e.data;
    }
    return file + directory + "PK\x05\x06" + le16(0) + le16(0) + le16(entries.size()) + le16(entries.size())
        + le32(directory.size()) + le32(file.size()) + le16(0);
}

} // namespace heddle::test
