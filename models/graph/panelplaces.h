// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions and numbers.
#pragma once

#include "engine/message/content.h"

#include <QtCore/QRectF>
#include <QtCore/QSizeF>

#include <string_view>
#include <vector>

namespace heddle::panel {

inline constexpr std::string_view kInput = "in.", kOutput = "out."; ///< How the parts of a node begin.
inline constexpr double kGrid = 16, kGap = 16, kMinWidth = 96, kMinHeight = 48;
inline constexpr double kPageWidth = 976; ///< What is put on the panel fills this before it grows down.

QRectF rectOf(const PanelItem &item);
double onGrid(double value);
/// Moved by so much, on the grid and never off the page.
QRectF moved(const QRectF &rect, double dx, double dy);
/// The lower right corner moved by so much, on the grid and never too small to be used.
QRectF stretched(const QRectF &rect, double dx, double dy);
/// The highest place where it lies on no other, and of those the leftmost.
QRectF freePlace(const std::vector<QRectF> &taken, QSizeF size);

} // namespace heddle::panel
