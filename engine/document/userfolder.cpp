// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/document/userfolder.h"

#include <cstdlib>

namespace heddle {

namespace fs = std::filesystem;

static fs::path pathFromEnvironment(const char *name)
{
    const char *text
        = std::getenv(name); // NOLINT(concurrency-mt-unsafe): nothing here changes the environment
    const fs::path path = text ? text : "";
    return path.is_absolute() ? path : fs::path();
}

fs::path userFolder(const char *variable, const char *belowHome)
{
    if (const fs::path named = pathFromEnvironment(variable); !named.empty())
        return named / "heddle";
    const fs::path home = pathFromEnvironment("HOME");
    return home.empty() ? fs::path() : home / belowHome / "heddle";
}

} // namespace heddle
