// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// The crossing: made and used on the GUI thread; deltaReady() is called on the engine thread.
#pragma once

#include "engine/session/session.h"
#include "models/bridge/deltaslices.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace heddle {

/// The one crossing between the window and the engine, in both directions.
///
///     GUI thread                      |  engine thread
///     models ── post(Command) ────────┼──► mailbox of the Session
///                                     |       │ apply, evaluate, merge what changed
///     collect() ◄── one queued event ─┼── deltaReady(): "there is something"
///        │                            |
///        └── take() ◄── one delta ────┼── at most one event is under way; until it is taken
///     deltaArrived(const GraphDelta&) |    the engine merges further changes into the next
///
/// A very large delta is handed on in parts, with turns of the event loop between them; after each delta the
/// window is left alone for four times as long as it took, unless it has asked for something itself.
/// Meanwhile the engine merges on. Nothing else crosses. GUI thread; owned by the application. Its destructor
/// joins the engine thread first, so that no delivery can come after it.
class EngineBridge : public QObject, private DeltaSink {
    Q_OBJECT

public:
    EngineBridge(Catalog &catalog, Place &place, QObject *parent = nullptr);
    ~EngineBridge() override;

    void post(Command command);
    /// The catalog has changed. Any thread.
    void renewTypes() { m_session->renewTypes(); }

signals:
    /// On the GUI thread; connect it to FlowDocument::apply.
    void deltaArrived(const heddle::GraphDelta &delta);

private:
    void deltaReady() override;
    void collect();

    DeltaSlices m_slices;
    qint64 m_spent = 0; ///< Milliseconds on the delta that is under way.
    QDeadlineTimer m_rest; ///< Nothing is taken before.
    int m_awaited = 0; ///< So many deltas may hold the answer to what was posted last: no rest before them.
    bool m_partly = false; ///< The last collect() left parts for the next.
    QTimer m_next; ///< Brings the next part, after whatever else the window has to do.
    std::unique_ptr<Session> m_session;
};

} // namespace heddle
