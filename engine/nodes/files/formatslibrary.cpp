// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/files/formatslibrary.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <dlfcn.h>
#include <link.h>

namespace heddle::files {

namespace {

constexpr std::array<std::string_view, 7> kSuffixes
    = {".npy", ".npz", ".png", ".jpg", ".jpeg", ".tif", ".tiff"};

/// Node libraries lie in the folder "nodes" beside the engine, installed or not.
std::filesystem::path nodesFolder()
{
    std::filesystem::path found;
    dl_iterate_phdr(
        [](dl_phdr_info *info, std::size_t, void *out) {
            if (!std::strstr(info->dlpi_name, "libheddle-engine"))
                return 0;
            *static_cast<std::filesystem::path *>(out)
                = std::filesystem::path(info->dlpi_name).parent_path() / "nodes";
            return 1;
        },
        &found);
    return found;
}

using WriteFunction = const char *(*)(const Value &, const char *);

WriteFunction loadWriter()
{
    const std::filesystem::path file = nodesFolder() / "formats.so";
    void *library = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL); // stays loaded: values may hold what it made
    if (!library)
        throw NodeError("the library for this form could not be loaded: " + std::string(dlerror()));
    void *symbol = dlsym(library, "heddleWriteFile");
    if (!symbol)
        throw NodeError(file.string() + " cannot write files");
    return reinterpret_cast<WriteFunction>(symbol);
}

/// What is written into "cannot write X: …." needs no full stop of its own.
std::string withoutStop(std::string text)
{
    if (text.ends_with('.'))
        text.pop_back();
    return text;
}

} // namespace

bool isFormat(std::string_view suffix)
{
    return std::find(kSuffixes.begin(), kSuffixes.end(), suffix) != kSuffixes.end();
}

void writeWithFormats(const Value &value, const std::filesystem::path &path)
{
    if (const char *problem = loadWriter()(value, path.c_str()))
        throw NodeError(withoutStop(problem));
}

} // namespace heddle::files
