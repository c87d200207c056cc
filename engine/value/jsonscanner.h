// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace heddle {

/// Where and why a text is no JSON.
struct JsonFault {
    std::size_t offset = 0; ///< In bytes; the text's size where it ends too early.
    std::string text; ///< What is there and what was expected, as a sentence that starts small.
};

inline constexpr int kDeepestJson = 1'000; ///< Levels of lists and objects in one text.

/// Reads the text strictly (RFC 8259, UTF-8, numbers that a machine can hold) and tells its first fault.
/// Slower than simdjson, which refuses the same texts but does not say where. Pure; any thread.
std::optional<JsonFault> findJsonFault(std::string_view text);

/// Bytes of the UTF-8 character at the start of the text; 0 where it is broken or there is none.
std::size_t utf8Length(std::string_view text);

} // namespace heddle
