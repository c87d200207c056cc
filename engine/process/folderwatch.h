// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/process/descriptor.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <set>
#include <thread>
#include <vector>

namespace heddle {

/// Looks after folders on a thread of its own, where a slow disk holds up nobody. The thread is there as long
/// as this is; owned by whoever wants to know.
class FolderWatch {
public:
    using Folders = std::function<std::vector<std::filesystem::path>()>;

    /// `folders` tells what there is to watch, each time anew; `changed` is called when it is watched, and
    /// again whenever something in there was saved, came or went. Both on the thread.
    FolderWatch(Folders folders, std::function<void()> changed);
    ~FolderWatch(); ///< Waits for what it does.
    FolderWatch(const FolderWatch &) = delete;
    FolderWatch &operator=(const FolderWatch &) = delete;

    /// Does something else there that has to do with disks. Any thread.
    void post(std::function<void()> task);

private:
    using Clock = std::chrono::steady_clock;

    void run();
    void wait();
    bool watchAll();
    void look();
    void readEvents();
    bool doTasks();

    const Folders m_folders;
    const std::function<void()> m_changed;
    Descriptor m_events, m_wake;
    std::set<int> m_watched;
    std::optional<Clock::time_point> m_due;
    std::mutex m_mutex; // guards the next two
    std::vector<std::function<void()>> m_tasks;
    bool m_ending = false;
    std::thread m_thread; // last: it uses all above
};

} // namespace heddle
