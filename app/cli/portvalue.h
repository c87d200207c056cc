// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/runoptions.h"
#include "engine/base/error.h"
#include "engine/sdk/nodetype.h"

namespace heddle::cli {

/// The value of a `--set`: JSON where it parses and fits the port's type; else text, where the port takes
/// text. A path is relative to the current folder. nullptr: the port is not known here, as of a group.
Result<Value> portValue(const PortArgument &set, const PortType *port);

} // namespace heddle::cli
