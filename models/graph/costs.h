// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions.
#pragma once

#include "engine/message/delta.h"

#include <QtCore/QString>

#include <cstdint>

namespace heddle {

/// By what nodes are coloured.
enum class CostMeasure : std::uint8_t { None, Time, Memory, Hits };

/// What of a node's cost that measure is about; -1: there is none.
double costBy(CostMeasure measure, const NodeCost &cost);
/// "1.24 s", "52 MB", "3 ×"
QString costText(CostMeasure measure, double cost);
QString bytesText(double bytes);
/// The last run against the one before it: "12 % faster", "as before"; empty: there was none.
QString changeText(const NodeCost &cost);

} // namespace heddle
