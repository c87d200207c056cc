// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <string_view>

namespace heddle {

class Value;

/// Names a result by all that it depends on: node type and version, inputs, stamps of the files it reads.
/// 128 bits, so that equal keys mean equal results for all practical purposes.
struct ContentKey {
    std::uint64_t high = 0, low = 0;

    explicit operator bool() const { return (high | low) != 0; }
    friend auto operator<=>(const ContentKey &, const ContentKey &) = default;
};

/// Builds a key from parts; the order of the parts matters. Any thread; a plain value.
class KeyHasher {
public:
    void add(std::uint64_t word);
    void add(std::string_view bytes);
    void add(const ContentKey &key);
    /// The whole content, arrays and tables included.
    void add(const Value &value);
    ContentKey key() const;

private:
    std::uint64_t m_a = 0x243F6A8885A308D3ull, m_b = 0x13198A2E03707344ull; // digits of pi
};

ContentKey keyOf(const Value &value);
/// A key that no result has: for what is not to be found again.
ContentKey freshKey();

} // namespace heddle

template <> struct std::hash<heddle::ContentKey> {
    std::size_t operator()(const heddle::ContentKey &key) const noexcept { return key.low; }
};
