// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/place/jobrun.h"

#include "engine/sdk/nodetype.h"

#include <filesystem>
#include <new>

namespace heddle {

using Clock = std::chrono::steady_clock;

namespace {

constexpr auto kProgressGap = std::chrono::milliseconds(20); // nobody reads faster

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

} // namespace

RunId nextRunId()
{
    static std::atomic<RunId> last{0};
    return ++last;
}

void JobRun::execute()
{
    const auto start = Clock::now();
    const auto failed = [&](std::string text) {
        report(JobFailed{FailureKind::Node, std::move(text), secondsSince(start)});
    };
    report(JobStarted{});
    std::vector<Value> outputs(m_job.type->outputs.size());
    try {
        checkpoint();
        m_job.type->body(*this, m_job.inputs, outputs);
        if (stopRequested())
            return abort(); // a body that swallowed the stop is stopped all the same
        report(JobFinished{std::move(outputs), secondsSince(start)});
    } catch (const Stopped &) {
        abort();
    } catch (const std::bad_alloc &) {
        failed("There is not enough memory for this.");
    } catch (const std::exception &error) {
        failed(error.what());
    } catch (...) {
        failed("The node failed without saying why.");
    }
}

void JobRun::requestStop()
{
    const std::lock_guard lock(m_mutex);
    m_stop = true;
    m_wake.notify_all();
}

void JobRun::setPaused(bool paused)
{
    const std::lock_guard lock(m_mutex);
    m_paused = paused;
    m_wake.notify_all();
}

void JobRun::send(Value) { } // a plain body has no mailbox

void JobRun::checkpoint()
{
    if (m_paused.load(std::memory_order_relaxed))
        wait();
    if (stopRequested())
        throw Stopped{};
}

void JobRun::wait()
{
    report(JobPaused{true});
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_stop || !m_paused; });
    lock.unlock();
    report(JobPaused{false});
}

void JobRun::progress(double done, double total, std::string_view text)
{
    const auto now = Clock::now();
    const bool atTheEnd = total > 0 && done >= total;
    if (now - m_lastProgress < kProgressGap && !atTheEnd)
        return;
    m_lastProgress = now;
    report(JobProgress{done, total, std::string(text)});
}

void JobRun::yield(Value value, int output)
{
    report(JobOutput{output, std::move(value), false});
    checkpoint();
}

void JobRun::fire(int output, Value value)
{
    report(JobOutput{output, std::move(value), true});
}

std::string JobRun::resolve(std::string_view path) const
{
    const std::filesystem::path given(path);
    return given.is_absolute() || m_job.folder.empty()
        ? given.string()
        : (std::filesystem::path(m_job.folder) / given).string();
}

} // namespace heddle
