// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/value/jsonelement.h"

namespace heddle {

/// Reads {"columns":[{"name":…,"dtype":…}],"rows":[[…]],"count":…}, the body of "$table" in flow files.
/// Internal to the reader of JSON. Pure; any thread.
Result<Value> tableOf(const simdjson::dom::element &body);

} // namespace heddle
