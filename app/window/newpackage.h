// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/base/error.h"
#include "models/catalog/extensionsmodel.h"

namespace heddle {

/// Writes a package as `heddle new package` does, into the folder for the user's own. Its node, or why not.
/// Any thread that may use the disk.
Result<NodePlace> makePackage(const QString &name);
/// Tells those who have asked for it. GUI thread.
void tellOf(const Result<NodePlace> &made, ExtensionsModel &extensions);

} // namespace heddle
