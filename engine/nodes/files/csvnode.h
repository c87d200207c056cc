// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/nodes/files/csvtable.h"
#include "engine/sdk/node.h"

namespace heddle::files {

/// What a node that reads rows and delimiters does with their text, wherever that comes from. Throws
/// NodeError.
Table tableOf(
    Run &run, std::string text, const std::string &delimiter, bool header, const std::string &missing);

/// Its inputs behind the first, and its output.
NodeDeclaration &withCsvPorts(NodeDeclaration &node, std::string outputHelp);

} // namespace heddle::files
