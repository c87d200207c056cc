// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/exitcodes.h"
#include "app/programparts.h"

#include <dlfcn.h>
#include <fmt/format.h>

#include <cstdio>
#include <filesystem>

namespace heddle::cli {

int handOver(const char *module, int argc, char **argv)
{
    const std::filesystem::path file = programParts().library / (std::string(module) + ".so");
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
