// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace heddle {

std::string toBase64(std::string_view bytes);
/// Nothing where the text is not base64 with its padding.
std::optional<std::string> fromBase64(std::string_view text);

} // namespace heddle
