// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// What others want of a run: written down from any thread, followed by the body at its next checkpoint.

#include "engine/place/jobrun.h"

#include "engine/sdk/nodetype.h"
#include "engine/value/convert.h"

namespace heddle {

namespace {

constexpr std::uint32_t kLowWater = 128; // values not yet dealt with: few enough to go on
constexpr auto kPreviewGap = std::chrono::milliseconds(4);
constexpr std::size_t kMostMail = 10'000;
constexpr unsigned kManyWords = 256; // messages and the like: not so many
constexpr auto kWordsGap = std::chrono::milliseconds(16); // in this time

} // namespace

bool JobRun::isAlive() const
{
    const Lock lock(m_mutex);
    return m_inBody;
}

bool JobRun::isEnded() const
{
    const Lock lock(m_mutex);
    return m_told;
}

/// Could a parked body do anything if it had a thread?
bool JobRun::isContent() const
{
    if ((m_wishes & kWaits) != 0)
        return false;
    switch (m_wants) {
    case Coroutine::Wants::Value:
        return !m_mailbox.empty();
    case Coroutine::Wants::Time:
        return Clock::now() >= m_coroutine->until();
    default:
        return true;
    }
}

/// Pause and resume are told when they take effect, strictly by turns.
void JobRun::followPause()
{
    const bool paused = (m_wishes & kPause) != 0 && !stopRequested();
    if (paused != m_toldPaused && !stopRequested()) {
        flushProgress(); // what was done before
        m_toldPaused = paused;
        say(JobPaused{paused});
    }
}

void JobRun::hold(unsigned wish, bool on)
{
    on ? m_wishes.fetch_or(wish) : m_wishes.fetch_and(~wish);
}

/// Something has changed that a body may have waited for.
void JobRun::wake(bool urgent)
{
    m_wake.notify_all();
    if (m_state == State::Queued && m_begun && urgent)
        m_host->ready(shared_from_this(), urgent); // past those that wait longer
    if (m_state != State::Parked)
        return;
    if (!urgent && !isContent())
        return followPause();
    m_state = State::Queued;
    m_host->ready(shared_from_this(), urgent);
}

void JobRun::requestStop()
{
    std::optional<std::stop_source> source;
    {
        const Lock lock(m_mutex);
        if (stopRequested())
            return;
        hold(kStop, true);
        source.emplace(m_stopSource);
        if (m_state == State::Queued && !m_begun) {
            sayOutcome(JobAborted{}); // nobody should wait for a free thread to be told
            m_state = State::Ended;
        }
        wake(true);
    }
    if (source->stop_possible())
        source->request_stop(); // without the lock: it calls others
}

void JobRun::setPaused(bool paused)
{
    const Lock lock(m_mutex);
    hold(kPause, paused);
    wake(false);
}

void JobRun::share()
{
    if (m_job.type->coroutine)
        hold(kShare, true);
}

void JobRun::sendValue(Value value)
{
    auto fitting = convert(value, *m_job.type->takes);
    if (!fitting)
        return; // whoever sent it was told: Evaluator::send
    const Lock lock(m_mutex);
    if (m_job.type->mailbox == Mailbox::Latest)
        m_mailbox.clear();
    if (m_mailbox.size() < kMostMail)
        m_mailbox.push_back(std::move(*fitting));
    wake(false);
}

void JobRun::publishPreview(std::size_t output, Value &value)
{
    const Lock lock(m_mutex);
    if (m_previews[output].replace(value))
        return; // somebody was quicker
    {
        const Preview::Hold hold(m_previews[output]);
        m_previews[output].put(value);
    }
    tellPreview(output, Clock::now());
}

/// Nobody acknowledges messages and logs, so a body that tells too many is held back for a while.
void JobRun::countWord()
{
    if (!m_host || ++m_words % kManyWords != 0)
        return;
    const auto now = Clock::now();
    if (now - std::exchange(m_lastWords, now) >= kWordsGap)
        return;
    hold(kHushed, true);
    m_host->wakeAt(now + kWordsGap, weak_from_this());
}

/// Faster than people can see is a waste of the engine's time: then the clock tells it a little later.
void JobRun::tellPreview(std::size_t output, Clock::time_point now)
{
    Preview &of = m_previews[output];
    Value value;
    bool due = false;
    {
        const Preview::Hold hold(of);
        due = of.due = m_host && now - of.last < kPreviewGap;
        if (!due) {
            of.last = now;
            of.untaken = true;
            of.full = false;
            std::swap(value, of.latest);
        }
    }
    if (due)
        m_host->wakeAt(of.last + kPreviewGap, weak_from_this());
    else
        say(JobOutput{int(output), std::move(value), false});
}

void JobRun::noteTaken(int output)
{
    const Lock lock(m_mutex);
    const auto index = std::size_t(output);
    if (output < 0 || index >= m_job.type->outputs.size())
        return;
    if (isPreview(index)) {
        if (m_previews[index].noteTaken())
            tellPreview(index, Clock::now());
    } else if (m_untaken > 0 && --m_untaken <= kLowWater && (m_wishes & kHeld) != 0) {
        hold(kHeld, false);
        wake(false);
    }
}

void JobRun::abandon()
{
    requestStop();
    const Lock lock(m_mutex);
    if (m_told)
        return;
    sayOutcome(JobAborted{});
    m_abandoned = m_state == State::Active; // one that holds no thread is destroyed by the next that is free
    if (m_abandoned)
        m_host->lend(*this, true);
}

void JobRun::tick()
{
    const Lock lock(m_mutex);
    const auto now = Clock::now();
    for (std::size_t i = 0; i < m_previews.size(); ++i)
        if (m_previews[i].tick())
            tellPreview(i, now);
    if (now - m_lastWords >= kWordsGap)
        hold(kHushed, false);
    flushProgress();
    wake(false);
}

} // namespace heddle
