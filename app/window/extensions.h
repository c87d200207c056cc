// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "engine/process/packages.h"
#include "models/catalog/extensionsmodel.h"

namespace heddle {

/// The packages as the panel of extensions shows them.
QList<Extension> extensionsOf(const std::vector<PackageState> &packages);

} // namespace heddle
