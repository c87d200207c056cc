// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include <QtCore/QString>

namespace heddle {

/// Where the program's parts lie, the same in a build tree and where it is installed: lib/heddle beside the
/// folder of the program, and share/heddle.
QString libraryFolder();
QString sharedFolder();

} // namespace heddle
