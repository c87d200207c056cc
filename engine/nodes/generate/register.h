// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/sdk/nodetype.h"

namespace heddle {

class Catalog;

/// Adds the nodes that make data from nothing. Called once at start.
void registerGenerate(Catalog &catalog);

namespace generate {
NodeType volumeNode();
NodeType imagesNode();
NodeType cellsNode();
NodeType waveNode();
NodeType galleryNode();
NodeType galleryViewsNode();
} // namespace generate

} // namespace heddle
