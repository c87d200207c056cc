// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// To run a node in a test, as a place would but here and now: run(gainNode(), {{"signal", …}})["result"].
#pragma once

#include "engine/sdk/coroutine.h"
#include "engine/sdk/nodetype.h"

#include <algorithm>
#include <deque>
#include <exception>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace heddle::test {

/// What a run is told, beside its inputs.
struct RunOptions {
    int stopAt = -1; ///< Stop is asked for at this checkpoint, counted from 0; -1: never.
    std::string folder = {}; ///< Relative paths lie here.
    int trigger = -1; ///< The event input whose trigger starts it; its value is the input's.
    Value memory = {}; ///< What an earlier run has kept.
    bool viewed = false; ///< Somebody looks at the node.
    std::deque<Value> sent = {}; ///< What it is sent; where there is no more, receive() is stopped.
    std::stop_token stop = {}; ///< Stop is asked for by another thread.
};

/// All that one run of one node did, for a test to look at. One thread; owns everything.
struct NodeRun {
    bool ok = false;
    bool stopped = false;
    std::string error; ///< The sentence it failed with.
    std::map<std::string, Value, std::less<>> outputs;
    std::vector<std::pair<int, Value>> yields; ///< Output index and value.
    std::vector<std::pair<int, Value>> fired;
    std::vector<std::string> warnings;
    std::vector<double> progress; ///< done / total; -1 where the total is not known.
    std::vector<Value> messages;
    double slept = 0; ///< Seconds that it wanted to wait. Nobody waits.
    Value memory; ///< What it keeps for the next run.

    const Value &operator[](std::string_view output) const
    {
        static const Value none;
        const auto found = outputs.find(output);
        return found == outputs.end() ? none : found->second;
    }
};

/// Writes down what a body does. Used by run() alone.
class RecordingRun : public Run {
public:
    RecordingRun(NodeRun &record, RunOptions options)
        : m_record(record)
        , m_options(std::move(options))
    {
        m_record.memory = m_options.memory;
    }

    bool stopRequested() const override
    {
        return m_options.stop.stop_requested()
            || (m_options.stopAt >= 0 && m_checkpoints >= m_options.stopAt);
    }
    void checkpoint() override
    {
        if (stopRequested())
            throw Stopped();
        ++m_checkpoints;
    }
    void progress(double done, double total, std::string_view) override
    {
        m_record.progress.push_back(total > 0 ? done / total : -1);
    }
    void publish(Value value, int output) override { m_record.yields.emplace_back(output, std::move(value)); }
    void fire(int output, Value value) override { m_record.fired.emplace_back(output, std::move(value)); }
    void warn(std::string_view text) override { m_record.warnings.emplace_back(text); }
    void log(std::string_view) override { }
    void message(Value value) override { m_record.messages.push_back(std::move(value)); }
    std::optional<Value> poll() override
    {
        if (m_options.sent.empty())
            return std::nullopt;
        Value value = std::move(m_options.sent.front());
        m_options.sent.pop_front();
        return value;
    }
    /// A body that waits for more than there is is stopped.
    Value receive() override
    {
        auto value = poll();
        if (!value)
            throw Stopped();
        return *std::move(value);
    }
    void sleep(std::chrono::nanoseconds time) override
    {
        checkpoint();
        m_record.slept += std::chrono::duration<double>(time).count();
    }
    std::stop_token stopToken() const override { return m_options.stop; }
    int triggeredBy() const override { return m_options.trigger; }
    bool isViewed() const override { return m_options.viewed; }
    const Value &memory() const override { return m_record.memory; }
    void remember(Value value) override { m_record.memory = std::move(value); }
    bool hasMail() const { return !m_options.sent.empty(); }
    std::string resolve(std::string_view path) const override
    {
        const bool absolute = !path.empty() && path.front() == '/';
        return absolute || m_options.folder.empty() ? std::string(path)
                                                    : m_options.folder + "/" + std::string(path);
    }

private:
    NodeRun &m_record;
    RunOptions m_options;
    int m_checkpoints = 0;
};

using Inputs = std::vector<std::pair<std::string, Value>>;

/// The inputs in the order of the type's ports: presets, then the given values, each made to fit its port.
inline Result<std::vector<Value>> prepare(const NodeType &type, const Inputs &given)
{
    std::vector<Value> values;
    for (const PortType &port : type.inputs)
        values.push_back(port.preset);
    for (const auto &[name, value] : given) {
        const int index = type.inputIndex(name);
        if (index < 0)
            return Error{"no input " + name};
        auto accepted = accept(type.inputs[std::size_t(index)], value);
        if (!accepted)
            return accepted.error();
        values[std::size_t(index)] = *std::move(accepted);
    }
    for (std::size_t i = 0; i < values.size(); ++i)
        if (type.inputs[i].required && values[i].isNull())
            return Error{type.inputs[i].name + " has no value"};
    return values;
}

/// Drives a coroutine as a place would, but waits for nothing: time passes at once.
inline void drive(Coroutine &body, RecordingRun &run, std::span<Value> outputs)
{
    const std::atomic<unsigned> wishes{1}; // so that every checkpoint comes back here
    while (true) {
        switch (body.resume(run, wishes)) {
        case Coroutine::Wants::Word:
            run.checkpoint();
            break;
        case Coroutine::Wants::Time:
            run.sleep(body.until() - std::chrono::steady_clock::now());
            break;
        case Coroutine::Wants::Value:
            if (!run.hasMail())
                throw Stopped();
            break;
        case Coroutine::Wants::Nothing:
            return body.finish(outputs);
        }
    }
}

/// Runs the node here and now, as a place would: presets, conversion and checks of the ports included.
inline NodeRun run(const NodeType &type, const Inputs &given, RunOptions options = {})
{
    NodeRun record;
    auto inputs = prepare(type, given);
    if (!inputs) {
        record.error = inputs.error().text;
        return record;
    }
    std::vector<Value> outputs(type.outputs.size());
    RecordingRun recorder(record, std::move(options));
    try {
        if (type.coroutine)
            drive(*type.coroutine(*inputs), recorder, outputs);
        else
            type.body(recorder, *inputs, outputs);
        record.ok = true;
    } catch (const Stopped &) {
        record.stopped = true;
    } catch (const std::exception &e) {
        record.error = e.what();
    }
    for (std::size_t i = 0; i < outputs.size(); ++i)
        record.outputs[type.outputs[i].name] = std::move(outputs[i]);
    return record;
}

} // namespace heddle::test
