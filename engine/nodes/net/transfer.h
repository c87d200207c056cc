// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/nodes/net/body.h"
#include "engine/nodes/net/header.h"
#include "engine/nodes/net/url.h"

#include <chrono>
#include <functional>
#include <stop_token>
#include <string>

namespace heddle::net {

/// What is asked of a server, once. A plain value.
struct Ask {
    std::string method = "GET";
    Url url;
    HeaderLines headers = {};
    RequestBody body = {};
    std::chrono::milliseconds timeout = std::chrono::seconds(10); ///< For the whole of it.
    std::size_t mostBytes = std::size_t(256) << 20; ///< Of the answer, unpacked.
    int mostRedirects = 10;
};

enum class Outcome {
    Answered, ///< Whatever the status says.
    NotReached, ///< Nothing was sent.
    Broken, ///< Connected, but there is no whole answer: nobody knows what the server has done.
    Refused, ///< There is an answer, and it is not taken: too large, a circle of redirects, a bad
             ///< certificate.
    Stopped,
};

/// What came of it. A plain value.
struct Answer {
    Outcome outcome = Outcome::Answered;
    std::string problem = {}; ///< The sentence for every outcome but the first.
    long status = 0;
    std::string type = {}; ///< Of the content, as the server calls it.
    std::string body = {};
    double seconds = 0;
    std::chrono::seconds retryAfter{0}; ///< What the server asks for.
};

/// Asks and waits, on this thread; comes back within a moment when stop is asked for. `progress` is told
/// how many bytes have come, and how many are to come (0: not known).
Answer transfer(
    const Ask &ask, const std::stop_token &stop, const std::function<void(double, double)> &progress);

} // namespace heddle::net
