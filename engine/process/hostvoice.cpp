// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/process/hostvoice.h"

#include "engine/process/fields.h"

#include <cstdio>
#include <iostream>

namespace heddle {

namespace {

constexpr std::size_t kMostUnsent = 4 << 20; // bytes; then whoever talks waits
constexpr std::size_t kMostHeld = 64 << 10;

/// The words of the job protocol as messages hold them.
struct Worded {
    Map operator()(JobStarted &) const { return {}; } // the host knows
    Map operator()(JobOutput &word) const
    {
        return {{"op", "output"}, {"index", word.index}, {"value", std::move(word.value)},
            {"trigger", word.trigger}};
    }
    Map operator()(JobProgress &word) const
    {
        return {{"op", "progress"}, {"done", word.done}, {"total", word.total}, {"text", word.text}};
    }
    Map operator()(JobLog &word) const
    {
        return {{"op", "log"}, {"text", word.text}, {"warning", word.warning}};
    }
    Map operator()(JobMessage &word) const { return {{"op", "message"}, {"value", std::move(word.value)}}; }
    Map operator()(JobMemory &word) const { return {{"op", "memory"}, {"value", std::move(word.value)}}; }
    Map operator()(JobPaused &word) const { return {{"op", "paused"}, {"paused", word.paused}}; }
    Map operator()(JobFinished &word) const
    {
        return {{"op", "finished"}, {"outputs", List(std::move(word.outputs))}, {"seconds", word.seconds}};
    }
    Map operator()(JobFailed &word) const { return failed(word.text, word.seconds); }
    Map operator()(JobAborted &) const { return {{"op", "aborted"}}; }

    static Map failed(const std::string &text, double seconds)
    {
        return {{"op", "failed"}, {"kind", "error"}, {"text", text}, {"seconds", seconds}};
    }
};

bool isLastWord(const Map &message)
{
    const std::string op = textField(message, "op");
    return op == "finished" || op == "failed" || op == "aborted";
}

/// What a body has printed comes before its end.
void flushPrints()
{
    std::cout.flush();
    std::fflush(nullptr);
}

} // namespace

HostVoice::HostVoice(std::shared_ptr<Channel> channel, std::shared_ptr<MemoryPool> memory)
    : m_channel(std::move(channel))
    , m_loans(std::move(memory))
{
}

void HostVoice::tell(const Map &message)
{
    {
        const std::lock_guard lock(m_mutex); // until it is on its way: none overtakes another
        auto frame = makeFrame(message, &m_loans);
        if (!frame)
            throw NodeError(frame.error().text);
        send(std::move(*frame), isLastWord(message));
    }
    if (isOnBodysThread())
        m_channel->waitUntilSent(kMostUnsent);
}

/// The end of a run and that the worker is ready for the next are one message to the system, not two.
void HostVoice::send(ChannelFrame frame, bool isLast)
{
    if (isLast && frame.files.empty() && frame.bytes.size() < kMostHeld) {
        m_held += frame.bytes;
        return;
    }
    if (!m_held.empty() && !frame.files.empty())
        m_channel->send({std::exchange(m_held, {}), {}}); // files go with the first byte of their own
    frame.bytes.insert(0, std::exchange(m_held, {}));
    m_channel->send(std::move(frame));
}

void HostVoice::post(JobEvent event)
{
    Map message = std::visit(Worded(), event.what);
    if (message.empty())
        return;
    if (isLastWord(message))
        flushPrints();
    if (std::holds_alternative<JobFinished>(event.what))
        return tellFinished(event, std::move(message));
    try {
        tellOf(event, std::move(message));
    } catch (const NodeError &error) {
        if (isOnBodysThread())
            throw; // it has said what cannot be said, and fails
        tellOf(event, {{"op", "log"}, {"text", error.what()}, {"warning", true}});
    }
}

/// What cannot be told is no result.
void HostVoice::tellFinished(const JobEvent &event, Map message)
{
    const double seconds = message["seconds"].toNumber();
    try {
        tellOf(event, std::move(message));
    } catch (const NodeError &error) {
        tellOf(event, Worded::failed(error.what(), seconds));
    }
}

void HostVoice::tellOf(const JobEvent &event, Map message)
{
    message["run"] = std::int64_t(event.run);
    message["attempt"] = std::int64_t(event.attempt);
    tell(message);
}

void HostVoice::giveBack(std::uint64_t buffer)
{
    const std::lock_guard lock(m_mutex);
    if (m_loans.giveBack(buffer))
        m_channel->send(*makeFrame({{"op", "drop"}, {"buffer", std::int64_t(buffer)}}, nullptr));
}

} // namespace heddle
