// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/eval/runlog.h"

#include <chrono>

namespace heddle {

namespace {

/// Never within a letter.
std::string cut(std::string_view text)
{
    std::size_t size = text.size();
    if (size <= RunLog::kLongest)
        return std::string(text);
    size = RunLog::kLongest;
    while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80)
        --size;
    return std::string(text.substr(0, size)) + "…";
}

std::int64_t now()
{
    using namespace std::chrono;
    return duration_cast<microseconds>(system_clock::now().time_since_epoch()).count();
}

} // namespace

void RunLog::note(Slot slot, RunId run, LogLevel level, std::string_view text)
{
    m_batch.lines.push_back({slot, run, level, cut(text), now()});
    if (m_batch.lines.size() <= kMost)
        return;
    m_batch.lines.pop_front();
    ++m_batch.lost;
}

} // namespace heddle
