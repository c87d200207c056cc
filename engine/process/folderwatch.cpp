// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/process/folderwatch.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>

#include <array>
#include <cstring>
#include <utility>

namespace heddle {

namespace {

constexpr auto kSettle = std::chrono::milliseconds(60); // editors save in several steps
constexpr int kMostRounds = 5; // somebody makes folders all the time
constexpr std::uint32_t kEvents = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO;

} // namespace

FolderWatch::FolderWatch(Folders folders, std::function<void()> changed)
    : m_folders(std::move(folders))
    , m_changed(std::move(changed))
    , m_events(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
    , m_wake(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))
    , m_thread([this] { run(); })
{
}

FolderWatch::~FolderWatch()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    post([] {});
    m_thread.join();
}

void FolderWatch::post(std::function<void()> task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    const std::uint64_t one = 1;
    (void)!::write(m_wake.number(), &one, sizeof one); // where it is full it wakes anyway
}

void FolderWatch::run()
{
    look();
    while (doTasks()) {
        wait();
        readEvents();
        if (m_due && Clock::now() >= *m_due)
            look();
    }
}

void FolderWatch::wait()
{
    using std::chrono::milliseconds;
    int limit = -1;
    if (m_due)
        limit = std::max(0, int(std::chrono::ceil<milliseconds>(*m_due - Clock::now()).count()));
    std::array<pollfd, 2> files{{{m_events.number(), POLLIN, 0}, {m_wake.number(), POLLIN, 0}}};
    (void)::poll(files.data(), files.size(), limit);
}

/// Watched before it is read, so that nothing is missed that is saved meanwhile.
void FolderWatch::look()
{
    m_due.reset();
    for (int round = 0; round < kMostRounds && watchAll(); ++round)
        continue;
    m_changed();
}

/// Whether there was one that was not watched before.
bool FolderWatch::watchAll()
{
    bool any = false;
    for (const std::filesystem::path &folder : m_folders())
        if (const int watch = ::inotify_add_watch(m_events.number(), folder.c_str(), kEvents); watch >= 0)
            any = m_watched.insert(watch).second || any;
    return any;
}

void FolderWatch::readEvents()
{
    constexpr std::size_t kRoom = 16'384;
    alignas(inotify_event) std::array<char, kRoom> room{};
    for (ssize_t length = 0; (length = ::read(m_events.number(), room.data(), room.size())) > 0;) {
        for (std::size_t at = 0; at < std::size_t(length);) {
            inotify_event event{};
            std::memcpy(&event, room.data() + at, sizeof event);
            if (event.mask & IN_IGNORED)
                m_watched.erase(event.wd); // the folder is gone
            at += sizeof event + event.len;
        }
        if (!m_due)
            m_due = Clock::now() + kSettle;
    }
}

/// False: it is the end.
bool FolderWatch::doTasks()
{
    std::uint64_t woken = 0;
    (void)!::read(m_wake.number(), &woken, sizeof woken);
    std::vector<std::function<void()>> tasks;
    bool ending = false;
    {
        const std::lock_guard lock(m_mutex);
        tasks = std::exchange(m_tasks, {});
        ending = m_ending;
    }
    for (const auto &task : tasks)
        task();
    return !ending;
}

} // namespace heddle
