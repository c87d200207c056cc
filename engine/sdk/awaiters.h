// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// What a coroutine body awaits, and how each of these suspends it. worker.h includes it.
#pragma once

#include "engine/sdk/coroutine.h"
#include "engine/sdk/ports.h"

#include <optional>
#include <tuple>
#include <type_traits>
#include <utility>

namespace heddle {

/// What a coroutine body may await beside other workers:
///
///     co_await checkpoint;                        // stop and pause happen here; 2 ns
///     Run &run = co_await self;                   // progress, warn, fire, message …
///     double gain = co_await receive;             // waits for a value that is sent
///     std::optional<double> gain = co_await poll; // takes one if there is one
///     co_await delay(std::chrono::seconds(2));
///
/// Each stands alone, or is all that a new variable is made of: g++ 12 compiles `if (co_await x)` wrongly
/// and says nothing. `./dev check` looks for it.
inline constexpr struct Checkpoint {
} checkpoint;
inline constexpr struct Self {
} self;
inline constexpr struct Receive {
} receive;
inline constexpr struct Poll {
} poll;
struct Delay {
    std::chrono::nanoseconds time;
};
template <class Rep, class Period> Delay delay(std::chrono::duration<Rep, Period> time)
{
    return {std::chrono::duration_cast<std::chrono::nanoseconds>(time)};
}

namespace detail {

/// Suspends only where somebody wants a word with the body.
struct CheckpointAwaiter {
    WorkerContext *context;

    bool await_ready() const noexcept { return context->wishes->load(std::memory_order_relaxed) == 0; }
    void await_suspend(std::coroutine_handle<>) const noexcept { context->suspend(Coroutine::Wants::Word); }
    void await_resume() const noexcept { }
};

struct DelayAwaiter {
    WorkerContext *context;
    std::chrono::nanoseconds time;

    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<>) const
    {
        context->until = std::chrono::steady_clock::now() + time;
        context->suspend(Coroutine::Wants::Time);
    }
    void await_resume() const noexcept { }
};

template <class S> struct ReceiveAwaiter {
    WorkerContext *context;

    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<>) const noexcept { context->suspend(Coroutine::Wants::Value); }
    /// Nobody else takes from the mailbox, so what it was woken for is still there.
    S await_resume() const { return Argument<S>::read(*context->run->poll()); }
};

template <class T> struct ReadyAwaiter {
    T value;

    explicit ReadyAwaiter(T given) // not an aggregate: g++ 12 destroys the members of those twice
        : value(std::forward<T>(given))
    {
    }
    bool await_ready() const noexcept { return true; }
    void await_suspend(std::coroutine_handle<>) const noexcept { }
    T await_resume() { return std::forward<T>(value); }
};

struct FinalAwaiter {
    bool await_ready() const noexcept { return false; }
    template <class P> void await_suspend(std::coroutine_handle<P> frame) const noexcept
    {
        WorkerPromise &promise = frame.promise();
        promise.context->leaf = promise.parent;
    }
    void await_resume() const noexcept { }
};

/// What was returned, until it is taken.
template <class R> struct ReturnSlot : WorkerPromise {
    std::optional<R> value;

    template <class T = R> void return_value(T &&result) { value.emplace(std::forward<T>(result)); }
    R take()
    {
        if (error)
            std::rethrow_exception(error);
        return std::move(*value);
    }
};
template <> struct ReturnSlot<void> : WorkerPromise {
    void return_void() const noexcept { }
    void take() const
    {
        if (error)
            std::rethrow_exception(error);
    }
};

/// An intermediate value: of the first output, or (a tuple) of one after the other; an empty optional
/// leaves its output as it is.
template <class Y> void publishTo(Run &run, Y &&value, int output)
{
    run.publish(Value(std::forward<Y>(value)), output);
}
template <class Y> void publishTo(Run &run, std::optional<Y> &&value, int output)
{
    if (value)
        publishTo(run, std::move(*value), output);
}
template <class... Y> void publishTo(Run &run, std::tuple<Y...> &&values, int output)
{
    std::apply([&](Y &...value) { (publishTo(run, std::move(value), output++), ...); }, values);
}

} // namespace detail

} // namespace heddle
