// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/process/package.h"

#include "engine/process/fields.h"
#include "engine/process/processsettings.h"
#include "engine/process/valuecodec.h"
#include "engine/value/json.h"
#include "engine/value/key.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace heddle {

namespace fs = std::filesystem;

namespace {

constexpr const char *kManifest = "package.json";
constexpr int kFormat = 1; // of what is remembered
constexpr std::uintmax_t kMostBytes = 16 << 20;

std::string contentOf(const fs::path &file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::string nameOf(const ContentKey &key)
{
    return fmt::format("{:016x}{:016x}", key.high, key.low);
}

bool counts(const fs::path &file)
{
    return file.extension() == ".py" || file.filename() == kManifest;
}

/// Names, times and sizes of the files that make the nodes.
void addFiles(KeyHasher &hasher, const fs::path &folder)
{
    std::error_code ignored;
    std::vector<fs::path> files;
    for (const auto &entry : fs::recursive_directory_iterator(folder, ignored))
        if (counts(entry.path()))
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const fs::path &file : files) {
        hasher.add(std::string_view(file.native()));
        hasher.add(std::uint64_t(fs::last_write_time(file, ignored).time_since_epoch().count()));
        hasher.add(std::uint64_t(fs::file_size(file, ignored)));
    }
}

std::string stampOf(const fs::path &folder, const PackageFolders &folders, const std::string &interpreter)
{
    KeyHasher hasher;
    hasher.add(std::uint64_t(kFormat));
    hasher.add(std::string_view(interpreter));
    addFiles(hasher, folders.modules);
    addFiles(hasher, folder);
    return nameOf(hasher.key());
}

/// As the Python side makes one of a folder's name.
std::string nameFor(const fs::path &folder)
{
    std::string name = folder.filename();
    std::replace_if(
        name.begin(), name.end(), [](unsigned char letter) { return !std::isalnum(letter); }, '_');
    return name;
}

ProcessBody packageIn(const fs::path &folder, const PackageFolders &folders)
{
    const auto manifest = parseJson(contentOf(folder / kManifest));
    const Map *map = manifest ? manifest->get<Map>() : nullptr;
    const Map &facts = map ? *map : Map();
    ProcessBody package;
    package.language = "python";
    package.folder = folder;
    package.package = textField(facts, "name");
    if (package.package.empty())
        package.package = nameFor(folder);
    const fs::path named = textField(facts, "interpreter");
    package.interpreter = named.empty() ? fs::path(kPython) : (folder / named).lexically_normal();
    package.stamp = stampOf(folder, folders, package.interpreter);
    return package;
}

fs::path fileFor(const PackageFolders &folders, const ProcessBody &package)
{
    KeyHasher hasher;
    hasher.add(std::string_view(package.folder));
    return folders.cache / (package.package + "-" + nameOf(hasher.key()) + ".cbor");
}

} // namespace

std::vector<ProcessBody> findPackages(const PackageFolders &folders)
{
    std::vector<ProcessBody> found;
    std::error_code ignored;
    for (const fs::path &folder : folders.packages)
        for (const auto &entry : fs::directory_iterator(folder, ignored))
            if (fs::exists(entry.path() / kManifest, ignored))
                found.push_back(packageIn(fs::canonical(entry.path(), ignored), folders));
    std::sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.folder < b.folder; });
    return found;
}

std::optional<Map> rememberedTypes(const PackageFolders &folders, const ProcessBody &package)
{
    const fs::path file = fileFor(folders, package);
    std::error_code missing;
    if (folders.cache.empty() || fs::file_size(file, missing) > kMostBytes || missing)
        return std::nullopt;
    const auto read = readValue(contentOf(file), {});
    const Map *kept = read ? read->get<Map>() : nullptr;
    if (!kept || textField(*kept, "stamp") != package.stamp)
        return std::nullopt;
    return mapField(*kept, "types");
}

/// Whole or not at all: another program may read or write it at the same time.
void rememberTypes(const PackageFolders &folders, const ProcessBody &package, const Map &types)
{
    CborWriter out;
    if (folders.cache.empty() || !writeValue(out, Map{{"stamp", package.stamp}, {"types", types}}, {}))
        return;
    std::error_code ignored;
    fs::create_directories(folders.cache, ignored);
    const fs::path file = fileFor(folders, package);
    const fs::path half = file.native() + "." + std::to_string(getpid());
    std::ofstream(half, std::ios::binary) << out.take();
    fs::rename(half, file, ignored);
    if (ignored)
        fs::remove(half, ignored);
}

} // namespace heddle
