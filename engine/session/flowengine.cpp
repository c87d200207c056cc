// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/session/flowengine.h"

#include "engine/document/file.h"
#include "engine/document/flowlimits.h"
#include "engine/document/flowreader.h"
#include "engine/document/flowwriter.h"
#include "engine/sdk/catalog.h"
#include "engine/sdk/scripttypes.h"
#include "engine/session/fragment.h"
#include "engine/session/surveying.h"
#include "engine/trust/trustedfile.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace heddle {

FlowEngine::FlowEngine(Catalog &catalog, Place &place, std::shared_ptr<JobSink> sink, PostFunction post,
    EvaluatorOptions options)
    : m_catalog(catalog)
    , m_place(place)
    , m_sink(std::move(sink))
    , m_post(std::move(post))
    , m_options(options)
    , m_trust(m_flow, trustedFile())
{
    startDocument({}, false);
}

void FlowEngine::handle(Command command)
{
    std::visit([this](auto &c) { carryOut(c); }, command);
}

bool FlowEngine::step(std::chrono::microseconds slice)
{
    return m_evaluator->step(std::chrono::steady_clock::now() + slice);
}

GraphDelta FlowEngine::collect(std::size_t states)
{
    GraphDelta delta;
    delta.revision = m_revision;
    m_news->collect(delta, states);
    if (DocumentState now{m_path, m_history.isModified(), m_history.undoLabel(), m_history.redoLabel(),
            m_manual, wantSentences()};
        !(now == m_told) || delta.reset)
        delta.document = m_told = std::move(now);
    delta.history = m_history.takeChange();
    delta.replies = std::exchange(m_replies, {});
    return delta;
}

RunCounts FlowEngine::counts() const
{
    const auto count = [&](NodeState state) { return m_evaluator->count(state); };
    const std::size_t open
        = count(NodeState::OutOfDate) + count(NodeState::Queued) + count(NodeState::Running);
    const std::size_t total = m_flow.size();
    return {total, total - std::min(total, open), count(NodeState::Running)};
}

// ---- editing ------------------------------------------------------------------------------------

Result<Flow::Applied> FlowEngine::edit(const Transaction &transaction)
{
    auto applied = m_flow.apply(transaction);
    if (applied) {
        accepted(applied->changes);
        m_reasons.note(m_flow, *m_evaluator, applied->inverse);
        m_trust.noteHand(transaction, applied->added);
        runReleased();
        m_history.add(applied->inverse, transaction.mergeKey);
    } else {
        refused();
    }
    return applied;
}

void FlowEngine::renewTypes()
{
    if (const FlowChanges changes = m_flow.renewTypes(); !changes.retyped.empty())
        accepted(changes);
}

/// What was taken back may have moved nodes within the order of computation.
void FlowEngine::refused()
{
    m_evaluator->flowChanged({}, m_revision);
    m_news->stayThere();
}

void FlowEngine::accepted(const FlowChanges &changes)
{
    ++m_revision;
    m_news->stayThere();
    m_trust.noteChanges(changes);
    m_evaluator->flowChanged(changes, m_revision);
    m_news->note(changes);
}

void FlowEngine::carryOut(EditCommand &command)
{
    auto applied = edit(command.transaction);
    if (applied)
        reply(command.request, std::nullopt, std::move(applied->added));
    else
        reply(command.request, applied.error());
}

bool FlowEngine::step(const Transaction *transaction, void (History::*then)(Transaction))
{
    if (!transaction)
        return false;
    auto applied = m_flow.apply(*transaction, true);
    if (!applied) {
        refused(); // an inverse cannot fail
        return false;
    }
    accepted(applied->changes);
    m_reasons.note(m_flow, *m_evaluator, applied->inverse);
    if (const auto graph = m_flow.graphAt(applied->inverse.graph))
        look(*graph); // so that it is seen
    (m_history.*then)(std::move(applied->inverse));
    return true;
}

