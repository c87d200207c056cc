// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/sdk/nodetype.h"

namespace heddle {

/// "a, b, c" or "none": for a sentence that says what there is.
inline std::string portNames(const std::vector<PortType> &ports)
{
    std::string names;
    for (const PortType &port : ports)
        names += (names.empty() ? "" : ", ") + port.name;
    return names.empty() ? "none" : names;
}

} // namespace heddle
