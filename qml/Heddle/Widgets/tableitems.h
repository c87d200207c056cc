// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions.
#pragma once

#include "engine/value/value.h"

namespace heddle::ui {

// A list or a map as a table of typed columns. A list of lists: a column for each place, named "0", "1" ...;
// a list of maps: a column for each key that occurs; any other list: item and value; a map: key and value.
// Values of different kinds in one column become words. An empty table for anything else.
Table tableOfItems(const Value &value);

} // namespace heddle::ui
