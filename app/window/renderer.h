// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread, before there is a window.
#pragma once

namespace heddle {

/// Draws without OpenGL where there is no graphics card, for OpenGL in software is slower than not using it.
/// HEDDLE_RENDERER=software or opengl decides otherwise. Call before the application object exists.
void chooseRenderer();

} // namespace heddle
