// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/programparts.h"
#include "engine/base/error.h"

#include <string>

namespace heddle::cli {

/// Writes a library of nodes in C++, as a new folder of its name in this one: one node, its test, a flow that
/// uses it, and what builds them. Main thread.
Result<Done> writeLibrary(const std::string &name, const ProgramParts &parts);

/// What CMake has to be told besides to find this Heddle: nothing where it looks by itself.
std::string prefixOption(const ProgramParts &parts);

} // namespace heddle::cli
