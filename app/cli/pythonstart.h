// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace heddle::cli {

/// Writes a package of nodes in Python into a new folder: one node, its test, a flow that uses it. Returns
/// the exit code.
int makePackage(const std::string &name);
/// In the folder of a package, one node more and its test; anywhere else a package for it.
int makePythonNode(const std::string &name);

} // namespace heddle::cli
