// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

namespace heddle {

class Catalog;

/// Adds the nodes that make triggers and use them. Called once at start.
void registerEvents(Catalog &catalog);

} // namespace heddle
