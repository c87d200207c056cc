// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

namespace heddle {

/// What a flow file may hold, so that no file can bring the program down. Far beyond any real flow.
inline constexpr std::size_t kMostFlowBytes = std::size_t(1) << 30;
inline constexpr std::size_t kMostLineBytes = 100'000'000;
inline constexpr std::size_t kMostNodes = 10'000'000;
inline constexpr std::size_t kMostNameBytes = 1'000;
inline constexpr int kDeepestGroup = 64;
inline constexpr double kFarthestPixel = 1e9; ///< Either way from the origin of the canvas.
inline constexpr std::size_t kMostProblems = 100; ///< Told of one file.

/// The flow format that this version reads and writes.
inline constexpr int kFlowVersion = 1;

} // namespace heddle
