// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/session/saver.h"

#include "engine/document/autosave.h"
#include "engine/document/file.h"
#include "engine/document/flowwriter.h"
#include "engine/trust/trustedfile.h"
#include "engine/value/json.h"

#include <condition_variable>
#include <deque>
#include <filesystem>
#include <mutex>
#include <optional>
#include <thread>

namespace heddle {

class Saver::Thread {
public:
    Thread()
        : m_thread([this] { work(); })
    {
    }
    ~Thread()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_closing = true;
        }
        m_wake.notify_one();
        m_thread.join();
    }

    void add(std::function<void()> task)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_tasks.push_back(std::move(task));
        }
        m_wake.notify_one();
    }

    std::optional<AutosaveStore> store; // used by tasks only

private:
    void work()
    {
        std::unique_lock lock(m_mutex);
        while (true) {
            m_wake.wait(lock, [this] { return m_closing || !m_tasks.empty(); });
            if (m_tasks.empty())
                return;
            const auto task = std::move(m_tasks.front());
            m_tasks.pop_front();
            lock.unlock();
            task();
            lock.lock();
        }
    }

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_tasks;
    bool m_closing = false;
    std::thread m_thread;
};

namespace {

constexpr const char *kKey = "flow"; // one document a session

} // namespace

Saver::Saver()
    : m_thread(std::make_unique<Thread>())
{
}

Saver::~Saver() = default;

void Saver::save(FlowSnapshot snapshot, std::string path, DoneFunction done)
{
    m_thread->add([snapshot = std::move(snapshot), path = std::move(path), done = std::move(done)] {
        done(writeFileAtomically(path, writeFlow(snapshot.content())));
    });
}

void Saver::autosave(FlowSnapshot snapshot, std::string folder, std::string original)
{
    m_thread->add([thread = m_thread.get(), snapshot = std::move(snapshot), folder = std::move(folder),
                      original = std::move(original)] {
        if (!thread->store)
            folder.empty() ? thread->store.emplace() : thread->store.emplace(folder);
        const std::string title
            = original.empty() ? "Untitled" : std::filesystem::path(original).stem().string();
        (void)thread->store->write(kKey, original, title, writeFlow(snapshot.content()));
    });
}

/// Where it cannot be written, the user is asked again next time.
void Saver::remember(std::filesystem::path file, std::vector<std::string> digests)
{
    m_thread->add(
        [file = std::move(file), digests = std::move(digests)] { (void)addTrusted(file, digests); });
}

void Saver::keep(std::filesystem::path file, Value result, DoneFunction done)
{
    m_thread->add([file = std::move(file), result = std::move(result), done = std::move(done)] {
        std::error_code error;
        if (std::filesystem::exists(file, error))
            return done(Done{});
        std::filesystem::create_directories(file.parent_path(), error);
        done(writeFileAtomically(file, toFileJson(result)));
    });
}

void Saver::forgetAutosave()
{
    m_thread->add([thread = m_thread.get()] {
        if (thread->store)
            thread->store->remove(kKey);
    });
}

} // namespace heddle
