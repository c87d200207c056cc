// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/base/ids.h"
#include "engine/value/key.h"
#include "engine/value/value.h"

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace heddle {

struct NodeType;

/// Names one submission of one node; never used twice in a process.
using RunId = std::uint64_t;
RunId nextRunId();

/// One run of one node, asked of a place. A plain value: all that is needed to compute it anywhere.
struct Job {
    RunId run = 0;
    NodePath node; ///< For messages.
    Revision revision = 0; ///< Of the flow when it was asked for.
    std::uint32_t attempt = 1; ///< Counts up when a place was lost and the job is asked for again.
    const NodeType *type = nullptr;
    std::vector<Value> inputs; ///< Each of its port's type.
    ContentKey key; ///< Names the result: equal keys, equal results.
    std::string folder = {}; ///< Relative paths are relative to it.
    int trigger = -1; ///< The event input whose trigger asks for it; -1: a change does.
    Value memory = {}; ///< What the node remembers of earlier runs.
    std::string name = {}; ///< The node's, for people.
    bool viewed = false; ///< Somebody looks at the node.
    bool paused = false; ///< Everything is: as if pause() had come before the body begins.
    bool every = false; ///< No intermediate value is passed over, where only the latest matters neither.
    bool isolated = false; ///< It is to run in a process of its own, where the place has any.
};

enum class FailureKind : std::uint8_t {
    Node, ///< The node's own code failed.
    Lost, ///< The place died under it; another attempt may succeed.
};

/// What a place tells about a job: Started, then any number of the middle six, then exactly one of
/// Finished, Failed, Aborted; Aborted alone where it is stopped before it begins. Paused alternates between
/// true and false; a paused body tells nothing but a preview that it yielded before. A place may be late, may
/// repeat itself, may answer for jobs that nobody waits for any more: the receiver drops what does not fit
/// the run and attempt it waits for.
struct JobStarted { };
struct JobOutput {
    int index = 0;
    Value value;
    bool trigger = false;
}; ///< An intermediate value, or a trigger. To be acknowledged by Place::taken().
struct JobProgress {
    double done = 0, total = 0;
    std::string text;
};
struct JobLog {
    std::string text;
    bool warning = false;
};
struct JobMessage {
    Value value;
};
struct JobMemory {
    Value value;
}; ///< To be given to the node's next run.
struct JobFinished {
    std::vector<Value> outputs;
    double seconds = 0;
};
struct JobFailed {
    FailureKind kind = FailureKind::Node;
    std::string text;
    double seconds = 0;
};
struct JobAborted { };
struct JobPaused {
    bool paused = true;
};

using JobWord = std::variant<JobStarted, JobOutput, JobProgress, JobLog, JobMessage, JobMemory, JobPaused,
    JobFinished, JobFailed, JobAborted>;

struct JobEvent {
    RunId run = 0;
    std::uint32_t attempt = 1;
    /// Counts the events of one attempt from 1, so that one which arrives twice is known.
    std::uint32_t sequence = 0;
    JobWord what;
};

/// Where the events of jobs arrive. post() may be called from any thread and must only note and return.
class JobSink {
public:
    virtual ~JobSink() = default;
    virtual void post(JobEvent event) = 0;
};

/// Whatever runs nodes: threads of this process, worker processes, a cluster. The engine core knows this
/// protocol and nothing of places. All functions may be called from any engine thread and return at once;
/// they do nothing for runs that the place does not know (any more).
class Place {
public:
    virtual ~Place() = default;

    virtual void submit(Job job, std::shared_ptr<JobSink> sink) = 0;
    virtual void stop(RunId run) = 0; ///< Cooperative: the body sees it at its next checkpoint.
    /// Aborted at once, whether the body obeys or not: a process ends; a thread is left to itself.
    virtual void kill(RunId run) = 0;
    /// Stopped, and nobody will ask for it again: where its body does not obey, a place that can end it does.
    virtual void withdraw(RunId run) { stop(run); }
    virtual void pause(RunId run) = 0; ///< A wish: followed at the next checkpoint.
    virtual void resume(RunId run) = 0;
    virtual void send(RunId run, Value value) = 0;
    virtual void setViewed(RunId run, bool viewed) = 0; ///< Somebody looks at the node, or does so no more.
    /// One intermediate value of that output has been dealt with. Too many that have not been hold the body
    /// at its next yield; where only the latest matters, the next is not told before.
    virtual void taken(RunId run, int output) = 0;
    /// How many bodies were killed and still hold a thread.
    virtual std::size_t abandoned() const { return 0; }
};

} // namespace heddle
