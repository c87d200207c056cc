// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/base/error.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace heddle::cli {

/// NODE.PORT, or the name of a variable, and what stands after “=”.
struct PortArgument {
    std::string node, port; ///< No node: port is the variable.
    std::optional<std::string> value;

    bool isVariable() const { return node.empty(); }
    std::string name() const { return isVariable() ? port : node + "." + port; }
};

/// What `heddle run` was asked to do.
struct RunOptions {
    std::string flow;
    std::vector<PortArgument> sets, gets;
    std::optional<PortArgument> until;
    std::optional<double> timeout; ///< Seconds.
    unsigned jobs = 0;
    bool json = false;
    bool trust = false;
};

/// An Error says which word is wrong.
Result<RunOptions> parseRunOptions(std::span<const std::string> words);

} // namespace heddle::cli
