// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#pragma once

#include <QtCore/QStringView>

namespace heddle::ui {

// What a state's name means to those who draw it. Values, any thread.
enum class NodeState {
    None,
    NotSetUp,
    OutOfDate,
    Queued,
    Waiting,
    Running,
    Done,
    Cached,
    Warning,
    Error,
    Paused,
    Stopping,
    Interrupted,
    Bypassed,
    Muted,
    Pinned,
};

// Reads a name in any spelling ("out of date", "outOfDate", "out-of-date"); None if there is no such state.
NodeState stateOf(QStringView name);

} // namespace heddle::ui
