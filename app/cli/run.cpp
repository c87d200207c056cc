// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/exitcodes.h"
#include "app/cli/interrupts.h"
#include "app/cli/lostwires.h"
#include "app/cli/portvalue.h"
#include "app/cli/report.h"
#include "app/cli/runoptions.h"
#include "app/cli/runprogress.h"
#include "app/packagefolders.h"
#include "engine/nodes/files/write.h"
#include "engine/place/threadplace.h"
#include "engine/process/processplace.h"
#include "engine/sdk/catalog.h"
#include "engine/sdk/portnames.h"
#include "engine/session/flowengine.h"
#include "engine/session/inbox.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <optional>

namespace heddle::cli {

using Clock = std::chrono::steady_clock;

namespace {

constexpr auto kSlice = std::chrono::milliseconds(50);
constexpr auto kLook = std::chrono::milliseconds(50); // how soon an interrupt or a time-out is seen
constexpr auto kPatience = std::chrono::seconds(3); // for bodies that were told to stop

int wrongUsage(const std::string &text)
{
    fmt::print(stderr, "heddle run: {}\n", text);
    return kWrongUsage;
}

/// One headless evaluation of one flow.
class FlowRun {
public:
    FlowRun(Catalog &catalog, const RunOptions &options)
        : m_options(options)
        , m_threads(options.jobs, ThreadPlace::Priority::Normal)
        , m_place(m_threads, processSettings(programParts(), options.jobs))
        , m_engine(catalog, m_place, m_inbox,
              [inbox = m_inbox](std::function<void()> task) { inbox->post(std::move(task)); },
              {.livePartials = options.until.has_value(), .everyValue = options.until.has_value()})
    {
    }

    int run()
    {
        watchInterrupts();
        if (const auto opened = m_engine.open(m_options.flow); !opened)
            return unreadable(opened.error());
        if (const auto done = prepare(); !done)
            return wrongUsage(done.error().text);
        if (m_options.trust)
            m_engine.allowAll();
        else if (!m_engine.wants().empty())
            return askForTrust(m_options.json);
        tellLostWires(m_engine.flow());
        const int ended = evaluate();
        return leave(ended);
    }

private:
    int unreadable(const Error &error)
    {
        fmt::print(stderr, "{}: {}\n", m_options.flow, error.text);
        return kUnreadable;
    }

    Result<Done> prepare()
    {
        for (const PortArgument &set : m_options.sets)
            if (auto done = set.isVariable() ? applyVariable(set) : apply(set); !done)
                return done;
        for (const PortArgument &get : m_options.gets) {
            if (auto found = findOutput(get); !found)
                return found;
            if (auto fine = get.value ? checkValueFile(*get.value) : Done{}; !fine)
                return Error{fmt::format("--get {}: {}", get.name(), fine.error().text)};
        }
        return m_options.until ? countUntil(*m_options.until) : Done{};
    }

    const NodeRecord *find(const PortArgument &argument, GraphUid &graph) const
    {
        return m_engine.flow().find(argument.node, &graph);
    }

    Result<Done> findOutput(const PortArgument &argument) const
    {
        GraphUid graph = kRoot;
        const NodeRecord *record = find(argument, graph);
        if (!record)
            return Error{fmt::format("There is no node “{}” in this flow.", argument.node)};
        if (outputOf(m_engine.flow(), *record, argument.port).source == kNoSlot)
            return Error{fmt::format("{} has no output “{}”. It has: {}.", argument.node, argument.port,
                portNames(record->node.type->outputs))};
        return Done{};
    }

    Result<Done> apply(const PortArgument &set)
    {
        GraphUid graph = kRoot;
        const NodeRecord *record = find(set, graph);
        if (!record)
            return Error{fmt::format("There is no node “{}” in this flow.", set.node)};
        if (record->inner && !hasInput(*record, set.port))
            return Error{fmt::format("--set {}: {} has no input “{}”.", set.name(), set.node, set.port)};
        auto value = portValue(set, record->node.type->input(set.port));
        if (!value)
            return Error{fmt::format("--set {}: {}", set.name(), value.error().text)};
        if (const Input *input = record->node.input(set.port); input && input->source)
            fmt::print(stderr, "heddle run: --set {} does nothing: a wire brings the value.\n", set.name());
        const Transaction transaction{
            m_engine.flow().pathOf(graph), {SetInput{record->node.id, set.port, std::move(*value)}}, "", 0};
        const auto applied = m_engine.edit(transaction);
        return applied ? Result<Done>(Done{})
                       : Result<Done>(Error{fmt::format("--set {}: {}", set.name(), applied.error().text)});
    }

    Result<Done> applyVariable(const PortArgument &set)
    {
        const Variable *found = m_engine.flow().variables().find(set.port);
        if (!found)
            return Error{fmt::format(
                "--set needs NODE.PORT=VALUE or a variable of the flow; there is none named “{}”.",
                set.port)};
        PortType port;
        port.name = found->name;
        port.type = found->type;
        auto value = portValue(set, &port);
        if (!value)
            return Error{fmt::format("--set {}: {}", set.name(), value.error().text)};
        Variable variable = *found;
        variable.value = *std::move(value);
        const auto applied = m_engine.edit({{}, {PutVariable{std::move(variable)}}, "", 0});
        return applied ? Result<Done>(Done{}) : Result<Done>(applied.error());
    }

