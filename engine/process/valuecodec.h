// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/process/cbor.h"
#include "engine/value/value.h"

#include <functional>
#include <optional>

namespace heddle {

/// Where the elements of an array lie that travels in shared memory instead of in the frame.
struct BufferMention {
    std::uint64_t id = 0; ///< The maker's.
    std::int64_t fd = -1; ///< Which of the frame's descriptors.
    std::uint64_t offset = 0, size = 0; ///< In bytes.
};

using Elements = std::shared_ptr<const std::byte>; ///< Of an array or a column; kept by the pointer.

/// Puts so many bytes into shared memory; nothing: they have to travel in the frame.
using Lend = std::function<Result<std::optional<BufferMention>>(const Elements &, std::size_t bytes)>;
/// The elements that another process has put there.
using Borrow = std::function<Result<Elements>(const BufferMention &)>;

inline constexpr std::size_t kSharedFrom = 32 << 10; ///< Bytes from which an array travels in shared memory.
inline constexpr int kMostDepth = 64; ///< Of lists and maps in each other.
inline constexpr std::size_t kMostItems = 1'000'000;

/// Appends a value as messages hold it. The Error says what cannot travel. One thread.
Result<Done> writeValue(CborWriter &out, const Value &value, const Lend &lend);
/// Reads the value that is all of these bytes, whatever they are: the Error says what is wrong.
Result<Value> readValue(std::string_view bytes, const Borrow &borrow);

} // namespace heddle
