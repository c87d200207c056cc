// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/programparts.h"
#include "engine/document/userfolder.h"
#include "engine/process/package.h"
#include "engine/process/processsettings.h"

#include <cstdlib>
#include <sstream>

namespace heddle {

/// Where the packages of nodes lie: the program's own, and the user's. Any thread.
inline PackageFolders packageFolders(const ProgramParts &parts)
{
    const auto below
        = [](const std::filesystem::path &folder) { return folder.empty() ? folder : folder / "packages"; };
    return {{below(parts.shared), below(userFolder("XDG_DATA_HOME", ".local/share"))},
        parts.library / "python", below(userFolder("XDG_CACHE_HOME", ".cache")),
        userFolder("XDG_CONFIG_HOME", ".config")};
}

/// Where node libraries in C++ lie: the program's own, the user's, and those that HEDDLE_NODES names, with
/// colons between them.
inline std::vector<std::string> nodeFolders(const ProgramParts &parts)
{
    std::vector<std::string> folders{parts.library / "nodes"};
    if (const auto own = userFolder("XDG_DATA_HOME", ".local/share"); !own.empty())
        folders.push_back(own / "nodes");
    const char *named = std::getenv("HEDDLE_NODES"); // NOLINT(concurrency-mt-unsafe): nobody sets it
    std::istringstream rest(named ? named : "");
    for (std::string folder; std::getline(rest, folder, ':');)
        if (!folder.empty())
            folders.push_back(folder);
    return folders;
}

/// How worker processes are started; so many compute at a time. 0: one for each core, and beside those that
/// never end some others.
inline ProcessSettings processSettings(const ProgramParts &parts, unsigned processes = 0)
{
    return {.processes = processes,
        .modules = parts.library / "python",
        .longRun = std::chrono::seconds(processes == 0 ? 2 : 0),
        .program = parts.library / "heddle-worker",
        .nodes = nodeFolders(parts)};
}

} // namespace heddle
