// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#pragma once

#include "qml/Heddle/Canvas/painter/displaylist.h"
#include "qml/Heddle/Theme/tokens.h"

namespace heddle::ui {

// Finds where wires cross, and gives the upper one a gap of ground there, so that the eye can follow both.
// Sorts the wires into the order in which they are painted. Does nothing where there are very many.
void addGaps(DisplayList &list, const Tokens &tokens);

} // namespace heddle::ui
