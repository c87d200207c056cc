// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/value/value.h"

#include <filesystem>

namespace heddle {

/// What is wrong with the path whatever the value: asked before work that takes time. Any thread; blocks.
Result<Done> checkValueFile(const std::filesystem::path &path);

/// Writes the value in the form that the path's extension names: csv, json and txt here; npy, npz, png,
/// jpg and tif by the formats library, which is loaded for that. The file is replaced whole or not at
/// all. Any thread; blocks.
Result<Done> writeValueFile(const Value &value, const std::filesystem::path &path);

} // namespace heddle
