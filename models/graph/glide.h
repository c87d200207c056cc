// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "engine/base/ids.h"

#include <QtCore/QObject>
#include <QtCore/QPointF>
#include <QtCore/QVariantAnimation>

#include <unordered_map>
#include <utility>
#include <vector>

namespace heddle {

/// The way of nodes to where the engine has put them: shown for a short while, known to the window alone. All
/// that move together arrive together. GUI thread; owned by the Scene.
class Glide : public QObject {
    Q_OBJECT

public:
    explicit Glide(QObject *parent);

    void setDuration(int milliseconds) { m_duration = milliseconds; } ///< 0: nodes are there at once.
    /// Where to show a node now that the engine has moved it.
    QPointF begin(NodeId id, QPointF from, QPointF to);
    bool isRunning() const { return !m_ways.empty(); }
    void drop(NodeId id) { m_ways.erase(id); }
    void clear(); ///< Nothing is told of it.
    void finish(); ///< All are there at once.
    /// Where each of them is now.
    std::vector<std::pair<NodeId, QPointF>> places() const;

signals:
    void moved();

private:
    struct Way {
        QPointF from, to;
    };

    void start();
    void step();
    QPointF placeOn(const Way &way) const;

    QVariantAnimation m_clock;
    std::unordered_map<NodeId, Way> m_ways;
    double m_along = 0; ///< 0 to 1.
    int m_duration = 0;
};

} // namespace heddle
