// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <system_error>

namespace heddle {

/// Where the program's parts lie: lib/heddle, and share/heddle with examples, schema and templates.
struct ProgramParts {
    std::filesystem::path library, shared;
};

/// Those of the program that runs: beside its bin, the same in a build tree and where it is installed.
inline ProgramParts programParts()
{
    std::error_code ignored;
    const auto root = std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path().parent_path();
    return {root / "lib" / "heddle", root / "share" / "heddle"};
}

} // namespace heddle
