// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/base/error.h"
#include "engine/process/descriptor.h"

#include <sys/types.h>

#include <string>
#include <vector>

namespace heddle {

/// A process that another is made to be.
struct Spawn {
    std::vector<std::string> command;
    std::string modules; ///< Before what PYTHONPATH names.
    Descriptor channel; ///< Becomes its descriptor 3.
    Descriptor output; ///< Becomes what it prints to.
};

/// Starts it, with one thread for each library that would start one for each core. It inherits nothing but
/// the two files.
Result<pid_t> spawn(Spawn what);

/// Kills a child of ours and waits until it has gone; its status.
int killAndReap(pid_t pid);

} // namespace heddle
