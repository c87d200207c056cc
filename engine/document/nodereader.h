// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/document/jsonfields.h"

#include <optional>

namespace heddle {

/// One node of a file; the context stands at it. Nothing where it has no id.
/// Its wires come later; its name may be empty. `depth`: how many groups it is in. Internal to
/// engine/document.
std::optional<Node> readNode(ReadContext &context, const JsonElement &element, int depth);

} // namespace heddle
