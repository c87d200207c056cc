// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "engine/base/ids.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <chrono>
#include <unordered_map>
#include <vector>

namespace heddle {

/// Which nodes were told to stop, and since when: those that have not obeyed for long are told of once.
/// GUI thread; owned by the Scene.
class StopWishes : public QObject {
    Q_OBJECT

public:
    explicit StopWishes(QObject *parent = nullptr);

    void ask(NodeId node); ///< Asked again, it keeps its time.
    void end(NodeId node);
    void clear();
    bool asked(NodeId node) const { return m_asked.contains(node); }

    /// How long a node may take before it is told of.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }

signals:
    void defied(const std::vector<heddle::NodeId> &nodes);

private:
    using Clock = std::chrono::steady_clock;
    struct Wish {
        Clock::time_point until;
        bool told = false;
    };

    void look();

    std::chrono::milliseconds m_patience{2000};
    std::unordered_map<NodeId, Wish> m_asked;
    QTimer m_next;
};

} // namespace heddle
