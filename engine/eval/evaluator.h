// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/base/error.h"
#include "engine/eval/cell.h"
#include "engine/eval/dirtyset.h"
#include "engine/eval/evaluatoroptions.h"
#include "engine/eval/memo.h"
#include "engine/eval/pins.h"
#include "engine/eval/runlog.h"
#include "engine/eval/runtimes.h"
#include "engine/graph/flow.h"
#include "engine/message/command.h"
#include "engine/place/job.h"

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace heddle {

/// Keeps every node's outputs up to date: the wave. The story is told in engine/README.md.
///
/// Engine thread only; owned by the document's engine. Knows the job protocol and nothing of places:
/// those outlive it. Every answer of a place comes back through handle().
class Evaluator {
public:
    using Options = EvaluatorOptions;

    Evaluator(
        Flow &flow, Place &inlinePlace, Place &place, std::shared_ptr<JobSink> sink, Options options = {});
    ~Evaluator(); ///< Tells all runs to stop; does not wait for them.

    /// The flow has changed: note what must be computed anew. Computes nothing.
    void flowChanged(const FlowChanges &changes, Revision revision);
    /// What a place says about a job. Answers that nobody waits for are dropped.
    void handle(JobEvent event);
    /// Computes until nothing is ready or the time is up; true if there is more to do at once.
    bool step(std::chrono::steady_clock::time_point until);

    void run(Slot slot); ///< Anew, whatever the key says.
    /// From what is there: nothing that it depends on runs for it.
    void runAlone(Slot slot);
    /// Brings it up to date, with all that it depends on.
    void runTo(Slot slot);
    /// What would run by that wish, in the order of computation; no slots: by runAll().
    std::vector<Slot> planOf(const std::vector<Slot> &slots, RunReach reach) const;
    void runAllowed(Slot slot); ///< What the gate has held up.
    void runAll(); ///< All that was interrupted, has failed, or waits to be asked for.
    void stop(Slot slot);
    void stopAll();
    void setPaused(Slot slot, bool paused);
    void setAllPaused(bool paused);
    void kill(Slot slot); ///< Gives up a run that does not obey.
    /// To the run that is out; the Error says why it cannot be.
    Result<Done> send(Slot slot, const Value &value);
    /// Manual: what is due waits until it is asked for.
    void setManual(bool manual);
    std::size_t abandoned() const { return m_place.abandoned(); } ///< Bodies that were given up.
    void trigger(Slot slot, std::uint16_t input, Value value); ///< As if an event had arrived there.
    /// The nodes that somebody looks at now, in place of those before: they hear of it.
    void setViewed(std::vector<Slot> slots);
    void setFolder(std::string folder) { m_folder = std::move(folder); }

    const Cell &cell(Slot slot) const { return m_cells[slot]; }
    /// It will run, or runs, as things are.
    bool willRun(Slot slot) const;
    /// The path of a file that has changed since it was read last; empty: none has.
    std::string changedFile(Slot slot) const;
    PinShelf &pins() { return m_pins; }
    std::size_t paused() const; ///< Runs that are.
    std::size_t running() const { return m_runs.size(); }
    bool idle() const { return m_runs.empty() && m_triggers.empty() && m_dirty.first() == DirtySet::kNone; }
    /// Nodes in each state.
    std::size_t count(NodeState state) const { return m_counts[std::size_t(state)]; }
    /// The node that this one waits for, told by its own name.
    std::string blockerName(Slot slot) const;
    /// What was written last, else what the flow says; nullptr: there is no such variable.
    const Value *variable(const std::string &name) const;
    /// A variable was written since the last call.
    bool takeWritten() { return std::exchange(m_wasWritten, false); }

    /// How far everything that is under way is, 0 to 1; -1: nothing is.
    float progress() const;

    /// What nodes have told since the last call; of each the latest, where it was too much.
    std::unordered_map<Slot, std::deque<Value>> takeMessages() { return std::exchange(m_messages, {}); }
    const Value *latestMessage(Slot slot) const; ///< nullptr: none yet.
    /// What runs have said since the last call.
    RunLog::Batch takeLog() { return m_log.take(); }
    /// So many slots whose status or outputs have changed since they were taken, the longest ago first.
    std::vector<Slot> takeTouched(std::size_t most);
    bool isTouched(Slot slot) const { return m_cells[slot].touched; }
    bool hasTouched() const { return !m_touched.empty(); }

    /// Each value that came out of an output, final or intermediate; for counting (`run --until`).
    std::function<void(Slot, int output, const Value &)> onOutput;
    /// Why a node must not run with these inputs; empty: it may. Asked of nodes that could hurt only.
    std::function<std::string(Slot, const std::vector<Value> &)> gate;

private:
    struct Trigger {
        Slot slot = kNoSlot;
        std::uint16_t input = 0;
        Value value;
    };
    /// The inputs of one run.
    struct Gathered {
        std::vector<Value> inputs;
        ContentKey key;
        KeyHasher hasher;
        bool partial = false; ///< Some input is an intermediate value.
        int trigger = -1; ///< The event input that asks for the run.
    };

    // Which nodes are due (wave.cpp).
    void setDirty(Slot slot, Slot by = kNoSlot);
    bool isDue(const Cell &cell) const { return cell.dirty && !cell.held && cell.unsettled == 0; }
    void release(Slot slot);
    void dirtySuccessors(Slot slot);
    void mark(Slot slot);
    void unmark(Slot slot);
    void recount(Slot slot);
    void settle(Slot slot);
    void moveBits();
    void forget(Slot slot);
    void addCell(Slot slot);
    bool rests(Slot slot);

    // Results of what is not up to date (behind.cpp).
    void setOwn(Slot slot, Behind own);
    void followBehind(std::vector<Slot> open);
    Behind behindOf(Slot slot) const;

    // One node (evaluate.cpp).
    void evaluate(Slot slot, const Trigger *trigger = nullptr);
    void passOn(Slot slot);

    // Nodes that do not run (modes.cpp).
    void stepAside(Slot slot);
    void comeBack(Slot slot);
    void sitOut(Slot slot, const Node &by);
    void passThrough(Slot slot, const Trigger *trigger);
    void firePassed(Slot slot, const Trigger &fired);
    void handOn(Slot slot, std::vector<Value> outputs, std::vector<ContentKey> names);
    bool isClosed(const Link &link) const;
    void waitFor(Slot slot, const Link &link);

    bool gather(Slot slot, const Trigger *trigger, Gathered &gathered);
    bool gatherOne(Slot slot, std::size_t input, const Trigger *trigger, Gathered &gathered);
    void start(Slot slot, Gathered &&gathered);
    bool goesOn(Slot slot, Gathered &gathered);
    bool startQueued(Slot slot);
    bool isCheap(const Cell &cell, const NodeType &type, const std::vector<Value> &inputs) const;
    bool deliverTrigger();
    bool isReadable(Slot slot) const;

    // Variables (written.cpp).
    void variablesChanged(const FlowChanges &changes);
    void write(Slot slot, const Trigger *trigger);
    Result<Value> writtenValue(
        const std::string &name, const Gathered &gathered, const Trigger &trigger) const;
    void withdraw(Slot slot);
    void tellViewed(Slot slot, bool viewed);

    // Results that are held fast (pinning.cpp).
    bool showPinned(Slot slot);
    void followPins(const FlowChanges &changes);
    void shutAbove(std::vector<Slot> open);
    bool feedsPinsOnly(Slot slot) const;
    void setShut(Slot slot, bool shut);

    // Wishes (wishes.cpp).
    std::vector<Slot> upstreamOf(const std::vector<Slot> &slots) const;
    bool wantsRun(Slot slot) const;
    void makeDue(Slot slot);
    void bringUp(Slot slot);
    void forgetAsked();

    // Results (results.cpp).
    void apply(Slot slot, const JobStarted &);
    void apply(Slot slot, JobOutput &);
    void apply(Slot slot, const JobProgress &);
    void apply(Slot slot, const JobLog &);
    void apply(Slot slot, JobMessage &);
    void apply(Slot slot, JobMemory &);
    void apply(Slot slot, const JobPaused &);
    void apply(Slot slot, JobFinished &);
    void apply(Slot slot, const JobFailed &);
    void apply(Slot slot, const JobAborted &);
    void succeed(Slot slot, std::vector<Value> outputs, const ContentKey &key, NodeState state,
        double seconds, std::string warning);
    void block(Slot slot, Slot by, NodeState state, std::string text, double seconds = 0);
    void endRun(Slot slot);
    bool waitsItsTurn(Slot slot, const JobWord &word) const;
    bool isQuietBelow(Slot slot) const;
    bool deliverBacklog();
    void fireError(Slot slot, const std::string &text);
    void learn(Slot slot, double seconds);
    void setState(Slot slot, NodeState state, std::string text = {});
    void touch(Slot slot);

    Flow &m_flow;
    Place &m_inline, &m_place;
    const std::shared_ptr<JobSink> m_sink;
    const Options m_options;

    std::vector<Cell> m_cells;
    DirtySet m_dirty;
    std::deque<Trigger> m_triggers;
    std::unordered_map<Slot, Trigger> m_triggersRefused; // by the gate; of each node the latest
    std::unordered_map<Slot, Trigger> m_triggersOut; // of runs that are out, for another attempt
    std::unordered_map<RunId, Slot> m_runs; // out, by run
    /// Of runs that yield faster than the nodes below compute: what is still to be applied, in order.
    std::unordered_map<Slot, std::deque<JobWord>> m_backlogs;
    /// Of nodes that want one run for each change: those to come.
    std::unordered_map<Slot, std::deque<std::shared_ptr<Gathered>>> m_queues;
    std::unordered_map<Slot, std::deque<Value>> m_messages;
    std::unordered_map<Slot, Value> m_latestMessages;
    RunLog m_log;
    RunTimes m_times;
    PinShelf m_pins;
    std::unordered_set<Slot> m_pinned, m_shut;
    struct FileRead {
        std::string path;
        ContentKey stamp;
    };
    std::unordered_map<Slot, FileRead> m_stamps; // of files as they were when nodes read them
    std::size_t m_settled = 0; // runs that have ended well, since anything was under way
    std::unordered_map<std::string, Value> m_written; // variables, by name
    bool m_wasWritten = false;
    Memo m_memo;
    std::deque<Slot> m_touched;
    std::vector<Slot> m_stack, m_viewed, m_asked;
    std::size_t m_counts[16] = {};
    Revision m_revision = 0;
    std::string m_folder;
    std::uint32_t m_nextAttempt = 1; // what the next run to start counts as
    bool m_paused = false;
    bool m_manual = false, m_runningAll = false; // asked for everything, until nothing is under way
    std::shared_ptr<class InlineSink> m_inlineSink; // what inline runs answer, until the body has returned
};

} // namespace heddle
