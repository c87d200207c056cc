// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/place/jobrun.h"

#include "engine/sdk/nodetype.h"

#include <algorithm>
#include <filesystem>
#include <new>

namespace heddle {

namespace {

constexpr auto kProgressGap = std::chrono::milliseconds(20); // nobody reads faster
constexpr std::uint32_t kHighWater = 256; // values that nobody has dealt with yet: wait

/// None where no output is one: most runs are spared the memory.
std::size_t previewsOf(const Job &job)
{
    const std::vector<PortType> &outputs = job.type->outputs;
    const bool any = std::any_of(outputs.begin(), outputs.end(), [](auto &o) { return o.latest; });
    return any && !job.every ? outputs.size() : 0;
}

double inSeconds(std::chrono::steady_clock::duration time)
{
    return std::chrono::duration<double>(time).count();
}

} // namespace

RunId nextRunId()
{
    static std::atomic<RunId> last{0};
    return ++last;
}

JobRun::JobRun(Job job, std::shared_ptr<JobSink> sink, JobHost *host)
    : m_job(std::move(job))
    , m_sink(std::move(sink))
    , m_host(host)
    , m_wishes(m_job.paused ? kPause : 0)
    , m_viewed(m_job.viewed)
    , m_previews(previewsOf(m_job))
{
}

// ---- the body -----------------------------------------------------------------------------------

bool JobRun::execute()
{
    if (!begin())
        return isEnded();
    if (m_job.type->coroutine)
        return drive();
    runPlain();
    return true;
}

bool JobRun::begin()
{
    const Lock lock(m_mutex);
    if (m_state != State::Queued)
        return false; // stopped before it began, or taken by another thread
    m_state = State::Active;
    m_inBody = true;
    m_since = Clock::now();
    if (!std::exchange(m_begun, true))
        say(JobStarted{});
    return true;
}

/// A coroutine goes on until it ends, or until it has nothing to do: then it gives its thread back.
bool JobRun::drive()
{
    while (true) {
        switch (next()) {
        case Next::Leave:
            return false; // from here on another thread may have it
        case Next::Stop:
            stopBody();
            return true;
        case Next::GoOn:
            break;
        }
        const bool fine = guarded([this] {
            if (!m_coroutine)
                m_coroutine = m_job.type->coroutine(m_job.inputs);
            m_wants = m_coroutine->resume(*this, m_wishes);
            if (m_wants != Coroutine::Wants::Nothing)
                return false;
            m_outputs.resize(m_job.type->outputs.size());
            m_coroutine->finish(m_outputs);
            return true;
        });
        if (!fine && !isAlive())
            return true; // it threw
        if (!fine)
            continue;
        m_coroutine.reset(); // its parameters go before its end is told
        end(JobFinished{std::move(m_outputs), 0});
        return true;
    }
}

void JobRun::stopBody()
{
    m_coroutine.reset();
    end(JobAborted{});
}

void JobRun::runPlain()
{
    m_outputs.resize(m_job.type->outputs.size());
    const bool fine = guarded([this] {
        checkpoint();
        m_job.type->body(*this, m_job.inputs, m_outputs);
        return true;
    });
    if (fine)
        end(JobFinished{std::move(m_outputs), 0});
}

/// What a body throws is told as the run's end. False: it has not ended well, or not yet.
template <class F> bool JobRun::guarded(F &&body)
{
    const auto failed = [this](std::string text) {
        m_coroutine.reset();
        end(JobFailed{FailureKind::Node, std::move(text), 0});
        return false;
    };
    try {
        return body();
    } catch (const Stopped &) {
        stopBody();
        return false;
    } catch (const std::bad_alloc &) {
        return failed("There is not enough memory for this.");
    } catch (const std::exception &error) {
        return failed(error.what());
    } catch (...) {
        return failed("The node failed without saying why.");
    }
}

/// Tells the outcome. A body that swallowed a stop is stopped all the same.
void JobRun::end(JobWord outcome)
{
    const Lock lock(m_mutex);
    m_worked += Clock::now() - m_since;
    if (auto *finished = std::get_if<JobFinished>(&outcome)) {
        finished->seconds = inSeconds(m_worked);
        if (stopRequested())
            outcome = JobAborted{};
    }
    if (auto *failed = std::get_if<JobFailed>(&outcome))
        failed->seconds = inSeconds(m_worked);
    sayOutcome(std::move(outcome));
    m_state = State::Ended;
    m_inBody = false;
    if (m_abandoned && m_host)
        m_host->lend(*this, false);
}

/// The last word, after what was kept back.
void JobRun::sayOutcome(JobWord outcome)
{
    for (std::size_t i = 0; i < m_previews.size(); ++i)
        if (Value value; m_previews[i].take(value))
            say(JobOutput{int(i), std::move(value), false});
    flushProgress();
    std::visit([this](auto &what) { say(std::move(what)); }, outcome);
    m_told = true;
}

/// At a checkpoint: what is to become of the coroutine?
JobRun::Next JobRun::next()
{
    const Lock lock(m_mutex);
    const bool shared = (m_wishes.fetch_and(~kShare) & kShare) != 0;
    if (stopRequested())
        return Next::Stop;
    followPause();
    const bool content = isContent();
    if (content && !shared)
        return Next::GoOn;
    m_worked += Clock::now() - m_since;
    m_state = content ? State::Queued : State::Parked;
    if (content)
        m_host->ready(shared_from_this(), false);
    else if (m_wants == Coroutine::Wants::Time)
        m_host->wakeAt(m_coroutine->until(), weak_from_this());
    return Next::Leave;
}

// ---- what the body calls ------------------------------------------------------------------------

void JobRun::checkpoint()
{
    if (m_wishes.load(std::memory_order_relaxed) != 0)
        followWishes();
}

void JobRun::followWishes()
{
    Lock lock(m_mutex);
    m_wishes.fetch_and(~kShare); // a plain body has no way to leave its thread to others
    sleepWhile(lock, Clock::time_point::max(), [] { return true; });
}

/// Sleeps on the body's thread until it may go on and `done` says so. Throws Stopped.
template <class Done> void JobRun::sleepWhile(Lock &lock, Clock::time_point limit, Done done)
{
    const auto free = [&] { return (m_wishes & kWaits) == 0; };
    followPause();
    if (!stopRequested() && !(free() && done())) {
        m_worked += Clock::now() - m_since;
        if (m_host)
            m_host->lend(*this, true);
        while (!stopRequested() && !(free() && done())) {
            if (free() && limit != Clock::time_point::max())
                m_wake.wait_until(lock, limit);
            else
                m_wake.wait(lock);
            followPause();
        }
        if (m_host)
            m_host->lend(*this, false);
        m_since = Clock::now();
    }
    if (stopRequested())
        throw Stopped{};
}

Value JobRun::receive()
{
    Lock lock(m_mutex);
    sleepWhile(lock, Clock::time_point::max(), [this] { return !m_mailbox.empty(); });
    Value value = std::move(m_mailbox.front());
    m_mailbox.pop_front();
    return value;
}

void JobRun::sleep(std::chrono::nanoseconds time)
{
    const Clock::time_point until = Clock::now() + time;
    Lock lock(m_mutex);
    sleepWhile(lock, until, [until] { return Clock::now() >= until; });
}

std::optional<Value> JobRun::poll()
{
    const Lock lock(m_mutex);
    if (m_mailbox.empty())
        return std::nullopt;
    Value value = std::move(m_mailbox.front());
    m_mailbox.pop_front();
    return value;
}

bool JobRun::isPreview(std::size_t output) const
{
    return output < m_previews.size() && m_job.type->outputs[output].latest;
}

/// Where only the latest matters, nothing is told while the one before has not been looked at: so a yield
/// that nobody looks at costs a lock and a move.
void JobRun::publish(Value value, int output)
{
    const auto index = std::size_t(output);
    if (output < 0 || index >= m_job.type->outputs.size())
        return;
    if (isPreview(index)) {
        if (!m_previews[index].replace(value))
            publishPreview(index, value);
        return;
    }
    const Lock lock(m_mutex);
    ++m_untaken;
    hold(kHeld, m_host && m_untaken >= kHighWater);
    say(JobOutput{output, std::move(value), false});
}

void JobRun::fire(int output, Value value)
{
    if (output < 0 || std::size_t(output) >= m_job.type->outputs.size())
        return;
    const Lock lock(m_mutex);
    ++m_untaken;
    hold(kHeld, m_host && m_untaken >= kHighWater);
    say(JobOutput{output, std::move(value), true});
}

void JobRun::progress(double done, double total, std::string_view text)
{
    const auto now = Clock::now();
    const Lock lock(m_mutex);
    const bool due = m_progress.has_value();
    m_progress = JobProgress{done, total, std::string(text)};
    if (now - m_lastProgress >= kProgressGap || !m_host)
        flushProgress();
    else if (!due)
        m_host->wakeAt(m_lastProgress + kProgressGap, weak_from_this());
}

void JobRun::flushProgress()
{
    if (!m_progress)
        return;
    m_lastProgress = Clock::now();
    say(*std::exchange(m_progress, {}));
}

void JobRun::remember(Value value)
{
    m_job.memory = value;
    tell(JobMemory{std::move(value)});
}

std::stop_token JobRun::stopToken() const
{
    const Lock lock(m_mutex);
    if (!m_stopSource.stop_possible()) {
        m_stopSource = std::stop_source();
        if (stopRequested())
            m_stopSource.request_stop(); // nobody listens to it yet
    }
    return m_stopSource.get_token();
}

std::string JobRun::resolve(std::string_view path) const
{
    const std::filesystem::path given(path);
    return given.is_absolute() || m_job.folder.empty()
        ? given.string()
        : (std::filesystem::path(m_job.folder) / given).string();
}

} // namespace heddle
