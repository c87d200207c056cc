// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/expression/suggest.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace heddle::expression {

static constexpr std::size_t kMaxLength = 64; // longer names are not typing errors of one another

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + 32) : c;
}

/// How many letters must be put in, taken out or replaced.
static std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t(0));
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t above = row[j + 1];
            row[j + 1] = std::min({above + 1, row[j] + 1, diagonal + (lower(a[i]) != lower(b[j]))});
            diagonal = above;
        }
    }
    return row.back();
}

std::string_view closest(std::string_view name, std::span<const std::string_view> names)
{
    std::string_view best;
    std::size_t bestDistance = name.size() < 2
        ? 0
        : std::max<std::size_t>(1, name.size() / 3) + 1; // any letter is close to any other
    for (std::string_view candidate : names) {
        if (name.size() > kMaxLength || candidate.size() > kMaxLength)
            continue;
        if (const std::size_t d = distance(name, candidate); d < bestDistance) {
            best = candidate;
            bestDistance = d;
        }
    }
    return best;
}

} // namespace heddle::expression
