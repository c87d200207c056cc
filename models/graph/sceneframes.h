// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; plain values.
#pragma once

#include "engine/message/content.h"

#include <QtCore/QPointF>
#include <QtCore/QRectF>
#include <QtCore/QSet>

#include <cstdint>
#include <vector>

namespace heddle {

/// Where a frame lies, in the scene.
QRectF rectOf(const Frame &frame);

/// What of a frame lies at a point: its head, by which it is taken, an edge, or the text of a note.
struct FrameSpot {
    enum Part { None, Head, Text, Edge };
    Part part = None;
    std::uint32_t frame = 0;
    Qt::Edges edges;

    explicit operator bool() const { return part != None; }
    friend bool operator==(const FrameSpot &, const FrameSpot &) = default;
};

/// How far the parts of a frame reach, in the scene.
struct FrameReach {
    double edge = 5; ///< To both sides of an edge.
    double above = 0; ///< Of a title that stands above its frame.
};

/// The frames of a scene: as the engine has them, and as they are shown while the hand has some of them.
/// There are few beside nodes: each question looks at all. GUI thread; owned by the Scene.
class SceneFrames {
public:
    const std::vector<Frame> &shown() const { return m_shown; } ///< In the order of ids.
    const Frame *find(std::uint32_t id) const; ///< As shown; nullptr if it is gone.
    FrameSpot at(QPointF point, const FrameReach &reach) const; ///< Of the smallest there.
    std::vector<const Frame *> within(const QRectF &area) const; ///< Those that lie wholly in it.
    bool isSelected(std::uint32_t id) const { return m_selected.contains(int(id)); }

    void take(std::vector<Frame> frames); ///< As the engine has them now.
    void clear();
    void setSelected(const QSet<int> &ids) { m_selected = ids; }

    /// Those that are selected, and those in them, are in the hand.
    void hold();
    void moveBy(QPointF way); ///< From where they were taken.
    std::vector<Frame> held() const; ///< As shown.
    bool isHeld() const { return !m_held.empty(); }
    void letGo() { m_held.clear(); } ///< They stay as shown until the engine has answered.
    void showAt(std::uint32_t id, const QRectF &rect); ///< Known here alone.
    void settle(); ///< Back to where the engine has them.

private:
    Frame *shownFrame(std::uint32_t id);

    std::vector<Frame> m_known, m_shown;
    std::vector<std::uint32_t> m_held;
    QPointF m_way;
    QSet<int> m_selected;
};

} // namespace heddle
