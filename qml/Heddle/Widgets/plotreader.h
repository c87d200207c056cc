// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#pragma once

#include "qml/Heddle/Widgets/plotsource.h"

namespace heddle::ui {

constexpr std::size_t kMostLines = 8; // what can be told apart by colour

// The lines or the cells of a value and what its axes are called. Nothing is counted or measured yet.
PlotSource readLines(const Value &value, const PlotAsk &ask);

} // namespace heddle::ui
