// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/programparts.h"
#include "engine/base/error.h"

#include <filesystem>
#include <string>

namespace heddle {

/// Writes a package of nodes in Python, as a new folder of its name in that one: one node, its test, a flow
/// that uses it. Any thread that may use the disk, as the next.
Result<Done> writePackage(
    const std::string &name, const std::filesystem::path &folder, const ProgramParts &parts);
/// One node more in the folder of a package, and its test.
Result<Done> addPythonNode(
    const std::string &name, const std::filesystem::path &package, const ProgramParts &parts);

/// What runs Heddle's own Python module, for a shell.
std::string ownPython(const ProgramParts &parts);

} // namespace heddle
