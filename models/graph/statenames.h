// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions.
#pragma once

#include "engine/message/status.h"

#include <QtCore/QString>

namespace heddle {

/// "not-set-up", "out-of-date", "queued", "running", "done", "cached", "warning", "error", "waiting",
/// "interrupted".
QString stateName(NodeState state);

/// "Not set up", "Out of date" ...
QString stateWord(NodeState state);

/// The word or sentence for people: what the run says, or "Out of date".
QString stateText(const NodeStatus &status, bool defiant = false);

} // namespace heddle