    /// The inputs of a group are the nodes inside it that bring values in.
    bool hasInput(const NodeRecord &group, const std::string &port) const
    {
        const NodeRecord *inside = m_engine.flow().nodes(group.inner).find(port);
        return inside && inside->node.type->id == kGroupInputType;
    }

    Result<Done> countUntil(const PortArgument &until)
    {
        if (const auto found = findOutput(until); !found)
            return found.error();
        GraphUid graph = kRoot;
        m_counted.link = outputOf(m_engine.flow(), *find(until, graph), until.port);
        m_remaining = m_wanted = std::strtoull(until.value->c_str(), nullptr, 10);
        m_engine.evaluator().onOutput = [this](Slot slot, int index, const Value &value) {
            if (slot == m_counted.link.source && index == m_counted.link.output && m_remaining > 0
                && --m_remaining == 0)
                m_counted.value = value;
        };
        return Done{};
    }

    bool isCounted() const { return m_options.until && m_remaining == 0; }

    /// The flow was done before the output had as many values as were asked for.
    void tellCount() const
    {
        fmt::print(stderr, "heddle run: {} had {} of {} values.\n", m_options.until->name(),
            m_wanted - m_remaining, m_wanted);
    }

    /// Nothing was done, or all but what is asked for.
    int askForTrust(bool report)
    {
        fmt::print(stderr, "{} waits for your trust. It would\n", m_options.flow);
        for (const Want &want : m_engine.wants())
            fmt::print(stderr, "  {}\n", want.item());
        fmt::print(stderr, "Where that is right, run it with --trust.\n");
        if (report)
            Report(m_engine, m_options, m_progress.elapsed(), false, m_counted).print();
        return kNeedsTrust;
    }

    int evaluate()
    {
        while (true) {
            const bool busy = m_engine.step(kSlice);
            if (isCounted() || (!busy && m_engine.idle()))
                return kWell;
            deliver(busy ? m_inbox->take() : m_inbox->wait(Clock::now() + kLook));
            if (isCounted())
                return kWell;
            m_progress.show(m_engine);
            if (wasInterrupted()) {
                m_progress.clear();
                fmt::print(stderr, "heddle run: interrupted; stopping\n");
                return kInterrupted;
            }
            if (m_options.timeout && m_progress.elapsed() > *m_options.timeout) {
                m_progress.clear();
                fmt::print(stderr, "heddle run: not done after {} s; stopped.\n", *m_options.timeout);
                return kTimedOut;
            }
        }
    }

    /// What is to be shown of a flow that goes on is what there is now; then all that runs is stopped, told,
    /// and waited for, but not for ever.
    int leave(int ended)
    {
        m_progress.clear();
        std::optional<Report> report;
        if (isCounted())
            report.emplace(m_engine, m_options, m_progress.elapsed(), true, m_counted);
        const std::vector<std::string> left = stopRuns();
        if (!report)
            report.emplace(m_engine, m_options, m_progress.elapsed(), ended == kWell, m_counted);
        const int told = report->print();
        if (ended == kWell && m_options.until && !isCounted())
            tellCount();
        if (ended == kWell)
            ended = m_engine.wants().empty() ? told : askForTrust(false);
        if (!left.empty()) {
            fmt::print(stderr, "heddle run: left without waiting for what does not stop: {}\n",
                fmt::join(left, ", "));
            std::fflush(nullptr);
            std::_Exit(ended); // their threads would be waited for
        }
        return ended;
    }

    /// Nothing new is begun. Returns the nodes that do not obey.
    std::vector<std::string> stopRuns()
    {
        const auto giveUp = Clock::now() + kPatience;
        m_engine.evaluator().stopAll();
        m_threads.refuse();
        m_place.refuse();
        while (m_engine.evaluator().running() > 0 && Clock::now() < giveUp)
            deliver(m_inbox->wait(std::min(Clock::now() + kLook, giveUp)));
        const bool obeyed = m_engine.evaluator().running() == 0;
        for (const std::string &node : obeyed ? std::vector<std::string>() : m_place.alive())
            fmt::print(stderr, "heddle run: ended with its process, since it does not stop: {}\n", node);
        const auto rest = std::chrono::duration_cast<std::chrono::milliseconds>(giveUp - Clock::now());
        return m_threads.close(std::max(rest, std::chrono::milliseconds(0)));
    }

    void deliver(Inbox::Mail mail)
    {
        for (JobEvent &event : mail.events)
            m_engine.handle(std::move(event));
    }

    const RunOptions &m_options;
    std::shared_ptr<Inbox> m_inbox = std::make_shared<Inbox>();
    ThreadPlace m_threads;
    ProcessPlace m_place;
    mutable FlowEngine m_engine;
    RunProgress m_progress;
    Counted m_counted;
    unsigned long long m_wanted = 0, m_remaining = 0; // values of the counted output
};

} // namespace

int runFlow(Catalog &catalog, std::span<const std::string> words)
{
    const auto options = parseRunOptions(words);
    if (!options)
        return wrongUsage(options.error().text + " “heddle --help” tells how.");
    return FlowRun(catalog, *options).run();
}

} // namespace heddle::cli
