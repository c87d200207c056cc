// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/net/exchange.h"

#include <fmt/format.h>

#include <algorithm>

namespace heddle::net {

namespace {

using Seconds = std::chrono::duration<double>;

constexpr Seconds kFirstWait{0.25}, kLongestWait{8}, kLongestAsked{30};

bool isWorthAnother(const Ask &ask, const Answer &answer)
{
    const bool repeatable = ask.method != "POST";
    switch (answer.outcome) {
    case Outcome::NotReached:
        return true;
    case Outcome::Broken:
        return repeatable;
    case Outcome::Answered:
        return answer.status == 429 || (repeatable && answer.status >= 502 && answer.status <= 504);
    default:
        return false;
    }
}

/// Twice as long each time, or what the server asks for.
Seconds waitBefore(std::int64_t attempt, const Answer &answer)
{
    const Seconds wait = kFirstWait * double(1 << std::min<std::int64_t>(attempt, 10));
    return std::max(std::min(wait, kLongestWait), std::min<Seconds>(answer.retryAfter, kLongestAsked));
}

} // namespace

Answer exchange(Run &run, const Ask &ask, std::int64_t retries)
{
    for (std::int64_t attempt = 0;; ++attempt) {
        run.checkpoint();
        Answer answer = transfer(
            ask, run.stopToken(), [&run](double done, double total) { run.progress(done, total); });
        if (answer.outcome == Outcome::Stopped)
            throw Stopped();
        if (attempt == retries || !isWorthAnother(ask, answer))
            return answer;
        const Seconds wait = waitBefore(attempt, answer);
        run.progress(
            0, 0, fmt::format("Tries again in {:.3g} s ({} of {})", wait.count(), attempt + 1, retries));
        run.sleep(std::chrono::duration_cast<std::chrono::nanoseconds>(wait));
    }
}

} // namespace heddle::net
