// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace heddle::preview {

/// The path in `--test PATH`; empty where the words after `preview` are not just that.
std::string testPath(int argc, char **argv);
/// How many tst_*.qml there are: the file itself, or those below the folder.
int testFiles(const std::string &path);

} // namespace heddle::preview
