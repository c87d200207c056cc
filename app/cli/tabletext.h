// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/value/table.h"

#include <string>

namespace heddle::cli {

/// The table as aligned columns, with its first 20 rows, for people. Ends with a line break.
std::string tableText(const Table &table);

} // namespace heddle::cli
