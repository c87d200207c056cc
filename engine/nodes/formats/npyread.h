// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/sdk/run.h"

#include <cstdint>
#include <functional>

namespace heddle::formats {

/// Where the bytes of one .npy come from: a file, or an entry of an archive. Plain; used within one run.
struct NpySource {
    std::string name; ///< For errors.
    double size = 0; ///< The most bytes that there can be, header included.
    std::function<std::size_t(void *into, std::size_t n)> read; ///< How many there were, at most n.
};

/// Throws NodeError that names the source. Allocates nothing before the header's promise was checked.
Array readNpy(Run &run, const NpySource &source);
/// Reads .npy, or the array `key` of an .npz (empty: the first).
Array readNumpy(Run &run, const std::string &path, const std::string &key);

} // namespace heddle::formats
