// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/message/command.h"
#include "engine/message/delta.h"

#include <functional>
#include <memory>

namespace heddle {

class Catalog;
class Place;

/// Where changes of a flow arrive. Called on the engine thread; must only note and return.
class DeltaSink {
public:
    virtual ~DeltaSink() = default;
    /// There is something to take(). Not called again before it was taken.
    virtual void deltaReady() = 0;
};

/// One open document with an engine thread of its own: a mailbox in, one coalesced batch of changes out.
///
///     GUI thread                              engine thread
///     post(Command) ──► mailbox ──────────►  apply, evaluate in slices of 2 ms
///     take() ◄── one GraphDelta ◄── merged ◄ publish, while nothing is waiting to be taken
///        ▲                                        │
///        └───────── DeltaSink::deltaReady ────────┘   at most one pending
///
/// post() and take() may be called from any thread. The destructor stops all runs and joins the thread:
/// afterwards the sink is not called any more. Several sessions live side by side; the catalog and the
/// place outlive them all.
class Session {
public:
    Session(Catalog &catalog, Place &place, DeltaSink &sink);
    ~Session();

    void post(Command command);
    /// The catalog has changed: nodes take up their types as they are now. Any thread.
    void renewTypes();
    /// All that has changed since the last take(); empty if nothing has.
    GraphDelta take();

private:
    class Loop;
    std::unique_ptr<Loop> m_loop;
};

} // namespace heddle
