// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/net/problem.h"

#include <fmt/format.h>

namespace heddle::net {

namespace {

Problem timedOut(const Ask &ask, bool connected)
{
    const double seconds = double(ask.timeout.count()) / 1000;
    return connected
        ? Problem{Outcome::Broken,
            fmt::format("{} did not answer in full within {} s.", ask.url.host, seconds)}
        : Problem{Outcome::NotReached, fmt::format("{} was not reached within {} s.", ask.url.host, seconds)};
}

Problem tooLarge(const Ask &ask)
{
    return {Outcome::Refused,
        fmt::format("The answer of {} is larger than {:.3g} MB, the most that is taken.", ask.url.host,
            double(ask.mostBytes) / (1 << 20))};
}

} // namespace

Problem problemOf(const Ask &ask, CURLcode code, const Circumstances &how)
{
    const std::string &host = ask.url.host;
    const std::string detail = how.detail.empty() ? curl_easy_strerror(code) : how.detail;
    if (how.tooLarge || code == CURLE_FILESIZE_EXCEEDED)
        return tooLarge(ask);
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
        return {Outcome::NotReached,
            fmt::format("No server named {} is known. Check the url, and that you are online.", host)};
    case CURLE_COULDNT_CONNECT:
        return {Outcome::NotReached,
            fmt::format("Nothing answers at {}. Check the url, and that the server runs.", ask.url.text)};
    case CURLE_OPERATION_TIMEDOUT:
        return timedOut(ask, how.connected);
    case CURLE_SSL_CONNECT_ERROR:
        return {Outcome::NotReached,
            fmt::format("No secure connection to {}: {}. Does it speak https?", host, detail)};
    case CURLE_PEER_FAILED_VERIFICATION:
        return {Outcome::Refused, fmt::format("{} cannot prove who it is: {}.", host, detail)};
    case CURLE_TOO_MANY_REDIRECTS:
        return {Outcome::Refused,
            fmt::format("{} redirects again and again; {} times are the most.", host, ask.mostRedirects)};
    case CURLE_UNSUPPORTED_PROTOCOL:
        if (detail.find("HTTP/0.9") != std::string::npos) // what libcurl takes every other language for
            return {Outcome::Broken, fmt::format("What answers at {} does not speak HTTP.", ask.url.text)};
        return {Outcome::Refused,
            fmt::format("{} redirects to something other than http or https. That is not followed.", host)};
    default:
        return {Outcome::Broken, fmt::format("The answer of {} broke off: {}.", host, detail)};
    }
}

} // namespace heddle::net
