// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/value/value.h"

/// Writes a value by the ending of the path: npy, npz, png, jpg, jpeg, tif, tiff. Exported by this very
/// name from the module, for those who load it. Returns nullptr, or a sentence that says why not, which
/// stays valid until the same thread calls again. The file is there whole or not at all. Any thread.
extern "C" const char *heddleWriteFile(const heddle::Value &value, const char *path);
