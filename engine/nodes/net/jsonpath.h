// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/value/value.h"

#include <string_view>

namespace heddle::net {

/// The part of a parsed answer that a path names: "items[0].name", or as JSON pointers have it,
/// "/items/0/name". An empty path is the whole. The Error says which step leads nowhere. Any thread.
Result<Value> valueAt(const Value &root, std::string_view path);

} // namespace heddle::net
