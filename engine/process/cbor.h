// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/base/error.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace heddle {

/// Appends items of CBOR to a text. One thread.
class CborWriter {
public:
    void null();
    void boolean(bool value);
    void integer(std::int64_t value);
    void number(double value);
    void text(std::string_view value);
    void bytes(std::string_view value);
    void list(std::size_t count); ///< So many items follow.
    void map(std::size_t count); ///< So many pairs follow.
    void tag(std::uint64_t tag); ///< Of the item that follows.

    std::string take() { return std::move(m_out); }
    std::size_t size() const { return m_out.size(); }

private:
    template <class Encode, class... A> void head(Encode encode, A... value);

    std::string m_out;
};

/// The head of one item: of a list, a map or a tag what belongs to it follows as items of their own.
struct CborItem {
    enum class Kind : std::uint8_t { Unknown, Null, Bool, Int, Number, Text, Bytes, Items, Pairs, Tag };

    Kind kind = Kind::Unknown;
    std::int64_t integer = 0; ///< And bool.
    double number = 0;
    std::string_view text = {}; ///< And bytes: they lie in what is read.
    std::uint64_t count = 0; ///< Of items or pairs; the tag itself.
};

/// Reads items of CBOR one after the other, and copies nothing. Trusts nothing. One thread.
class CborReader {
public:
    explicit CborReader(std::string_view bytes)
        : m_rest(bytes)
    {
    }

    Result<CborItem> next();
    bool atEnd() const { return m_rest.empty(); }
    std::size_t remaining() const { return m_rest.size(); }

private:
    std::string_view m_rest;
};

} // namespace heddle
