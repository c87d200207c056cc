// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/base/error.h"

#include <functional>
#include <string>
#include <string_view>

namespace heddle {

/// Takes an option and the word after it; false: there is no such option.
using TakeOption = std::function<Result<bool>(std::string_view option, std::string_view value)>;

/// Reads what follows `heddle render` or `heddle preview`: one file, which is a `thing`, and options of two
/// words each. Gives the file; empty: none was named.
Result<std::string> readWords(int argc, char **argv, std::string_view thing, const TakeOption &take);
/// The word after --theme. Always true, as an option that exists.
Result<bool> readTheme(std::string_view value, bool &dark);

} // namespace heddle
