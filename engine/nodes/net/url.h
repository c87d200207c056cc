// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/base/error.h"

#include <string>

namespace heddle::net {

/// An address of the web, looked at before anything is sent. A plain value.
struct Url {
    std::string text; ///< As it is asked for: complete and encoded.
    std::string host;
    bool local = false; ///< This very machine; never reached through a proxy.
};

/// Takes http and https only. The Error is a sentence for the user. Any thread.
Result<Url> parseUrl(const std::string &text);

} // namespace heddle::net
