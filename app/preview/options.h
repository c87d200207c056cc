// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/base/error.h"

#include <string>

namespace heddle::preview {

/// What `heddle preview` was asked for.
struct Options {
    std::string widget, data, picture, size = "node";
    bool dark = true;
};

/// Reads the words after `preview`. The Error is a sentence for the user.
Result<Options> readOptions(int argc, char **argv);

} // namespace heddle::preview
