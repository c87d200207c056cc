// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/programparts.h"

namespace heddle {

class Catalog;

/// Gives the catalog every node type that there is, built in, of node libraries and of packages, for a
/// program that does one thing and ends. A package that is not known yet is asked once a node of its is
/// looked for, so that others cost nothing; what is wrong with one is told on stderr and stops nothing. Main
/// thread.
void addEveryNode(Catalog &catalog, const ProgramParts &parts);

} // namespace heddle
