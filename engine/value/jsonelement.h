// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/value/value.h"

#include <simdjson.h>

namespace heddle {

/// The value that a parsed JSON element stands for, plain or in the form of flow files. Internal to the
/// readers of JSON, so that one parse serves a whole file.
Result<Value> valueOf(const simdjson::dom::element &element, int depth = 0);

} // namespace heddle
