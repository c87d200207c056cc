// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/value/value.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

namespace heddle {

/// Thrown by Run::checkpoint() when the run was told to stop. Not a std::exception, so that a body that
/// catches those cannot swallow it by accident. Let it pass.
struct Stopped { };

/// A trigger that arrived at an event port, with its value if it carried one.
struct Event {
    Value value;
};
template <> struct TypeOf<Event> {
    static const Type &type() { return types::event; }
};

/// One run of one node, seen from its body: progress, partial results, talk with the outside, stop. A plain
/// body takes it as its first parameter, a coroutine asks for it with `co_await self`. Used from the thread
/// that runs the body; owned by the place.
class Run {
public:
    virtual ~Run() = default;

    /// Has stop been asked for? Costs next to nothing: put it in inner loops.
    virtual bool stopRequested() const = 0;
    /// Throws Stopped if stop was asked for; waits here while paused.
    virtual void checkpoint() = 0;
    /// Tells how far the work is; total 0 means that the length is not known.
    virtual void progress(double done, double total, std::string_view text = {}) = 0;
    /// Shows an intermediate value of an output while the work goes on.
    virtual void publish(Value value, int output) = 0;
    /// The same, and a checkpoint.
    void yield(Value value, int output = 0)
    {
        publish(std::move(value), output);
        checkpoint();
    }
    /// Sends a trigger out of an event output.
    virtual void fire(int output, Value value = {}) = 0;
    /// The run succeeds, but the user should know this.
    virtual void warn(std::string_view text) = 0;
    virtual void log(std::string_view text) = 0;
    /// Tells something to whoever looks at the node: its face. In order; the latest is kept.
    virtual void message(Value value) = 0;
    /// What was sent to the run, if anything was. How much is kept until then: NodeType::mailbox.
    virtual std::optional<Value> poll() = 0;
    /// Waits for something to be sent, on this thread; the place lends another to those that compute.
    /// Throws Stopped.
    virtual Value receive() = 0;
    /// Waits that long, in the same way.
    virtual void sleep(std::chrono::nanoseconds time) = 0;
    /// For libraries that can be told to stop.
    virtual std::stop_token stopToken() const = 0;
    /// The event input whose trigger started this run; -1: none did, the inputs have changed.
    virtual int triggeredBy() const = 0;
    /// Does anybody look at the node? Previews that nobody sees need not be made. May change at any moment.
    virtual bool isViewed() const = 0;
    /// What the node keeps from run to run; null at first.
    virtual const Value &memory() const = 0;
    virtual void remember(Value value) = 0;
    /// A path as the flow means it: relative ones lie beside the flow's file.
    virtual std::string resolve(std::string_view path) const = 0;
};

} // namespace heddle
