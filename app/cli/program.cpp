// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/exitcodes.h"
#include "app/packagefolders.h"
#include "engine/nodes/builtin.h"
#include "engine/process/packages.h"
#include "engine/sdk/catalog.h"

#include <dlfcn.h>
#include <fmt/format.h>

#include <cstdio>
#include <filesystem>

namespace heddle::cli {

namespace {

/// What holds bin, lib and share: the same in a build tree and where it is installed.
std::filesystem::path rootFolder()
{
    std::error_code ignored;
    return std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path().parent_path();
}

/// The nodes of packages. What was read once is remembered; nothing that is wrong with one stops anything.
void addPackages(Catalog &catalog)
{
    const auto packages
        = std::make_shared<Packages>(catalog, packageFolders(libraryFolder(), sharedFolder()));
    packages->find();
    if (!packages->areAllKnown())
        packages->askAndWait([](const std::string &package) {
            fmt::print(stderr, "heddle: waiting for the package {} to be imported\n", package);
        });
    for (const auto &[package, error] : packages->troubles())
        fmt::print(stderr, "heddle: package {}: {}:{}: {}\n", package, error.file, error.line, error.text);
}

} // namespace

std::filesystem::path libraryFolder()
{
    return rootFolder() / "lib" / "heddle";
}

std::filesystem::path sharedFolder()
{
    return rootFolder() / "share" / "heddle";
}

void fillCatalog(Catalog &catalog)
{
    registerBuiltinNodes(catalog);
    for (const Error &error : catalog.addFolder(libraryFolder() / "nodes"))
        fmt::print(stderr, "heddle: {}\n", error.text);
    addPackages(catalog);
}

int handOver(const char *module, int argc, char **argv)
{
    const std::filesystem::path file = libraryFolder() / (std::string(module) + ".so");
    void *handle = dlopen(file.c_str(), RTLD_NOW | RTLD_GLOBAL);
    void *symbol = handle ? dlsym(handle, "heddleMain") : nullptr;
    if (!symbol) {
        fmt::print(
            stderr, "heddle: this part is not installed: {}\n", dlerror()); // NOLINT(concurrency-mt-unsafe)
        return kWrongUsage;
    }
    return reinterpret_cast<int (*)(int, char **)>(symbol)(argc, argv);
}

} // namespace heddle::cli