void FlowEngine::carryOut(UndoCommand &command)
{
    while (command.steps > 0 && step(m_history.undoStep(), &History::undone))
        --command.steps;
}

void FlowEngine::carryOut(RedoCommand &command)
{
    while (command.steps > 0 && step(m_history.redoStep(), &History::redone))
        --command.steps;
}

// ---- copies -------------------------------------------------------------------------------------

void FlowEngine::carryOut(CopyCommand &command)
{
    const auto graph = m_flow.graphAt(command.graph);
    m_copied
        = graph ? writeFragment(fragmentOf(m_flow, *graph, command.nodes, command.frames)) : std::string();
    reply(command.request, std::nullopt, {}, m_copied);
}

void FlowEngine::carryOut(PasteCommand &command)
{
    const auto fragment = readFragment(command.text, m_catalog);
    if (!fragment)
        return reply(command.request, Error{"The clipboard holds no nodes."});
    if (command.text != m_copied)
        m_trust.noteForeign(*fragment);
    const Point corner = cornerOf(*fragment);
    insert(command.graph, *fragment, {command.at.x - corner.x, command.at.y - corner.y},
        {"Paste", command.request, command.mergeKey});
}

void FlowEngine::carryOut(DuplicateCommand &command)
{
    if (const auto graph = m_flow.graphAt(command.graph))
        insert(command.graph, fragmentOf(m_flow, *graph, command.nodes, command.frames), command.offset,
            {"Duplicate", command.request, command.mergeKey});
}

void FlowEngine::insert(
    const GraphPath &path, const GraphContent &fragment, Point offset, const Insertion &step)
{
    const auto graph = m_flow.graphAt(path);
    if (!graph || (fragment.nodes.empty() && fragment.frames.empty()))
        return reply(step.request, Error{"There is nothing to insert."});
    const std::string_view what = fragment.nodes.empty() ? "frame" : "node";
    const std::size_t count = fragment.nodes.empty() ? fragment.frames.size() : fragment.nodes.size();
    Transaction transaction{path, insertionOf(m_flow, *graph, fragment, offset),
        fmt::format("{} {} {}{}", step.verb, count, what, count == 1 ? "" : "s"), 0};
    auto applied = m_flow.apply(transaction, true); // what was copied may hold what a person could not make
    if (!applied) {
        refused();
        return reply(step.request, applied.error());
    }
    accepted(applied->changes);
    m_history.add(std::move(applied->inverse), step.mergeKey);
    reply(step.request, std::nullopt, std::move(applied->added));
}

// ---- running ------------------------------------------------------------------------------------

void FlowEngine::forSlotsInside(const NodeRecord &record, const std::function<void(Slot)> &f)
{
    if (record.inner)
        m_flow.nodes(record.inner).forEach([&](const NodeRecord &inside) { forSlotsInside(inside, f); });
    else
        f(record.slot);
}

template <class F> void FlowEngine::forSlots(const GraphPath &path, const std::vector<NodeId> &nodes, F &&f)
{
    if (const auto graph = m_flow.graphAt(path))
        for (const NodeId node : nodes)
            if (const NodeRecord *record = m_flow.find(*graph, node))
                forSlotsInside(*record, f);
}

void FlowEngine::carryOut(RunCommand &command)
{
    if (command.nodes.empty())
        m_evaluator->runAll();
    forSlots(command.graph, command.nodes, [&](Slot slot) {
        command.reach == RunReach::UpTo        ? m_evaluator->runTo(slot)
            : command.reach == RunReach::Alone ? m_evaluator->runAlone(slot)
                                               : m_evaluator->run(slot);
    });
}

void FlowEngine::carryOut(StopCommand &command)
{
    if (command.nodes.empty())
        m_evaluator->stopAll();
    forSlots(command.graph, command.nodes, [this](Slot slot) { m_evaluator->stop(slot); });
}

void FlowEngine::carryOut(PauseCommand &command)
{
    if (command.nodes.empty())
        m_evaluator->setAllPaused(command.paused);
    forSlots(command.graph, command.nodes, [&](Slot slot) { m_evaluator->setPaused(slot, command.paused); });
}

