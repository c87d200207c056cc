// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/document/textposition.h"

#include <fmt/format.h>

namespace heddle {

void TextPosition::advance(std::size_t offset)
{
    for (;;) {
        const std::size_t end = m_text.find('\n', m_lineStart);
        if (end == std::string_view::npos || end >= offset)
            return;
        m_lineStart = end + 1;
        ++m_line;
    }
}

Error TextPosition::error(std::size_t offset, std::string_view sentence)
{
    advance(offset);
    const int column = int(offset - m_lineStart) + 1;
    return {fmt::format("Line {}, column {}: {}", m_line, column, sentence), m_line, column};
}

} // namespace heddle
