// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/value/value.h"

#include <filesystem>
#include <string_view>

namespace heddle::files {

/// Whether the formats library writes such files. The suffix is in small letters, with its dot. Any thread.
bool isFormat(std::string_view suffix);
/// Lets the formats library write the file, loading it if need be: it brings libraries for pictures that
/// most flows do without. Throws NodeError. Any thread.
void writeWithFormats(const Value &value, const std::filesystem::path &path);

} // namespace heddle::files
