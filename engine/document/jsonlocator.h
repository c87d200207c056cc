// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace heddle {

/// The way to one value inside a JSON text: at each level the number of the item or member, from 0.
/// Paths order as their values do in the text.
using JsonPath = std::vector<std::uint32_t>;

/// Finds values in a text that is known to be JSON, which simdjson's tree cannot: it forgets where they
/// stood. Paths must be asked for in the order of the text; all of them together cost one pass.
/// Any thread; the text must outlive it.
class JsonLocator {
public:
    explicit JsonLocator(std::string_view text)
        : m_text(text)
    {
        skipSpace();
    }

    struct Place {
        std::size_t key = 0; ///< Where the member's key starts; same as value for items of lists.
        std::size_t value = 0; ///< Where the value starts.
    };
    Place find(const JsonPath &path);

    /// What stands there, from the key to the end of the value.
    std::string_view member(const Place &place) const;

private:
    struct Level {
        std::uint32_t child = 0; ///< The one at whose start the cursor stands.
        bool object = false;
    };

    void skipSpace();
    void skipText();
    void skipScalarOrContainer();
    void skipToValue();
    void enter();
    void leave(std::size_t depth);
    void nextChild();

    std::string_view m_text;
    std::size_t m_at = 0;
    std::vector<Level> m_levels;
};

} // namespace heddle