void FlowEngine::carryOut(TriggerCommand &command)
{
    const auto graph = m_flow.graphAt(command.node.graph);
    const NodeRecord *record = graph ? m_flow.find(*graph, command.node.node) : nullptr;
    const int input = record ? record->node.type->inputIndex(command.port) : -1;
    if (input >= 0)
        m_evaluator->trigger(record->slot, std::uint16_t(input), std::move(command.value));
}

void FlowEngine::carryOut(SendCommand &command)
{
    const auto graph = m_flow.graphAt(command.node.graph);
    const NodeRecord *record = graph ? m_flow.find(*graph, command.node.node) : nullptr;
    const auto sent = record && !record->inner ? m_evaluator->send(record->slot, command.value)
                                               : Result<Done>(Error{"There is no such node."});
    reply(command.request, sent ? std::nullopt : std::optional(sent.error()));
}

void FlowEngine::carryOut(KillCommand &command)
{
    forSlots(command.graph, command.nodes, [this](Slot slot) { m_evaluator->kill(slot); });
}

void FlowEngine::carryOut(ModeCommand &command)
{
    m_manual = command.manual;
    m_evaluator->setManual(m_manual);
}

// ---- trust --------------------------------------------------------------------------------------

void FlowEngine::carryOut(TrustCommand &)
{
    m_trust.trust();
    runReleased();
    remember();
}

void FlowEngine::allowAll()
{
    m_trust.allowAll();
    runReleased();
}

void FlowEngine::runReleased()
{
    for (const Slot slot : m_trust.takeReleased())
        m_evaluator->runAllowed(slot);
}

/// What the flow does now is what its user wants of it, unless something waits for a yes.
void FlowEngine::remember()
{
    std::vector<std::string> digests = m_trust.digests();
    if (digests.empty() || digests == m_remembered)
        return;
    m_remembered = digests;
    saver().remember(trustedFile(), std::move(digests));
}

std::vector<std::string> FlowEngine::wantSentences() const
{
    constexpr std::size_t kMost = 100; // more are not read
    const std::vector<Want> &wants = m_trust.pending();
    std::vector<std::string> sentences;
    for (std::size_t i = 0; i < std::min(wants.size(), kMost); ++i)
        sentences.push_back(wants[i].sentence());
    if (wants.size() > kMost)
        sentences.push_back(fmt::format("And {} more", wants.size() - kMost));
    return sentences;
}

void FlowEngine::look(GraphUid graph)
{
    if (graph == m_news->graph())
        return;
    m_news->look(graph);
    m_evaluator->setViewed({});
}

void FlowEngine::carryOut(LookCommand &command)
{
    const auto graph = m_flow.graphAt(command.graph);
    if (!graph)
        return reply(
            command.request, Error{"That place is gone: the group that it was in is no longer there."});
    look(*graph);
    reply(command.request, std::nullopt);
}

void FlowEngine::carryOut(WatchCommand &command)
{
    const auto graph = m_flow.graphAt(command.graph);
    if (!graph || *graph != m_news->graph())
        return;
    m_news->watch(command.nodes);
    std::vector<Slot> viewed;
    for (const NodeId node : command.nodes)
        if (const NodeRecord *record = m_flow.find(*graph, node); record && !record->inner)
            viewed.push_back(record->slot);
    m_evaluator->setViewed(std::move(viewed));
}

void FlowEngine::carryOut(SurveyCommand &command)
{
    m_replies.push_back({command.request, {}, {}, {}, surveyOf(m_flow, *m_evaluator, command.statuses)});
}

// ---- the document -------------------------------------------------------------------------------

