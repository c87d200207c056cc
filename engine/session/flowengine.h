// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/eval/evaluator.h"
#include "engine/graph/flow.h"
#include "engine/message/command.h"
#include "engine/message/delta.h"
#include "engine/place/threadplace.h"
#include "engine/session/grouping.h"
#include "engine/session/history.h"
#include "engine/session/news.h"
#include "engine/session/reasons.h"
#include "engine/session/saver.h"
#include "engine/trust/trustgate.h"

#include <functional>
#include <memory>
#include <string>

namespace heddle {

class Catalog;

/// How far the evaluation of a document is.
struct RunCounts {
    std::size_t total = 0, settled = 0, running = 0;
};

/// One document at work: the flow, its evaluation, its history, its file. Carries out commands and tells
/// what changed. Not thread-safe: the session's thread, or the program's own when there is no window.
class FlowEngine {
public:
    /// `post` brings a task back to the engine's thread from another one.
    using PostFunction = std::function<void(std::function<void()>)>;

    FlowEngine(Catalog &catalog, Place &place, std::shared_ptr<JobSink> sink, PostFunction post,
        EvaluatorOptions options = {});

    void handle(Command command);
    void handle(JobEvent event) { m_evaluator->handle(std::move(event)); }
    /// Computes for at most that long; true if there is more to do at once.
    bool step(std::chrono::microseconds slice);
    bool idle() const { return m_evaluator->idle(); }
    static constexpr std::size_t kMostStates = 400; ///< The window takes them up in about a millisecond.
    /// All that has changed since the last call, but no more than so many states of what nobody watches.
    GraphDelta collect(std::size_t states = kMostStates);
    /// There was too much for one delta: collect() again.
    bool hasMore() const { return m_news->hasMore(); }

    Result<Done> open(const std::string &path);
    Result<Flow::Applied> edit(const Transaction &transaction);
    /// The catalog has changed: nodes take up their types as they are now, and what was computed by those
    /// before is out of date. No step to undo: the flow says what it has said.
    void renewTypes();

    RunCounts counts() const;
    /// What waits until the user has said yes.
    const std::vector<Want> &wants() const { return m_trust.pending(); }
    void allowAll(); ///< All that the flow does, without a question; not remembered.

    Flow &flow() { return m_flow; }
    Evaluator &evaluator() { return *m_evaluator; }

private:
    /// What was asked to be written, while it is written.
    struct Saving {
        std::string path;
        std::uint64_t document = 0, state = 0, request = 0;
    };

    /// What it is called in the undo menu, who asked, and with what it makes one step.
    struct Insertion {
        std::string_view verb;
        std::uint64_t request = 0, mergeKey = 0;
    };

    void carryOut(EditCommand &);
    void carryOut(UndoCommand &);
    void carryOut(RedoCommand &);
    void carryOut(NewCommand &);
    void carryOut(OpenCommand &);
    void carryOut(RecoverCommand &);
    void carryOut(SaveCommand &);
    void carryOut(AutosaveCommand &);
    void carryOut(CopyCommand &);
    void carryOut(PasteCommand &);
    void carryOut(DuplicateCommand &);
    void carryOut(GroupCommand &);
    void carryOut(UngroupCommand &);
    void carryOut(ExposeCommand &);
    void carryOut(RunCommand &);
    void carryOut(PlanCommand &);
    void carryOut(WhyCommand &);
    void carryOut(PinCommand &);
    void carryOut(CostsCommand &);
    void carryOut(StopCommand &);
    void carryOut(PauseCommand &);
    void carryOut(TriggerCommand &);
    void carryOut(SendCommand &);
    void carryOut(KillCommand &);
    void carryOut(ModeCommand &);
    void carryOut(TrustCommand &);
    void carryOut(LookCommand &);
    void carryOut(WatchCommand &);
    void carryOut(SurveyCommand &);

    Result<Done> load(const std::string &file, const std::string &path);
    void startDocument(const FlowChanges &changes, bool foreign);
    void accepted(const FlowChanges &changes);
    void look(GraphUid graph);
    void refused();
    bool step(const Transaction *transaction, void (History::*then)(Transaction));
    void reply(std::uint64_t request, std::optional<Error> error, std::vector<NodeId> nodes = {},
        std::string text = {});
    void insert(const GraphPath &graph, const GraphContent &fragment, Point offset, const Insertion &step);
    Result<GroupTypes> groupTypes() const;
    Result<std::vector<NodeId>> rearrange(const Transaction &transaction);
    void rearrange(const Result<std::vector<Edit>> &edits, Transaction transaction, std::uint64_t request);
    std::vector<std::string> wantSentences() const;
    template <class F> void forSlots(const GraphPath &graph, const std::vector<NodeId> &nodes, F &&f);
    void forSlotsInside(const NodeRecord &record, const std::function<void(Slot)> &f);
    std::vector<Slot> slotsOf(const GraphPath &graph, const std::vector<NodeId> &nodes);
    std::optional<NodeId> shownIn(GraphUid graph, Slot slot) const;
    Result<PinShelf::Pin> pinOfNode(const NodeRecord &record);
    void keepPins(std::vector<PinShelf::Pin> pins, std::uint64_t request, std::string said);
    void remember();
    void runReleased();
    Saver &saver();
    void saved(const Saving &saving, const Result<Done> &result);

    Catalog &m_catalog;
    Place &m_place;
    InlinePlace m_inline;
    std::shared_ptr<JobSink> m_sink;
    PostFunction m_post;
    EvaluatorOptions m_options;
    Flow m_flow;
    TrustGate m_trust;
    std::vector<std::string> m_remembered; // digests, as of the last time
    std::string m_copied; // out of this document
    std::unique_ptr<Evaluator> m_evaluator;
    std::unique_ptr<News> m_news;
    History m_history;
    Reasons m_reasons;
    Revision m_revision = 0;
    std::uint64_t m_document = 0; // counts the documents that this engine has had
    std::string m_path;
    DocumentState m_told;
    bool m_manual = false;
    std::vector<Reply> m_replies;
    std::unique_ptr<Saver> m_saver; // started when something is saved first; destroyed first
};

} // namespace heddle
