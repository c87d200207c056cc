// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

namespace heddle {

class Catalog;

namespace test {

/// The nodes of the package beside this folder, in C++: those that do what they should, and those that do
/// what they should not.
void addContractNodes(Catalog &catalog);

} // namespace test
} // namespace heddle
