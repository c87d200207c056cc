// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/sdk/awaiters.h"
#include "engine/sdk/node.h"

#include <type_traits>
#include <utility>

namespace heddle {

/// A body that is a coroutine: returns R (its outputs; a tuple for several, void for none), yields Y
/// meanwhile, is sent S. Parameters by value: they must outlive the call. What it may await: awaiters.h.
///
///     Worker<double> mean(Array values)
///     {
///         double sum = 0;
///         for (std::int64_t i = 0; i < values.size(); ++i) {
///             sum += values.number(i);
///             co_yield sum / double(i + 1);
///         }
///         co_return sum / double(values.size());
///     }
///
/// Awaiting another worker goes on in it: its yields, pauses and values pass through, what it returns or
/// throws arrives at the co_await. Wherever the body is when it is stopped, it is destroyed there, and its
/// guards run, in the thread that ran it.
template <class R, class Y = R, class S = Value> class [[nodiscard]] Worker {
public:
    struct promise_type;
    using Returned = R;
    using Sent = S;

    Worker(Worker &&other) noexcept
        : m_promise(std::exchange(other.m_promise, nullptr))
    {
        if (m_promise)
            m_promise->owner = &m_promise;
    }
    Worker &operator=(Worker &&) = delete;
    ~Worker()
    {
        if (m_promise)
            m_promise->frame.destroy();
    }

    detail::WorkerPromise *promise() const { return m_promise; }
    /// What it has returned, or throws what it has thrown.
    R take() { return static_cast<promise_type *>(m_promise)->take(); }

private:
    explicit Worker(promise_type &promise)
        : m_promise(&promise)
    {
        promise.owner = &m_promise;
    }

    detail::WorkerPromise *m_promise;
};

namespace detail {

template <class W> struct DelegateAwaiter {
    W worker;
    WorkerContext *context;

    DelegateAwaiter(W &&given, WorkerContext *shared)
        : worker(std::move(given))
        , context(shared)
    {
    }
    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<>) const noexcept
    {
        WorkerPromise *child = worker.promise();
        child->parent = context->leaf;
        child->context = context;
        context->leaf = child;
    }
    auto await_resume() { return worker.take(); }
};

} // namespace detail

template <class R, class Y, class S> struct Worker<R, Y, S>::promise_type : detail::ReturnSlot<R> {
    /// A worker that yields nothing has nothing that could be yielded.
    struct Nothing {
        Nothing() = delete;
    };
    using Yielded = std::conditional_t<std::is_void_v<Y>, Nothing, Y>;

    static_assert(!std::is_aggregate_v<Yielded>,
        "give what is yielded a constructor: g++ 12 destroys the members of aggregates twice");

    promise_type() { this->frame = std::coroutine_handle<promise_type>::from_promise(*this); }
    Worker get_return_object() { return Worker(*this); }
    std::suspend_always initial_suspend() const noexcept { return {}; }
    detail::FinalAwaiter final_suspend() const noexcept { return {}; }
    void unhandled_exception() { this->error = std::current_exception(); }

    detail::CheckpointAwaiter yield_value(Yielded yielded)
    {
        detail::publishTo(*this->context->run, std::move(yielded), 0);
        return {this->context};
    }
    detail::CheckpointAwaiter await_transform(Checkpoint) { return {this->context}; }
    detail::ReadyAwaiter<Run &> await_transform(Self)
    {
        // The context is there before the body begins. NOLINTNEXTLINE(clang-analyzer-core.NullDereference)
        return detail::ReadyAwaiter<Run &>(*this->context->run);
    }
    detail::ReceiveAwaiter<S> await_transform(Receive) { return {this->context}; }
    detail::DelayAwaiter await_transform(Delay delay) { return {this->context, delay.time}; }
    detail::ReadyAwaiter<std::optional<S>> await_transform(Poll)
    {
        const std::optional<Value> sent = this->context->run->poll();
        std::optional<S> taken;
        if (sent)
            taken.emplace(detail::Argument<S>::read(*sent));
        return detail::ReadyAwaiter<std::optional<S>>(std::move(taken));
    }
    template <class R2, class Y2, class S2> auto await_transform(Worker<R2, Y2, S2> worker)
    {
        static_assert(
            std::is_void_v<Y2> || std::is_same_v<Y, Y2>, "it yields something else than this worker");
        static_assert(std::is_same_v<S, S2>, "it is sent something else than this worker");
        return detail::DelegateAwaiter<Worker<R2, Y2, S2>>(std::move(worker), this->context);
    }
};

namespace detail {

template <class W> class WorkerBody final : public Coroutine {
public:
    explicit WorkerBody(W worker)
        : m_worker(std::move(worker))
    {
        begin(*m_worker.promise());
    }
    ~WorkerBody() override { unwind(); }

    void finish(std::span<Value> outputs) override
    {
        if constexpr (std::is_void_v<typename W::Returned>)
            m_worker.take();
        else
            Returned<typename W::Returned>::store(m_worker.take(), outputs);
    }

private:
    W m_worker;
};

template <class W, class... A> CoroutineBody coroutineOf(W (*function)(A...))
{
    static_assert((!std::is_reference_v<A> && ...), "a coroutine takes its parameters by value");
    return [function](std::span<const Value> in) -> std::unique_ptr<Coroutine> {
        return [&]<std::size_t... I>(std::index_sequence<I...>)
        {
            return std::make_unique<WorkerBody<W>>(function(Argument<A>::read(in[I])...));
        }
        (std::index_sequence_for<A...>());
    };
}

} // namespace detail

/// Declares a node whose body is a coroutine; see node.h for the rest.
template <class R, class Y, class S, class... A>
NodeDeclaration node(std::string id, Worker<R, Y, S> (*function)(A...))
{
    NodeType type;
    type.id = std::move(id);
    type.coroutine = detail::coroutineOf(function);
    type.takes = &detail::Argument<S>::type();
    detail::addInputs<A...>(type);
    for (const Type *t : detail::Returned<R>::types())
        type.outputs.push_back({.type = t});
    return NodeDeclaration(std::move(type));
}

} // namespace heddle
