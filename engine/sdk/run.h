// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/value/value.h"

#include <cstdint>
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

/// One run of one node, seen from its body: progress, partial results, stop. The body takes it as its
/// first parameter if it wants it. Used from the thread that runs the body; owned by the place.
class Run {
public:
    virtual ~Run() = default;

    /// Has stop been asked for? Costs next to nothing: put it in inner loops.
    virtual bool stopRequested() const = 0;
    /// Throws Stopped if stop was asked for; waits here while paused.
    virtual void checkpoint() = 0;
    /// Tells how far the work is; total 0 means that the length is not known.
    virtual void progress(double done, double total, std::string_view text = {}) = 0;
    /// Shows an intermediate value of an output while the work goes on. Also a checkpoint.
    virtual void yield(Value value, int output = 0) = 0;
    /// Sends a trigger out of an event output.
    virtual void fire(int output, Value value = {}) = 0;
    /// The run succeeds, but the user should know this.
    virtual void warn(std::string_view text) = 0;
    virtual void log(std::string_view text) = 0;
    /// A path as the flow means it: relative ones lie beside the flow's file.
    virtual std::string resolve(std::string_view path) const = 0;
};

} // namespace heddle
