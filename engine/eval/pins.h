// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/base/error.h"
#include "engine/message/pin.h"

#include <filesystem>
#include <string>
#include <unordered_map>
#include <vector>

namespace heddle {

inline constexpr std::size_t kMostPinnedInFile = 1u << 20; // bytes
inline constexpr std::size_t kMostPinned = 128u << 20; // bytes; more is not read back

/// Where large pinned results are: $XDG_DATA_HOME/heddle/pinned. Empty: the surroundings name no place.
std::filesystem::path pinFolder();

/// Results that were pinned here or read for a pin, so that each is read once. Engine thread; owned by the
/// evaluator.
class PinShelf {
public:
    struct Pin {
        Value kept; ///< For the node.
        std::filesystem::path file; ///< To be written with `values`; empty: all is in `kept`.
        Value values;
        std::size_t bytes = 0;
    };
    /// The outputs of that node as what it keeps. An Error where they are too large.
    Result<Pin> pin(const Node &node, const std::vector<Value> &outputs);
    /// In the order of the node's type. May read a file.
    Result<std::vector<Value>> outputs(const Node &node, const Value &kept);

private:
    Result<const Map *> read(const std::string &name);

    std::unordered_map<std::string, Map> m_large; // by file name
};

} // namespace heddle
