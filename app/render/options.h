// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/base/error.h"

#include <string>

namespace heddle::render {

/// What `heddle render` was asked for.
struct Options {
    std::string flow, picture;
    bool dark = true;
    double scale = 1;
};

/// Reads the words after `render`. The Error is a sentence for the user.
Result<Options> readOptions(int argc, char **argv);

} // namespace heddle::render
