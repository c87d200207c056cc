// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

namespace heddle {

class Catalog;

/// Adds the nodes that show what a worker can do. Called once at start.
void registerWorkers(Catalog &catalog);

} // namespace heddle
