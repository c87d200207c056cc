// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace heddle {

/// The server that a url names, as one says yes to it: "example.org", "127.0.0.1:8000". Never what stands
/// before an “@”. Where two readers might understand the url in two ways: "url:" and all of it, which is no
/// server's name. Any thread.
std::string serverOf(std::string_view url);

} // namespace heddle
