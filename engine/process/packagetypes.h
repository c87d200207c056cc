// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/sdk/nodetype.h"

#include <string>
#include <vector>

namespace heddle {

/// Something that is wrong with a package: it takes away the nodes of that file, and nothing else.
struct PackageError {
    std::string file;
    int line = 0; ///< From 1; 0: no line of it.
    std::string text, trace;
};

/// Where a node of a package is written.
struct PackageNode {
    std::string id, title;
    std::string file;
    int line = 0; ///< From 1; of its decorator.
    bool missing = false; ///< It was there before something went wrong.
};

/// The node types that the message `types` of a package tells of. What is not right in it is left out.
std::vector<NodeType> nodeTypesIn(const Map &types, const ProcessBody &package);
std::vector<PackageNode> nodesIn(const Map &types);
std::vector<PackageError> errorsIn(const Map &types);

} // namespace heddle
