// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/nodes/formats/outputfile.h"
#include "engine/value/value.h"

#include <string>

namespace heddle::formats {

/// One picture in memory, as PNG and JPEG take it.
struct Picture {
    Array pixels; ///< 8 or 16 bits.
    std::int64_t width = 0, height = 0;
    int channels = 1;
};

/// The value as a picture of 8 or 16 bits, without loss. Throws NodeError that says why it is none.
Picture pictureOf(const Value &value, const char *format);

/// The array inside a value. Throws NodeError where there is none.
Array arrayOf(const Value &value, const char *format);

/// The writers of single formats. They throw NodeError.
void writePng(const Value &value, const std::string &path);
void writeJpeg(const Value &value, const std::string &path);
void writeTiff(const Value &value, const std::string &path);
void writeNpy(const Value &value, const std::string &path);
void writeNpz(const Value &value, const std::string &path);

} // namespace heddle::formats