void FlowEngine::startDocument(const FlowChanges &changes, bool foreign)
{
    m_flow.setNewest([this](const NodeType &type) {
        const bool mayChange = (type.process && !isScript(type)) || type.unknown;
        return mayChange ? m_catalog.placeholder(type.id) : &type; // of what there is, the type itself
    });
    m_evaluator = std::make_unique<Evaluator>(m_flow, m_inline, m_place, m_sink, m_options);
    m_evaluator->gate
        = [this](Slot slot, const std::vector<Value> &inputs) { return m_trust.refusal(slot, inputs); };
    m_news = std::make_unique<News>(m_flow, *m_evaluator);
    m_history = {};
    m_reasons = {};
    ++m_revision;
    ++m_document;
    if (m_saver)
        m_saver->forgetAutosave(); // of the document that was given up
    const std::string folder
        = m_path.empty() ? std::string() : std::filesystem::path(m_path).parent_path().string();
    m_evaluator->setFolder(folder);
    m_trust.begin(foreign, folder, changes);
    m_copied.clear();
    m_evaluator->setManual(m_manual);
    m_evaluator->flowChanged(changes, m_revision);
}

Result<Done> FlowEngine::open(const std::string &path)
{
    std::error_code ignored;
    const auto absolute = std::filesystem::absolute(path, ignored);
    return load(path, ignored ? path : absolute.lexically_normal().string());
}

/// Reads all of the file before anything of the present document is given up.
Result<Done> FlowEngine::load(const std::string &file, const std::string &path)
{
    const auto text = readFile(std::filesystem::path(file), kMostFlowBytes);
    if (!text)
        return text.error();
    auto content = readFlow(*text, m_catalog);
    if (!content)
        return content.error();
    Flow flow;
    auto changes = flow.load(*content);
    if (!changes)
        return changes.error();
    m_evaluator.reset(); // tells its runs to stop
    m_flow = std::move(flow);
    m_path = path;
    startDocument(*changes, true);
    return Done{};
}

void FlowEngine::carryOut(NewCommand &)
{
    m_evaluator.reset();
    m_flow = Flow();
    m_path.clear();
    startDocument({}, false);
}

void FlowEngine::carryOut(OpenCommand &command)
{
    const auto opened = open(command.path);
    reply(command.request, opened ? std::nullopt : std::optional(opened.error()));
}

void FlowEngine::carryOut(RecoverCommand &command)
{
    const auto opened = load(command.path, command.original);
    if (opened)
        m_history.setNeverSaved();
    reply(command.request, opened ? std::nullopt : std::optional(opened.error()));
}

void FlowEngine::carryOut(SaveCommand &command)
{
    const std::string path = command.path.empty() ? m_path : command.path;
    if (path.empty())
        return reply(command.request, Error{"Choose where to save the flow first."});
    Saving saving{path, m_document, m_history.state(), command.request};
    saver().save(m_flow.snapshot(), path, [this, saving = std::move(saving)](const Result<Done> &result) {
        m_post([this, saving, result] { saved(saving, result); });
    });
}

void FlowEngine::saved(const Saving &saving, const Result<Done> &result)
{
    if (result && saving.document == m_document) { // else another was opened meanwhile
        m_path = saving.path;
        m_history.setSaved(saving.state);
        m_evaluator->setFolder(std::filesystem::path(m_path).parent_path().string());
        m_trust.setFolder(std::filesystem::path(m_path).parent_path().string());
        remember();
        if (!m_history.isModified())
            m_saver->forgetAutosave();
    }
    reply(saving.request, result ? std::nullopt : std::optional(result.error()));
}

void FlowEngine::carryOut(AutosaveCommand &command)
{
    remember();
    if (m_history.isModified())
        saver().autosave(m_flow.snapshot(), command.folder, m_path);
    else
        saver().forgetAutosave();
}

Saver &FlowEngine::saver()
{
    if (!m_saver)
        m_saver = std::make_unique<Saver>();
    return *m_saver;
}

void FlowEngine::reply(
    std::uint64_t request, std::optional<Error> error, std::vector<NodeId> nodes, std::string text)
{
    if (request)
        m_replies.push_back({request, std::move(error), std::move(nodes), std::move(text)});
}

} // namespace heddle
