// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#pragma once

#include "engine/message/content.h"
#include "engine/message/status.h"
#include "engine/sdk/nodetype.h"

#include <QtCore/QPointF>
#include <QtCore/QRectF>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtGui/QColor>
#include <QtGui/QImage>

#include <cstdint>
#include <vector>

namespace heddle::ui {

// What is to be painted, as plain values: made on one thread, painted on another, changed by nobody in
// between. Whoever makes it resolves colours with the tokens, so that painting looks nothing up.

// How much of a node is drawn; each level leaves out what could not be read any more.
enum class Level : std::uint8_t { Full, Plain, Tint, Far };

// How a port answers to the wire that is being dragged.
enum class PortLook : std::uint8_t { Plain, Fits, Converts, Dimmed };

struct PaintPort {
    QPointF at; ///< Centre, from the node's upper left corner.
    QColor color;
    QString shape; ///< As from typeShape().
    bool hollow = false;
    bool list = false;
    bool hovered = false;
    bool missing = false; ///< Needed before the node can run, and not there.
    bool under = false; ///< Another one stands for it: the node is collapsed.
    bool shut = false; ///< The node is bypassed, and nothing goes through here.
    PortLook look = PortLook::Plain;

    friend bool operator==(const PaintPort &, const PaintPort &) = default;
};

// One line of a node: names of ports, or the field of an input that is not wired.
struct PaintRow {
    double y = 0; ///< Its middle, from the node's top.
    QString left, right; ///< Input and output name.
    bool field = false; ///< Draw value in a field; left is its name.
    bool words = false; ///< The value is words, not digits.
    bool chip = false; ///< The value is the name of the variable that is read.
    bool changed = false;
    bool hovered = false;
    QString value, unit;
    double filled = -1; ///< Place of the value in its range, 0 to 1; below 0: it has none.

    friend bool operator==(const PaintRow &, const PaintRow &) = default;
};

// A wire that goes through a bypassed node.
struct PaintPassage {
    QPointF from, to; ///< From the node's upper left corner.
    QColor color;
    bool list = false, event = false;

    friend bool operator==(const PaintPassage &, const PaintPassage &) = default;
};

// What is left of a node from afar.
struct PaintBody {
    std::uint32_t id = 0;
    QRectF rect;
    NodeKind kind = NodeKind::Code;
    heddle::NodeState state = heddle::NodeState::OutOfDate;
    NodeMode mode = NodeMode::Active;
    bool paused = false, stopping = false, selected = false;
    bool muted = false; ///< Or waits for what is.
    bool collapsed = false;
    bool dot = false; ///< On a wire; nothing of it is seen from afar.
    bool found = false; ///< It is what somebody looks for.
    bool pinned = false, planned = false; ///< Planned: outlined as one that would run.
    float heat = -1; ///< What it has cost against the dearest, 0 to 1; below 0: not shown.
    float progress = -1;
    float turn = 0; ///< Where the arc of an unknown length stands, in turns.

    bool isFaded() const { return muted || mode != NodeMode::Active; }
    friend bool operator==(const PaintBody &, const PaintBody &) = default;
};

struct PaintNode : PaintBody {
    QString title, icon;
    bool partial = false, unknown = false, hovered = false, focused = false;
    bool isolated = false; ///< Runs in a process of its own.
    QString word; ///< In the foot, beside the glyph.
    QString time, unit; ///< At the foot's right: digits, then a word.
    QStringList buttons; ///< Icons at the foot's right end.
    int hoveredButton = -1;
    std::vector<PaintPort> ports;
    std::vector<PaintRow> rows;
    std::vector<PaintPassage> passages;
    QRectF face; ///< From the node's upper left corner; empty: none.
    QImage picture; ///< What stands in the face while nothing live does.
    bool faceIsLive = false;

    friend bool operator==(const PaintNode &, const PaintNode &) = default;
};

// A stretch of a wire round which ground is kept free, because it lies above another there.
struct PaintGap {
    double from = 0, to = 0; ///< On the curve, 0 to 1.
    QColor ground;
};

enum class WireStyle : std::uint8_t { Idle, Hot, Stale, Refused };

struct PaintWire {
    QPointF from, to; ///< Centres of the ports.
    QColor color, toColor; ///< Different where the value is converted on the way.
    WireStyle style = WireStyle::Idle;
    bool list = false, event = false, selected = false, hovered = false;
    bool raised = false; ///< Above the others: it hangs on a selected node.
    QString badge; ///< "int → number"
    std::vector<PaintGap> gaps;
};

struct PaintFrame {
    QRectF rect;
    QString title;
    QString text; ///< Of a note, in Markdown.
    int kind = -1; ///< A NodeKind, or none.
    bool selected = false;
    std::uint32_t id = 0;
    bool found = false; ///< It is what somebody looks for.
    PaintBody sum = {}; ///< How the nodes in it stand, taken together:
    QString word = {}, time = {}; ///< in words; empty: there are none.
};

// What there is to see, in scene coordinates. Stays the same while it is panned and zoomed.
struct DisplayList {
    Level level = Level::Full;
    std::vector<PaintFrame> frames; ///< The smaller lie on the larger.
    std::vector<PaintWire> wires;
    std::vector<PaintNode> nodes; ///< The last lies on top.
    std::vector<PaintBody> bodies; ///< Instead of nodes, at the farthest level.
};

// From where it is seen.
struct PaintView {
    double zoom = 1;
    QPointF offset; ///< Where the scene's origin lies in the view.
    bool grid = true;
    double beads = -1; ///< How far the beads of hot wires have run, in scene pixels; below 0: none are drawn.

    QPointF place(const QPointF &point) const { return point * zoom + offset; }
    QRectF place(const QRectF &rect) const { return QRectF(place(rect.topLeft()), rect.size() * zoom); }
    QPointF scene(const QPointF &point) const { return (point - offset) / zoom; }
    QRectF scene(const QRectF &rect) const { return QRectF(scene(rect.topLeft()), rect.size() / zoom); }
};

} // namespace heddle::ui
