// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/place/jobrun.h"
#include "engine/process/hostvoice.h"

#include <condition_variable>
#include <deque>

namespace heddle {

class Catalog;

/// The other half of a ProcessPlace: runs the nodes of a catalog for the host at the other end of a channel,
/// one run at a time. Bodies run on the thread that calls serve(); another one listens, so that stop and
/// pause reach a body that computes, and ends the process at once when the host is gone.
class NodeWorker final : public JobHost {
public:
    NodeWorker(const Catalog &catalog, Descriptor channel);

    void serve(); ///< Until the host says bye; does not return where it is gone.

    void ready(std::shared_ptr<JobRun> run, bool urgent) override;
    void wakeAt(std::chrono::steady_clock::time_point time, std::weak_ptr<JobRun> run) override;
    void lend(const JobRun &run, bool lent) override;

private:
    using Hear = void (NodeWorker::*)(const Map &);
    static Hear hearerOf(std::string_view op);

    // On the reactor's thread
    void listen(Descriptor channel);
    void hear(const Map &message);
    void hearHello(const Map &message);
    void hearRun(const Map &order);
    void hearStop(const Map &message);
    void hearPause(const Map &message);
    void hearResume(const Map &message);
    void hearSend(const Map &message);
    void hearViewed(const Map &message);
    void hearTaken(const Map &message);
    void hearFree(const Map &message);
    void hearBye(const Map &message);
    std::shared_ptr<JobRun> meant(const Map &message) const;
    Job jobOf(const Map &order) const;

    // On the thread of the bodies
    std::shared_ptr<JobRun> next();
    void perform(std::shared_ptr<JobRun> run);
    void tellWaiting(const JobRun &run, bool waiting);

    const Catalog &m_catalog;
    std::shared_ptr<MemoryPool> m_memory;
    std::shared_ptr<Channel> m_channel;
    std::shared_ptr<HostVoice> m_voice;
    std::weak_ptr<JobRun> m_heard; // the latest, on the reactor's thread
    std::shared_ptr<JobRun> m_current; // on the bodies' thread: it may be parked
    bool m_parked = false;

    std::mutex m_mutex; // guards what follows
    std::condition_variable m_changed;
    std::deque<std::shared_ptr<JobRun>> m_tasks; // nullptr: it is time to go
    Reactor m_reactor; // last: its thread uses all above
};

} // namespace heddle
