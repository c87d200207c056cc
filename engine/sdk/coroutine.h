// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/sdk/run.h"

#include <atomic>
#include <chrono>
#include <coroutine>
#include <exception>
#include <memory>
#include <span>

namespace heddle {

namespace detail {

/// What every frame of a worker has, whatever its types. Lives in the frame.
struct WorkerPromise {
    std::coroutine_handle<> frame;
    WorkerPromise *parent = nullptr; ///< Who waits for it.
    WorkerPromise **owner = nullptr; ///< The pointer of the Worker that would destroy it.
    struct WorkerContext *context = nullptr;
    std::exception_ptr error;
};

} // namespace detail

/// The body of one run, written as a coroutine: goes on when it is told to, until it wants something, and
/// holds no thread in between. One thread at a time; owned by the run.
class Coroutine {
public:
    enum class Wants {
        Word, ///< It is at a checkpoint, and there is something to tell it: go on, or destroy it.
        Value, ///< Something to be sent to it.
        Time, ///< Until() to come.
        Nothing, ///< It has ended.
    };

    virtual ~Coroutine() = default;
    Coroutine(const Coroutine &) = delete;
    Coroutine &operator=(const Coroutine &) = delete;

    /// Goes on until it wants something. It stops at the next checkpoint when `wishes` is not 0.
    Wants resume(Run &run, const std::atomic<unsigned> &wishes);
    std::chrono::steady_clock::time_point until() const;

    /// Takes what it has returned, or throws what it has thrown. Once, after it has ended.
    virtual void finish(std::span<Value> outputs) = 0;

protected:
    Coroutine();
    void begin(detail::WorkerPromise &root);
    /// Destroys the frames, innermost first, however deep: their guards run on this thread, now.
    void unwind();

private:
    std::unique_ptr<detail::WorkerContext> m_context;
};

namespace detail {

/// What the frames of one body share: who goes on next, and what it waits for.
struct WorkerContext {
    Run *run = nullptr;
    const std::atomic<unsigned> *wishes = nullptr;
    WorkerPromise *leaf = nullptr; ///< The frame to go on with; nullptr: all have ended.
    bool leave = false; ///< Back to whoever called resume(), not on to the next frame.
    Coroutine::Wants wants = Coroutine::Wants::Word;
    std::chrono::steady_clock::time_point until;

    void suspend(Coroutine::Wants what)
    {
        leave = true;
        wants = what;
    }
};

} // namespace detail

} // namespace heddle
