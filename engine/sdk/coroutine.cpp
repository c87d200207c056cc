// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/sdk/coroutine.h"

#include <utility>

namespace heddle {

Coroutine::Coroutine()
    : m_context(std::make_unique<detail::WorkerContext>())
{
}

void Coroutine::begin(detail::WorkerPromise &root)
{
    root.context = m_context.get();
    m_context->leaf = &root;
}

/// Frames do not resume each other: each says who is next and returns here. So depth costs no stack, and
/// nothing depends on tail calls, which sanitizers and debug builds do not make.
Coroutine::Wants Coroutine::resume(Run &run, const std::atomic<unsigned> &wishes)
{
    m_context->run = &run;
    m_context->wishes = &wishes;
    m_context->leave = false;
    while (m_context->leaf && !m_context->leave)
        m_context->leaf->frame.resume();
    return m_context->leaf ? m_context->wants : Wants::Nothing;
}

std::chrono::steady_clock::time_point Coroutine::until() const
{
    return m_context->until;
}

void Coroutine::unwind()
{
    while (detail::WorkerPromise *leaf = m_context->leaf) {
        m_context->leaf = leaf->parent;
        *leaf->owner = nullptr;
        leaf->frame.destroy();
    }
}

} // namespace heddle
