// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/document/userfolder.h"
#include "engine/process/package.h"
#include "engine/process/processsettings.h"

namespace heddle {

/// Where the packages of nodes lie: the program's own, and the user's. `library` is lib/heddle, `shared`
/// share/heddle. Any thread.
inline PackageFolders packageFolders(
    const std::filesystem::path &library, const std::filesystem::path &shared)
{
    const auto below
        = [](const std::filesystem::path &folder) { return folder.empty() ? folder : folder / "packages"; };
    return {{below(shared), below(userFolder("XDG_DATA_HOME", ".local/share"))}, library / "python",
        below(userFolder("XDG_CACHE_HOME", ".cache")), userFolder("XDG_CONFIG_HOME", ".config")};
}

/// How worker processes are started by the program whose parts lie in `library`; so many compute at a time,
/// 0: one for each core.
inline ProcessSettings processSettings(const std::filesystem::path &library, unsigned processes = 0)
{
    return {.processes = processes,
        .modules = library / "python",
        .program = library / "heddle-worker",
        .nodes = {library / "nodes"}};
}

} // namespace heddle
