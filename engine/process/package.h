// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/sdk/nodetype.h"

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace heddle {

/// Where packages of nodes lie, and what is remembered of them. A plain value.
struct PackageFolders {
    std::vector<std::filesystem::path> packages; ///< Each folder in one of these is a package.
    std::filesystem::path modules; ///< Our own Python modules.
    std::filesystem::path cache; ///< Empty: nothing is remembered.
    std::filesystem::path
        settings; ///< Holds which packages are switched off. Empty: none is, and none can be.
};

/// A package as its folder tells of it; its nodes are not known yet.
struct FoundPackage {
    ProcessBody body;
    std::string title, version, help;
    std::string usedInstead = {}; ///< The folder of another package of that name. Empty: this one is used.
};

/// Every package in these folders: what has a package.json. Nowhere else are packages looked for, beside a
/// flow least of all: what lies there came with it, and runs nothing. Any thread.
std::vector<FoundPackage> findPackages(const PackageFolders &folders);
/// The folders in which something that is saved may change a package, or make one.
std::vector<std::filesystem::path> watchedFolders(const PackageFolders &folders);

/// What a package has told of its nodes, remembered as long as none of its files changes.
std::optional<Map> rememberedTypes(const PackageFolders &folders, const ProcessBody &package);
/// What it has told when it was asked last, whatever has changed since.
std::optional<Map> lastTypes(const PackageFolders &folders, const ProcessBody &package);
void rememberTypes(const PackageFolders &folders, const ProcessBody &package, const Map &types);

/// The folders of packages that are switched off, in the window and on the command line alike.
std::set<std::string> readDisabled(const PackageFolders &folders);
void writeDisabled(const PackageFolders &folders, const std::set<std::string> &disabled);

} // namespace heddle
