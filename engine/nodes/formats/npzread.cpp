// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/formats/inputfile.h"
#include "engine/nodes/formats/npyread.h"

#include "engine/base/error.h"

#include <fmt/format.h>
#include <zip.h>

#include <memory>
#include <vector>

namespace heddle::formats {

namespace {

constexpr double kBestDeflate = 1032, kBestOther = 1e6; // bytes that one stored byte can stand for
constexpr zip_int64_t kMostEntries = 100000;
constexpr std::size_t kMostNamed = 12;

using Archive = std::unique_ptr<zip_t, void (*)(zip_t *)>;
using Entry = std::unique_ptr<zip_file_t, int (*)(zip_file_t *)>;

Archive opened(const std::string &path)
{
    int code = 0;
    Archive archive(zip_open(path.c_str(), ZIP_RDONLY, &code), zip_discard);
    if (!archive) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        const std::string text = zip_error_strerror(&error);
        zip_error_fini(&error);
        failReading(path, fmt::format("the archive is cut off or damaged ({}).", text));
    }
    if (zip_get_num_entries(archive.get(), 0) > kMostEntries)
        failReading(path, "the archive has too many entries.");
    return archive;
}

/// The arrays of an archive by name, without ".npy".
std::vector<std::pair<std::string, zip_int64_t>> arraysIn(zip_t *archive)
{
    std::vector<std::pair<std::string, zip_int64_t>> arrays;
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        const char *name = zip_get_name(archive, zip_uint64_t(i), 0);
        if (name && std::string_view(name).ends_with(".npy"))
            arrays.emplace_back(std::string(name, std::string_view(name).size() - 4), i);
    }
    return arrays;
}

zip_int64_t chosen(zip_t *archive, const std::string &path, const std::string &key)
{
    const auto arrays = arraysIn(archive);
    if (arrays.empty())
        failReading(path, "the archive holds no arrays.");
    if (key.empty())
        return arrays.front().second;
    std::string names;
    for (std::size_t i = 0; i < arrays.size(); ++i) {
        if (arrays[i].first == key || arrays[i].first + ".npy" == key)
            return arrays[i].second;
        if (i < kMostNamed)
            names += (names.empty() ? "" : ", ") + arrays[i].first;
    }
    failReading(path,
        fmt::format(
            "there is no array \"{}\". It has: {}{}.", key, names, arrays.size() > kMostNamed ? ", …" : ""));
}

/// The most bytes that an entry can unpack to, from what it takes up in the file.
double unpackedLimit(const zip_stat_t &stat, double fileSize)
{
    const double packed = std::min(double(stat.comp_size), fileSize);
    if (stat.comp_method == ZIP_CM_STORE)
        return packed;
    return std::min(
        double(stat.size), packed * (stat.comp_method == ZIP_CM_DEFLATE ? kBestDeflate : kBestOther) + 1024);
}

Array readNpz(Run &run, const std::string &path, double fileSize, const std::string &key)
{
    const Archive archive = opened(path);
    const auto index = zip_uint64_t(chosen(archive.get(), path, key));
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(archive.get(), index, 0, &stat) != 0)
        failReading(path, "the archive is damaged.");
    const Entry entry(zip_fopen_index(archive.get(), index, 0), zip_fclose);
    if (!entry)
        failReading(
            path, fmt::format("\"{}\" in it cannot be opened ({}).", stat.name, zip_strerror(archive.get())));
    NpySource source{
        fmt::format("{}/{}", path, stat.name), unpackedLimit(stat, fileSize), [&](void *into, std::size_t n) {
            const zip_int64_t got = zip_fread(entry.get(), into, n);
            if (got < 0)
                failReading(path,
                    fmt::format("\"{}\" in it is cut off or damaged ({}).", stat.name,
                        zip_file_strerror(entry.get())));
            return std::size_t(got);
        }};
    Array array = readNpy(run, source);
    char rest; // at its very end the archive compares check sums
    source.read(&rest, 1);
    return array;
}

} // namespace

Array readNumpy(Run &run, const std::string &path, const std::string &key)
{
    InputFile file(path);
    char magic[4] = {};
    const std::size_t got = file.readSome(magic, sizeof magic);
    if (std::string_view(magic, got).starts_with("PK"))
        return readNpz(run, path, double(file.size()), key);
    if (!key.empty())
        failReading(path,
            fmt::format("it holds one array without a name, so there is no array \"{}\". Clear key.", key));
    file.rewind();
    return readNpy(
        run, {path, double(file.size()), [&](void *into, std::size_t n) { return file.readSome(into, n); }});
}

} // namespace heddle::formats
