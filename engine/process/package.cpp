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
#include <map>

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

/// Not what Python makes, what is hidden, an environment with all its libraries, or tests, which make no
/// node.
bool isAside(const fs::path &folder)
{
    const std::string name = folder.filename();
    std::error_code ignored;
    return name == "__pycache__" || name == "tests" || name.starts_with('.')
        || fs::exists(folder / "pyvenv.cfg", ignored);
}

/// The folder and those in it that may hold code.
void addFolders(std::vector<fs::path> &found, const fs::path &folder)
{
    constexpr std::size_t kMost = 1'000; // somebody has put a whole disk there
    std::error_code ignored;
    found.push_back(folder);
    for (const auto &entry : fs::directory_iterator(folder, ignored))
        if (entry.is_directory(ignored) && !entry.is_symlink(ignored) && found.size() < kMost
            && !isAside(entry.path()))
            addFolders(found, entry.path());
}

/// Names, times and sizes of the files that make the nodes.
void addFiles(KeyHasher &hasher, const fs::path &folder)
{
    std::error_code ignored;
    std::vector<fs::path> folders, files;
    addFolders(folders, folder);
    for (const fs::path &each : folders)
        for (const auto &entry : fs::directory_iterator(each, ignored))
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

FoundPackage packageIn(const fs::path &folder, const PackageFolders &folders)
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
    const std::string title = textField(facts, "title");
    return {package, title.empty() ? package.package : title, textField(facts, "version"),
        textField(facts, "help")};
}

/// In order: which is first must not hang on the disk.
std::vector<fs::path> foldersIn(const fs::path &root)
{
    std::vector<fs::path> found;
    std::error_code ignored;
    for (const auto &entry : fs::directory_iterator(root, ignored))
        if (fs::exists(entry.path() / kManifest, ignored))
            found.push_back(fs::canonical(entry.path(), ignored));
    std::sort(found.begin(), found.end());
    return found;
}

std::optional<Map> readRemembered(const PackageFolders &folders, const fs::path &file)
{
    std::error_code missing;
    if (folders.cache.empty() || fs::file_size(file, missing) > kMostBytes || missing)
        return std::nullopt;
    const auto read = readValue(contentOf(file), {});
    const Map *kept = read ? read->get<Map>() : nullptr;
    return kept ? std::optional(*kept) : std::nullopt;
}

fs::path fileFor(const PackageFolders &folders, const ProcessBody &package)
{
    KeyHasher hasher;
    hasher.add(std::string_view(package.folder));
    return folders.cache / (package.package + "-" + nameOf(hasher.key()) + ".cbor");
}

} // namespace

std::vector<FoundPackage> findPackages(const PackageFolders &folders)
{
    std::vector<FoundPackage> found;
    const std::set<std::string> disabled = readDisabled(folders);
    std::map<std::string, std::string> used; // by name: the folder
    for (auto root = folders.packages.rbegin(); root != folders.packages.rend(); ++root)
        for (const fs::path &folder : foldersIn(*root)) { // the user's own before ours
            FoundPackage package = packageIn(folder, folders);
            if (!disabled.contains(folder))
                if (const auto &there = used.try_emplace(package.body.package, folder).first->second;
                    there != folder)
                    package.usedInstead = there;
            found.push_back(std::move(package));
        }
    std::ranges::sort(found, {}, [](const FoundPackage &package) { return package.body.folder; });
    const auto isSame
        = [](const FoundPackage &a, const FoundPackage &b) { return a.body.folder == b.body.folder; };
    found.erase(std::unique(found.begin(), found.end(), isSame), found.end());
    return found;
}

std::vector<fs::path> watchedFolders(const PackageFolders &folders)
{
    std::vector<fs::path> watched;
    std::error_code ignored;
    for (const fs::path &folder : folders.packages) {
        fs::path there = folder; // where it is not there yet, it may come
        while (there.has_relative_path() && !fs::is_directory(there, ignored))
            there = there.parent_path();
        watched.push_back(there);
        for (const auto &entry : fs::directory_iterator(folder, ignored))
            if (entry.is_directory(ignored))
                watched.push_back(entry.path()); // its package.json may come
    }
    for (const fs::path &root : folders.packages)
        for (const fs::path &folder : foldersIn(root))
            addFolders(watched, folder);
    return watched;
}

std::optional<Map> rememberedTypes(const PackageFolders &folders, const ProcessBody &package)
{
    const auto kept = readRemembered(folders, fileFor(folders, package));
    if (!kept || textField(*kept, "stamp") != package.stamp)
        return std::nullopt;
    return mapField(*kept, "types");
}

std::optional<Map> lastTypes(const PackageFolders &folders, const ProcessBody &package)
{
    const auto kept = readRemembered(folders, fileFor(folders, package));
    return kept ? std::optional(mapField(*kept, "types")) : std::nullopt;
}

namespace {

/// Whole or not at all: another program may read or write it at the same time.
void writeWhole(const fs::path &file, const std::string &content)
{
    std::error_code ignored;
    fs::create_directories(file.parent_path(), ignored);
    const fs::path half = file.native() + "." + std::to_string(getpid());
    std::ofstream(half, std::ios::binary) << content;
    fs::rename(half, file, ignored);
    if (ignored)
        fs::remove(half, ignored);
}

fs::path disabledFile(const PackageFolders &folders)
{
    return folders.settings / "disabled-packages";
}

} // namespace

void rememberTypes(const PackageFolders &folders, const ProcessBody &package, const Map &types)
{
    CborWriter out;
    if (!folders.cache.empty() && writeValue(out, Map{{"stamp", package.stamp}, {"types", types}}, {}))
        writeWhole(fileFor(folders, package), out.take());
}

std::set<std::string> readDisabled(const PackageFolders &folders)
{
    std::set<std::string> disabled;
    std::ifstream in(disabledFile(folders));
    for (std::string line; !folders.settings.empty() && std::getline(in, line);)
        disabled.insert(line);
    return disabled;
}

void writeDisabled(const PackageFolders &folders, const std::set<std::string> &disabled)
{
    std::string lines;
    for (const std::string &folder : disabled)
        lines += folder + "\n";
    if (!folders.settings.empty())
        writeWhole(disabledFile(folders), lines);
}

} // namespace heddle
