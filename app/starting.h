// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/base/error.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace heddle {

/// What the templates leave open: "@NAME@" and what it stands for.
struct Blank {
    std::string mark, text;
};

/// The text with its blanks filled.
std::string filled(std::string text, const std::vector<Blank> &blanks);

/// What `heddle new` writes: templates with their blanks filled.
struct Start {
    std::filesystem::path templates; ///< The folder that they are in, folders in it included.
    std::vector<Blank> blanks;
    std::map<std::string, std::string>
        names; ///< Of a template and of the file made of it, where they differ.
};

/// Makes the folder, which must not be there, and writes them all into it.
Result<Done> writeStart(const Start &start, const std::filesystem::path &folder);
/// Writes these of them into a folder that is there. What they would overwrite is an error, and none is
/// written.
Result<Done> addToFolder(
    const Start &start, const std::vector<std::string> &files, const std::filesystem::path &folder);

/// Letters, digits and _, a letter first, not too long.
bool isWord(std::string_view text);
/// The same without capital letters.
bool isSmallWord(std::string_view text);

std::string titleOf(std::string name); ///< "moving_mean" → "Moving mean"
std::string classOf(const std::string &name); ///< "moving_mean" → "MovingMean"

} // namespace heddle
