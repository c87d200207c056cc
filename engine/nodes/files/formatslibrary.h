// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/value/value.h"

#include <filesystem>
#include <string>

namespace heddle::files {

/// Lets the formats library write the file, loading it if need be: it brings libraries for pictures that
/// most flows do without. Throws NodeError. Any thread.
void writeWithFormats(const Value &value, const std::filesystem::path &path, const std::string &suffix);

} // namespace heddle::files
