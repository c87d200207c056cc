// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/sdk/nodetype.h"

#include <optional>
#include <string_view>

namespace heddle::script {

/// What the function of a script declares: the one with `@node`, else the last whose name does not begin with
/// `_`. The Python side (engine/python/heddle/script.py) chooses the same one.
struct Signature {
    std::vector<PortType> inputs, outputs;
    std::string help; ///< The first paragraph of its docstring.
    bool pure = true;
    Mailbox mailbox = Mailbox::Latest;
    const Type *takes = &types::any;
};

/// Reads the program and runs nothing of it. Nothing: there is no such function, or its first lines are not
/// right. Pure; any thread; takes a time in proportion to its length.
std::optional<Signature> signatureOf(std::string_view code);

} // namespace heddle::script
