// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/value/value.h"

#include <string>

namespace heddle::net {

/// What is sent along with a request.
struct RequestBody {
    std::string bytes;
    std::string type; ///< Of its content: "application/json"; empty: there is no body.
};

/// Text and bytes as they are, everything else as JSON. Refuses what JSON has no form for.
Result<RequestBody> requestBody(const Value &value);

} // namespace heddle::net
