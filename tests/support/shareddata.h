// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>

namespace heddle::test {

/// The path of a file of the shared test data, which is not part of the project; empty where it is not
/// there. It lies in $HEDDLE_SHARED_DATA, or in ../shared/data beside the project.
inline std::string sharedData(const std::string &name)
{
    const char *folder = std::getenv("HEDDLE_SHARED_DATA");
    const std::filesystem::path path
        = std::filesystem::path(folder ? folder : HEDDLE_SOURCE_DIR "/../shared/data") / name;
    return std::filesystem::exists(path) ? path.string() : std::string();
}

} // namespace heddle::test

/// Skips the test, saying so, where the file is not there; else `path` names it.
#define HEDDLE_SHARED_DATA_OR_SKIP(path, name)                                                               \
    const std::string path = heddle::test::sharedData(name);                                                 \
    if (path.empty())                                                                                        \
    GTEST_SKIP() << "The shared data file " << name << " is not here."
