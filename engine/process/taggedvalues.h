// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/process/valuecodec.h"
#include "engine/process/valuetags.h"

namespace heddle {

/// The value that a tag and what follows it stand for. Internal to the reader of messages.
Result<Value> valueOfTag(ValueTag tag, const Value &body, const Borrow &borrow);

} // namespace heddle
