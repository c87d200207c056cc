// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// One thread, its own.
#pragma once

#include "engine/base/error.h"
#include "engine/message/content.h"

#include <string>

namespace heddle::render {

struct Options;

/// What became of a picture.
struct Drawn {
    int width = 0, height = 0;
    double scale = 1; ///< Less than what was asked for, where the picture would have been too large.
};

/// Draws the whole flow with a margin, as the window draws it. The type of the file is that of its name.
Result<Drawn> draw(const GraphContent &graph, const Options &options);

} // namespace heddle::render
