// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace heddle {

/// Whether an object of this one key stands, in flow files, for a value that JSON lacks. Others that begin
/// with $ may belong to a later version: they are maps here, and are written as they were read.
inline bool isTag(std::string_view key)
{
    return key == "$number" || key == "$time" || key == "$duration" || key == "$bytes" || key == "$array"
        || key == "$image" || key == "$table" || key == "$map";
}

} // namespace heddle
