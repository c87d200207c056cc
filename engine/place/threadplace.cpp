// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/place/threadplace.h"

#include "engine/place/threadpool.h"
#include "engine/sdk/nodetype.h"

#include <algorithm>
#include <thread>

namespace heddle {

namespace {

constexpr auto kPatience = std::chrono::seconds(3);

std::vector<std::string> namesOf(const std::vector<std::shared_ptr<JobRun>> &runs)
{
    std::vector<std::string> names;
    for (const auto &run : runs)
        if (run->isAlive())
            names.push_back(run->job().name.empty() ? run->job().type->title : run->job().name);
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace

ThreadPlace::ThreadPlace(unsigned threads, Priority priority)
    : m_pool(std::make_shared<ThreadPool>(
        threads ? threads : std::max(1u, std::thread::hardware_concurrency()), priority == Priority::Idle))
{
}

ThreadPlace::~ThreadPlace()
{
    close(kPatience);
    m_pool->close();
}

void ThreadPlace::submit(Job job, std::shared_ptr<JobSink> sink)
{
    m_pool->submit(std::move(job), std::move(sink));
}

void ThreadPlace::stop(RunId id)
{
    if (const auto run = m_pool->find(id))
        run->requestStop();
    m_pool->forgetIfEnded(id);
}

void ThreadPlace::kill(RunId id)
{
    if (const auto run = m_pool->find(id))
        run->abandon();
    m_pool->forgetIfEnded(id);
}

void ThreadPlace::pause(RunId id)
{
    if (const auto run = m_pool->find(id))
        run->setPaused(true);
}

void ThreadPlace::resume(RunId id)
{
    if (const auto run = m_pool->find(id))
        run->setPaused(false);
}

void ThreadPlace::send(RunId id, Value value)
{
    if (const auto run = m_pool->find(id))
        run->sendValue(std::move(value));
}

void ThreadPlace::setViewed(RunId id, bool viewed)
{
    if (const auto run = m_pool->find(id))
        run->setViewed(viewed);
}

void ThreadPlace::taken(RunId id, int output)
{
    if (const auto run = m_pool->find(id))
        run->noteTaken(output);
}

std::vector<std::string> ThreadPlace::alive() const
{
    return namesOf(m_pool->runs());
}

std::size_t ThreadPlace::abandoned() const
{
    const auto all = m_pool->onThreads();
    return std::size_t(std::count_if(
        all.begin(), all.end(), [](const auto &run) { return run->isAlive() && run->isEnded(); }));
}

void ThreadPlace::refuse()
{
    m_pool->refuse();
}

std::vector<std::string> ThreadPlace::close(std::chrono::milliseconds limit)
{
    refuse();
    m_pool->waitUntilIdle(std::chrono::steady_clock::now() + limit);
    return alive();
}

void InlinePlace::submit(Job job, std::shared_ptr<JobSink> sink)
{
    JobRun(std::move(job), std::move(sink)).execute();
}

} // namespace heddle
