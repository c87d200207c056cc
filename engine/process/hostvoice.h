// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/place/job.h"
#include "engine/process/channel.h"

#include <mutex>
#include <thread>

namespace heddle {

/// What a worker says to its host: the events of its runs, as frames. Any thread; shared by the worker and
/// its runs. Must be made on the thread that runs bodies.
class HostVoice final : public JobSink {
public:
    HostVoice(std::shared_ptr<Channel> channel, std::shared_ptr<MemoryPool> memory);

    /// Waits where the host is slow to listen. Throws NodeError where something in it cannot travel.
    void tell(const Map &message);
    void post(JobEvent event) override;
    /// The host has let go of one mention of that memory.
    void giveBack(std::uint64_t buffer);

private:
    void tellOf(const JobEvent &event, Map message);
    void send(ChannelFrame frame, bool isLast);
    void tellFinished(const JobEvent &event, Map message);
    bool isOnBodysThread() const { return std::this_thread::get_id() == m_bodys; }

    const std::shared_ptr<Channel> m_channel;
    const std::thread::id m_bodys = std::this_thread::get_id();
    std::mutex m_mutex; // guards what follows
    Loans m_loans;
    std::string m_held; // a last word, which goes with what follows at once
};

} // namespace heddle
