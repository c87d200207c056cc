// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

namespace heddle {

class Catalog;

/// Adds every node type that is part of the program itself. Libraries that load on demand come from
/// their manifests instead (Catalog::addFolder).
void registerBuiltinNodes(Catalog &catalog);

} // namespace heddle
