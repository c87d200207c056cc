// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/sdk/nodetype.h"

#include <filesystem>
#include <vector>

namespace heddle {

/// Where packages of nodes lie, and what is remembered of them. A plain value.
struct PackageFolders {
    std::vector<std::filesystem::path> packages; ///< Each folder in one of these is a package.
    std::filesystem::path modules; ///< Our own Python modules.
    std::filesystem::path cache; ///< Empty: nothing is remembered.
};

/// Every package in these folders: what has a package.json. Its nodes are not known yet. Any thread.
std::vector<ProcessBody> findPackages(const PackageFolders &folders);

/// What a package has told of its nodes, remembered as long as none of its files changes.
std::optional<Map> rememberedTypes(const PackageFolders &folders, const ProcessBody &package);
void rememberTypes(const PackageFolders &folders, const ProcessBody &package, const Map &types);

} // namespace heddle
