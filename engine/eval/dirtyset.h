// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

namespace heddle {

/// A set of positions that is scanned upwards: two levels of bits, so that skipping what is clean costs
/// next to nothing. Engine thread; a plain value.
class DirtySet {
public:
    static constexpr std::uint32_t kNone = ~std::uint32_t(0);

    void resize(std::uint32_t positions);
    void clear();
    void set(std::uint32_t position);
    void reset(std::uint32_t position);
    /// The smallest position in the set, or kNone.
    std::uint32_t first() const;

private:
    std::vector<std::uint64_t> m_bits; // one a position
    std::vector<std::uint64_t> m_summary; // one a word of m_bits that is not 0
    mutable std::size_t m_from = 0; // no bit is set in summary words before this one
};

} // namespace heddle
