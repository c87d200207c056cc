// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/nodes/net/transfer.h"

#include <curl/curl.h>

namespace heddle::net {

/// How far an exchange had come when it failed.
struct Circumstances {
    bool connected = false;
    bool tooLarge = false; ///< We have stopped taking.
    std::string detail = {}; ///< In libcurl's words, if it has any.
};

struct Problem {
    Outcome outcome = Outcome::Broken;
    std::string text;
};

/// What a failure of libcurl means, as a sentence for the user. Any thread.
Problem problemOf(const Ask &ask, CURLcode code, const Circumstances &how);

} // namespace heddle::net
