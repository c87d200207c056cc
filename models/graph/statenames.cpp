// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions.
#include "models/graph/statenames.h"

#include <QtCore/QCoreApplication>

namespace heddle {

QString stateName(NodeState state)
{
    return QString::fromUtf8(nameOf(state));
}

QString stateWord(NodeState state)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("NodeState", text); };
    switch (state) {
    case NodeState::NotSetUp:
        return tr("Not set up");
    case NodeState::OutOfDate:
        return tr("Out of date");
    case NodeState::Queued:
        return tr("Queued");
    case NodeState::Running:
        return tr("Running");
    case NodeState::Done:
        return tr("Done");
    case NodeState::Cached:
        return tr("Cached");
    case NodeState::Warning:
        return tr("Warning");
    case NodeState::Error:
        return tr("Error");
    case NodeState::Waiting:
        return tr("Waiting");
    case NodeState::Interrupted:
        return tr("Interrupted");
    }
    return {};
}

QString stateText(const NodeStatus &status, bool defiant)
{
    if (defiant)
        return QCoreApplication::translate("NodeState", "Not stopping");
    if (status.stopping)
        return QCoreApplication::translate("NodeState", "Stopping");
    if (status.paused)
        return QCoreApplication::translate("NodeState", "Paused");
    if (status.pinned && (status.state == NodeState::Cached || status.state == NodeState::Done))
        return QCoreApplication::translate("NodeState", "Pinned");
    if (!status.text.empty())
        return QString::fromStdString(status.text);
    return stateWord(status.state);
}

} // namespace heddle
