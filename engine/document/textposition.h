// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/base/error.h"

#include <cstddef>
#include <string_view>

namespace heddle {

/// Turns byte offsets of one text into lines and columns. Offsets must not decrease, so that many of them
/// cost one pass. Any thread; owned by whoever tells of mistakes; the text must outlive it.
class TextPosition {
public:
    explicit TextPosition(std::string_view text)
        : m_text(text)
    {
    }

    /// The sentence with its place in front: "Line 17, column 5: the file ends inside a text."
    Error error(std::size_t offset, std::string_view sentence);

private:
    void advance(std::size_t offset);

    std::string_view m_text;
    std::size_t m_lineStart = 0;
    int m_line = 1;
};

} // namespace heddle
