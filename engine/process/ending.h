// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace heddle {

/// What became of a process, as a sentence for people; status is that of waitpid().
std::string endingText(int status);

} // namespace heddle
