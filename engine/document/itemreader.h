// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/document/jsonfields.h"

#include <optional>

namespace heddle {

// The readers of what a flow shows beside its nodes. Internal to engine/document; on trouble they tell the
// context, which stands at the item; nothing comes of one without an id, or a name.

std::optional<Frame> readFrame(ReadContext &context, const JsonElement &element);
std::optional<PanelItem> readPanelItem(ReadContext &context, const JsonElement &element);
/// In order, each number once.
std::vector<Bookmark> readBookmarks(ReadContext &context, const JsonElement &element);
/// By name, each name once.
std::vector<Variable> readVariables(ReadContext &context, const JsonElement &element);

} // namespace heddle
