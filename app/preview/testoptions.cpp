// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "app/preview/testoptions.h"

#include <filesystem>

namespace heddle::preview {
namespace {

namespace fs = std::filesystem;

bool isTest(const fs::path &file)
{
    return file.filename().string().starts_with("tst_") && file.extension() == ".qml";
}

} // namespace

std::string testPath(int argc, char **argv)
{
    if (argc != 3)
        return {};
    const std::string first = argv[1], second = argv[2];
    return first == "--test" ? second : second == "--test" ? first : std::string();
}

int testFiles(const std::string &path)
{
    std::error_code ignored;
    if (fs::is_regular_file(path, ignored))
        return isTest(path) ? 1 : 0;
    int count = 0;
    for (fs::recursive_directory_iterator each(path, ignored), end; each != end; each.increment(ignored))
        count += isTest(each->path()) ? 1 : 0;
    return count;
}

} // namespace heddle::preview
