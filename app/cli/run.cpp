// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/exitcodes.h"
#include "app/cli/report.h"
#include "app/cli/runoptions.h"
#include "app/cli/runprogress.h"
#include "engine/place/threadplace.h"
#include "engine/session/flowengine.h"
#include "engine/session/inbox.h"
#include "engine/value/json.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <optional>

namespace heddle::cli {

using Clock = std::chrono::steady_clock;

namespace {

constexpr auto kSlice = std::chrono::milliseconds(50);
constexpr auto kLook = std::chrono::milliseconds(50); // how soon an interrupt or a time-out is seen
constexpr auto kPatience = std::chrono::seconds(2); // for bodies that were told to stop

volatile std::sig_atomic_t g_interrupts = 0;

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
        , m_place(options.jobs, ThreadPlace::Priority::Normal)
        , m_engine(catalog, m_place, m_inbox,
              [inbox = m_inbox](std::function<void()> task) { inbox->post(std::move(task)); },
              {.livePartials = options.until.has_value()})
    {
    }

    int run()
    {
        if (const auto opened = m_engine.open(m_options.flow); !opened)
            return unreadable(opened.error());
        for (const PortArgument &set : m_options.sets)
            if (const auto done = apply(set); !done)
                return wrongUsage(done.error().text);
        for (const PortArgument &get : m_options.gets)
            if (const auto found = findOutput(get); !found)
                return wrongUsage(found.error().text);
        if (m_options.until)
            if (const auto counting = countUntil(*m_options.until); !counting)
                return wrongUsage(counting.error().text);
        const int ended = evaluate();
        const int told = Report(m_engine, m_options, m_progress.elapsed(), ended == kWell).print();
        if (m_engine.evaluator().running() > 0) {
            fmt::print(stderr, "heddle run: some nodes do not stop; leaving without them.\n");
            std::fflush(nullptr);
            std::_Exit(ended); // their threads would be waited for
        }
        return ended != kWell ? ended : told;
    }

private:
    int unreadable(const Error &error)
    {
        fmt::print(stderr, "{}: {}\n", m_options.flow, error.text);
        return kUnreadable;
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
        auto value = parse(set, record->node.type->input(set.port));
        if (!value)
            return Error{fmt::format("--set {}: {}", set.name(), value.error().text)};
        const Transaction transaction{
            m_engine.flow().pathOf(graph), {SetInput{record->node.id, set.port, std::move(*value)}}, "", 0};
        const auto applied = m_engine.edit(transaction);
        return applied ? Result<Done>(Done{})
                       : Result<Done>(Error{fmt::format("--set {}: {}", set.name(), applied.error().text)});
    }

    /// The inputs of a group are the nodes inside it that bring values in.
    bool hasInput(const NodeRecord &group, const std::string &port) const
    {
        const NodeRecord *inside = m_engine.flow().nodes(group.inner).find(port);
        return inside && inside->node.type->id == kGroupInputType;
    }

    /// What is typed here is relative to here, not to the flow.
    static Value pathFrom(const Result<Value> &json, const std::string &typed)
    {
        const std::string *quoted = json ? json->get<std::string>() : nullptr;
        const std::string &path = quoted ? *quoted : typed;
        std::error_code ignored;
        return path.empty() ? Value("")
                            : Value(std::filesystem::absolute(path, ignored).lexically_normal().string());
    }

    /// JSON where it parses and fits the port's type; else text, where the port takes text.
    static Result<Value> parse(const PortArgument &set, const PortType *port)
    {
        const auto json = parseJson(*set.value);
        if (port && port->file != FileUse::None)
            return pathFrom(json, *set.value);
        if (!port)
            return json ? *json : Value(*set.value);
        auto accepted = json ? accept(*port, *json) : Result<Value>(json.error());
        if (accepted && !(accepted->isNull() && port->type->kind == Kind::Text))
            return accepted;
        if (port->type->kind == Kind::Text || (!json && port->type->kind == Kind::Any))
            return accept(*port, Value(*set.value));
        if (port->type->kind == Kind::Time || port->type->kind == Kind::Duration)
            return parseInstant(*port, *set.value);
        return json
            ? Result<Value>(accepted.error())
            : Result<Value>(
                Error{fmt::format("{} takes {}; “{}” is not one.", set.port, port->type->name, *set.value)});
    }

    static Result<Value> parseInstant(const PortType &port, const std::string &text)
    {
        if (port.type->kind == Kind::Time) {
            if (const auto time = parseTime(text))
                return Value(*time);
        } else if (const auto duration = parseDuration(text)) {
            return Value(*duration);
        }
        return Error{fmt::format("“{}” is not a {}; write it as ISO 8601.", text, port.type->name)};
    }

    Result<Done> countUntil(const PortArgument &until)
    {
        if (const auto found = findOutput(until); !found)
            return found.error();
        GraphUid graph = kRoot;
        const Link output = outputOf(m_engine.flow(), *find(until, graph), until.port);
        m_remaining = std::strtoull(until.value->c_str(), nullptr, 10);
        m_engine.evaluator().onOutput = [this, output](Slot slot, int index, const Value &) {
            if (slot == output.source && index == output.output && m_remaining > 0)
                --m_remaining;
        };
        return Done{};
    }

    int evaluate()
    {
        std::signal(SIGINT, [](int) { g_interrupts = g_interrupts + 1; });
        std::signal(SIGTERM, [](int) { g_interrupts = g_interrupts + 1; });
        while (true) {
            const bool busy = m_engine.step(kSlice);
            if (!busy && m_engine.idle())
                return kWell;
            deliver(busy ? m_inbox->take() : m_inbox->wait(Clock::now() + kLook));
            m_progress.show(m_engine);
            if (const auto reason = reasonToStop()) {
                stopRuns();
                return *reason;
            }
        }
    }

    std::optional<int> reasonToStop() const
    {
        if (g_interrupts)
            return kInterrupted;
        if (m_options.until && m_remaining == 0)
            return kWell;
        if (!isOver())
            return std::nullopt;
        fmt::print(stderr, "heddle run: not done after {} s; stopped.\n", *m_options.timeout);
        return kTimedOut;
    }

    /// Waits for the bodies that run, but not for ever. Nothing new is begun.
    void stopRuns()
    {
        m_engine.evaluator().stopAll();
        const auto giveUp = Clock::now() + kPatience;
        while (m_engine.evaluator().running() > 0 && Clock::now() < giveUp)
            deliver(m_inbox->wait(std::min(Clock::now() + kLook, giveUp)));
    }

    bool isOver() const { return m_options.timeout && m_progress.elapsed() > *m_options.timeout; }

    void deliver(Inbox::Mail mail)
    {
        for (JobEvent &event : mail.events)
            m_engine.handle(std::move(event));
    }

    const RunOptions &m_options;
    std::shared_ptr<Inbox> m_inbox = std::make_shared<Inbox>();
    ThreadPlace m_place;
    mutable FlowEngine m_engine;
    RunProgress m_progress;
    unsigned long long m_remaining = 0;
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
