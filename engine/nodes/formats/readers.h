// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/nodes/formats/inputfile.h"
#include "engine/sdk/run.h"

namespace heddle::formats {

inline constexpr std::int64_t kMostPixels = std::int64_t(1) << 31;

/// Throws NodeError where a header promises more pixels than there may be, or than the file could hold
/// if every byte of it stood for `ratio` bytes of pixels.
void checkPromise(const InputFile &file, std::int64_t width, std::int64_t height, double bytes, double ratio);

/// The readers of single formats; the file stands at its beginning. They throw NodeError that names the
/// file, and look at Stop as they go.
Image readPng(Run &run, InputFile &file);
Image readJpeg(Run &run, InputFile &file);
Array readTiff(Run &run, const std::string &path);

} // namespace heddle::formats
