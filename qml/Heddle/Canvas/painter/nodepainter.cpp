// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// One thread at a time.
#include "qml/Heddle/Canvas/painter/nodepainter.h"

#include "qml/Heddle/Canvas/painter/shapes.h"
#include "qml/Heddle/Canvas/painter/wirecurve.h"
#include "qml/Heddle/Theme/glyphs.h"
#include "qml/Heddle/Theme/icons.h"
#include "qml/Heddle/Theme/ramp.h"

#include <QtGui/QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace heddle::ui {
namespace {

constexpr double kHeader = 32;
constexpr double kFoot = 28;
constexpr double kRadius = 8;
constexpr double kFieldInset = 10;
constexpr double kFieldHeight = 20;
constexpr double kNameInset = 14;
constexpr double kFieldText = 18;
constexpr double kChipInset = 6, kChipRadius = 4;
constexpr double kDimmed = 0.3;
constexpr double kFaceFade = 0.45;
constexpr double kFaded = 0.55; // what stands in a node that does not run
constexpr double kStrike = 6; // how far the stroke through a passage reaches

QColor footTint(const PaintNode &node, const Tokens &tokens)
{
    if (node.state == heddle::NodeState::Warning)
        return tokens.warnTint;
    return node.state == heddle::NodeState::Error ? tokens.errorTint : QColor();
}

QColor edgeColor(const PaintNode &node, const Tokens &tokens)
{
    if (node.state == heddle::NodeState::Error)
        return tokens.error;
    return node.hovered ? tokens.lineControl : tokens.nodeEdge;
}

QColor wordColor(const PaintNode &node, const Tokens &tokens)
{
    const bool speaks = showsFromAfar(node) && !node.paused;
    return speaks ? tokens.stateColor(stateLook(node)) : tokens.text2;
}

// While it waits for a new result, a picture must not pass for one.
bool isOld(const PaintNode &node)
{
    return node.state == heddle::NodeState::OutOfDate || node.state == heddle::NodeState::Queued
        || node.state == heddle::NodeState::Waiting;
}

} // namespace

void NodePainter::paintRing(QPainter *painter, const PaintNode &node, double line)
{
    const QRectF ring = node.rect.adjusted(-3 * line, -3 * line, 3 * line, 3 * line);
    painter->fillPath(roundedRect(ring, kRadius + 3 * line), m_tokens.canvas);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(node.selected ? m_tokens.accent : m_tokens.text, 2 * line));
    painter->drawPath(roundedRect(ring, kRadius + 3 * line));
    if (!node.focused)
        return;
    painter->setPen(QPen(m_tokens.accent, line));
    painter->drawPath(roundedRect(ring.adjusted(-4.5, -4.5, 4.5, 4.5), kRadius + 7.5 * line));
}

// What would run is marked so from outside, whatever it looks like within.
void NodePainter::paintPlan(QPainter *painter, const PaintNode &node)
{
    constexpr double kAway = 5;
    painter->setBrush(Qt::NoBrush);
    QPen pen(m_tokens.accent, 2);
    pen.setDashPattern({3, 2});
    painter->setPen(pen);
    painter->drawPath(roundedRect(node.rect.adjusted(-kAway, -kAway, kAway, kAway), kRadius + kAway));
}

void NodePainter::paintBody(QPainter *painter, const PaintNode &node)
{
    const QRectF &rect = node.rect;
    const QRectF inner = rect.adjusted(1, 1, -1, -1);
    if (!node.selected && !node.found && !node.isFaded())
        painter->fillPath(roundedRect(rect.adjusted(-1, 2, 1, 2), kRadius + 1), m_tokens.contact);
    const NodeColors::Kind &kind = m_colors.of(node.kind);
    if (node.mode == NodeMode::Active)
        painter->fillPath(roundedRect(rect, kRadius), edgeColor(node, m_tokens));
    painter->fillPath(roundedRect(inner, kRadius - 1),
        node.heat >= 0       ? heatColor(double(node.heat))
            : node.isFaded() ? kind.faded
                             : kind.fill);
    QRectF body = inner;
    body.setTop(rect.top() + kHeader);
    if (!node.collapsed)
        painter->fillPath(
            roundedRect(body, 0, kRadius - 1), node.isFaded() ? m_colors.fadedBody : m_tokens.node);
    if (node.mode != NodeMode::Active)
        strokeDashedEdge(painter, node.rect, 1, m_tokens);
}

void NodePainter::paintHeader(QPainter *painter, const PaintNode &node)
{
    const QPointF corner = node.rect.topLeft();
    const bool hot = node.heat >= 0;
    const QColor ink = hot ? heatInk(heatColor(double(node.heat)), m_tokens) : m_tokens.text;
    paintIcon(painter, node.icon, QRectF(corner.x() + 10, corner.y() + 8, 16, 16),
        hot ? ink : m_colors.of(node.kind).icon);
    double room = node.rect.width() - 34 - (node.collapsed ? 30 : 10);
    const auto mark = [&](QStringView icon, const QColor &color) {
        paintIcon(painter, icon, QRectF(corner.x() + 34 + room - 14, corner.y() + 9, 14, 14), color);
        room -= 20;
    };
    if (node.hovered && !node.collapsed)
        mark(u"more", hot ? ink : m_tokens.text3);
    if (node.pinned)
        mark(u"pin", ink);
    if (node.isolated)
        mark(kIsolatedIcon, hot ? ink : m_tokens.text2);
    if (m_tokens.isContrast && !node.collapsed)
        painter->fillRect(
            QRectF(corner.x() + 1, corner.y() + kHeader - 1, node.rect.width() - 2, 1), m_tokens.lineSubtle);
    painter->setPen(ink);
    m_pen.drawLeft(painter, corner + QPointF(34, kHeader / 2), node.title, TextFont::Name, room);
}

void NodePainter::paintField(QPainter *painter, const QRectF &rect, const PaintRow &row)
{
    const QPainterPath shape = roundedRect(rect, 4);
    painter->fillPath(shape, m_tokens.field);
    if (row.filled > 0) {
        // Not by clipping: pictures in svg have none.
        QPainterPath part;
        part.addRect(QRectF(rect.topLeft(), QSizeF(rect.width() * std::min(row.filled, 1.0), rect.height())));
        painter->fillPath(shape.intersected(part), m_tokens.fieldFill);
    }
    if (row.hovered) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(m_tokens.lineControl, 1));
        painter->drawPath(roundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3.5));
    }
    if (row.changed)
        painter->fillRect(QRectF(rect.left(), rect.top() + 4, 2, 12), m_tokens.accent);
    const double inset = kFieldText - kFieldInset;
    double right = rect.right() - inset;
    const double half = rect.width() / 2;
    painter->setPen(m_tokens.text3);
    if (!row.unit.isEmpty())
        right -= m_pen.drawRight(painter, {right, row.y}, row.unit, TextFont::Hint, half) + 4;
    painter->setPen(m_tokens.text);
    right -= m_pen.drawRight(painter, {right, row.y}, row.value, row.words ? TextFont::Body : TextFont::Mono,
        std::max(half, rect.width() - 2 * inset - 8 - m_pen.width(row.left, TextFont::Body)));
    painter->setPen(m_tokens.text2);
    m_pen.drawLeft(
        painter, {rect.left() + inset, row.y}, row.left, TextFont::Body, right - rect.left() - inset - 6);
}

// The name of an input and, on a ground of its own, that of the variable that it reads. An output in the same
// row has the right end.
void NodePainter::paintChip(QPainter *painter, const QRectF &rect, const PaintRow &row)
{
    const double y = rect.center().y();
    painter->setPen(m_tokens.text2);
    const double right = row.right.isEmpty()
        ? 0
        : m_pen.drawRight(painter, {rect.right(), y}, row.right, TextFont::Body, rect.width() / 3) + 8;
    const double most = rect.width() - right;
    const double word = std::min(m_pen.width(row.value, TextFont::Body), most * 0.6);
    const double left = m_pen.width(row.left, TextFont::Body) + 8;
    const double at = row.right.isEmpty() ? rect.width() - word - 2 * kChipInset
                                          : std::min(left, most - word - 2 * kChipInset);
    m_pen.drawLeft(painter, {rect.left(), y}, row.left, TextFont::Body, at - 6);
    const QRectF ground(rect.left() + at, rect.top() + 1, word + 2 * kChipInset, rect.height() - 2);
    painter->fillPath(roundedRect(ground, kChipRadius), m_tokens.accentTint);
    painter->setPen(m_tokens.text);
    m_pen.drawLeft(painter, {ground.left() + kChipInset, y}, row.value, TextFont::Body, word);
}

void NodePainter::paintRow(QPainter *painter, const PaintNode &node, const PaintRow &row)
{
    PaintRow placed = row;
    placed.y += node.rect.top();
    const double width = node.rect.width();
    if (row.field) {
        const QRectF rect(node.rect.left() + kFieldInset, placed.y - kFieldHeight / 2,
            width - 2 * kFieldInset, kFieldHeight);
        return paintField(painter, rect, placed);
    }
    painter->setPen(m_tokens.text2);
    const double room = width - 2 * kNameInset;
    if (row.chip)
        return paintChip(painter,
            QRectF(node.rect.left() + kNameInset, placed.y - kFieldHeight / 2, room, kFieldHeight), row);
    const double left = row.left.isEmpty() ? 0 : m_pen.width(row.left, TextFont::Body) + 8;
    const double right = m_pen.drawRight(painter, {node.rect.right() - kNameInset, placed.y}, row.right,
        TextFont::Body, std::max(room / 2, room - left));
    m_pen.drawLeft(
        painter, {node.rect.left() + kNameInset, placed.y}, row.left, TextFont::Body, room - right - 8);
}

void NodePainter::paintFace(QPainter *painter, const PaintNode &node)
{
    if (node.face.isEmpty() || node.faceIsLive)
        return;
    const QRectF rect = node.face.translated(node.rect.topLeft());
    painter->fillPath(roundedRect(rect, 2), m_tokens.plotGround);
    if (node.picture.isNull())
        return;
    QSizeF size = node.picture.size();
    size.scale(rect.size(), Qt::KeepAspectRatio);
    const QRectF place(rect.center() - QPointF(size.width() / 2, size.height() / 2), size);
    const double strength = painter->opacity();
    painter->setOpacity(isOld(node) ? std::min(kFaceFade, strength) : strength);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(place, node.picture);
    painter->setOpacity(strength);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(m_tokens.pictureEdge);
    painter->drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5));
}

void NodePainter::paintProgress(QPainter *painter, const PaintNode &node, double top, double inset)
{
    if (node.state != heddle::NodeState::Running)
        return;
    const QRectF track(node.rect.left() + inset, top - 1, node.rect.width() - 2 * inset, 2);
    const QColor color = node.stopping ? m_tokens.warn : node.paused ? m_tokens.text2 : m_tokens.accent;
    painter->fillRect(track, m_tokens.track);
    if (node.progress >= 0)
        return painter->fillRect(
            QRectF(track.topLeft(), QSizeF(track.width() * std::min(node.progress, 1.F), 2)), color);
    const double there = node.turn < 0.5 ? 2 * node.turn : 2 - 2 * node.turn;
    const double part = track.width() / 4;
    painter->fillRect(QRectF(track.left() + there * (track.width() - part), track.top(), part, 2), color);
}

double NodePainter::paintButtons(QPainter *painter, const PaintNode &node, double top)
{
    for (qsizetype i = 0; i < node.buttons.size(); ++i) {
        const QRectF place
            = footButton(node.rect.width(), node.rect.height(), int(node.buttons.size()), int(i))
                  .translated(node.rect.topLeft());
        if (node.hoveredButton == i && !node.stopping)
            painter->fillPath(roundedRect(place.adjusted(0, 3, 0, -3), 4), m_tokens.hover);
        paintIcon(painter, node.buttons[i], QRectF(place.left() + 4, top + 7, 14, 14),
            node.stopping ? m_tokens.textOff : m_tokens.text);
    }
    const double room = footButton(node.rect.width(), 0, int(node.buttons.size()), 0).left() - 6;
    return node.rect.left() + (node.buttons.isEmpty() ? node.rect.width() - 10 : room);
}

void NodePainter::paintFootText(QPainter *painter, const PaintNode &node, double top, double right)
{
    const double middle = top + kFoot / 2;
    const double left = node.rect.left() + 28;
    const double word = m_pen.width(node.word, TextFont::Word);
    const double unit = m_pen.width(node.unit, TextFont::Hint);
    const double time = m_pen.width(node.time, TextFont::Mono);
    double end = right;
    painter->setPen(m_tokens.text3);
    if (unit > 0 && left + word + 8 + time + 4 + unit <= right)
        end -= m_pen.drawRight(painter, {end, middle}, node.unit, TextFont::Hint) + 4;
    if (time > 0 && left + word + 8 + time <= end)
        end -= m_pen.drawRight(painter, {end, middle}, node.time, TextFont::Mono) + 8;
    painter->setPen(wordColor(node, m_tokens));
    m_pen.drawLeft(painter, {left, middle}, node.word, TextFont::Word, end - left);
}

void NodePainter::paintFoot(QPainter *painter, const PaintNode &node)
{
    const double top = node.rect.bottom() - kFoot;
    const QRectF inner(node.rect.left() + 1, top, node.rect.width() - 2, kFoot - 1);
    if (const QColor tint = footTint(node, m_tokens); tint.isValid())
        painter->fillPath(roundedRect(inner, 0, kRadius - 1), tint);
    else
        painter->fillRect(QRectF(inner.topLeft(), QSizeF(inner.width(), 1)), m_tokens.lineSubtle);
    const double more = m_tokens.isContrast ? 1 : 0; // all round
    const QRectF glyph(node.rect.left() + 10 - more, top + 8 - more, 12 + 2 * more, 12 + 2 * more);
    paintStateGlyph(painter, stateLook(node), glyph, m_tokens, glyphProgress(node));
    const double right = paintButtons(painter, node, top);
    paintFootText(painter, node, top, right);
    paintProgress(painter, node, top, 1);
}

// Of a collapsed node: the glyph at the end of its title, and the bar below.
void NodePainter::paintEnd(QPainter *painter, const PaintNode &node)
{
    const QRectF glyph(node.rect.right() - 24, node.rect.center().y() - 6, 12, 12);
    paintStateGlyph(painter, stateLook(node), glyph, m_tokens, glyphProgress(node));
    paintProgress(painter, node, node.rect.bottom() - 2, kRadius);
}

// By which the node is made larger.
void NodePainter::paintCorner(QPainter *painter, const PaintNode &node)
{
    painter->setPen(QPen(m_tokens.text3, 1.25, Qt::SolidLine, Qt::RoundCap));
    for (const double reach : {kCorner - 3, kCorner - 7})
        painter->drawLine(
            node.rect.bottomRight() - QPointF(reach + 2, 3), node.rect.bottomRight() - QPointF(3, reach + 2));
}

void NodePainter::paintPorts(QPainter *painter, const PaintNode &node)
{
    for (const PaintPort &port : node.ports) {
        if (port.under)
            continue;
        const QPointF at = node.rect.topLeft() + port.at;
        const bool dimmed = port.look == PortLook::Dimmed || (port.shut && port.look == PortLook::Plain);
        const QColor color = dimmed ? mixed(m_tokens.node, port.color, kDimmed) : port.color;
        paintPort(painter, at, port.shape, port.hollow, port.list, color, m_tokens.node);
        if (port.look == PortLook::Fits || port.look == PortLook::Converts)
            paintPortRing(painter, at, port.look == PortLook::Converts, port.color);
        else if (port.hovered)
            paintPortRing(painter, at, false, port.color);
        if (!port.missing)
            continue;
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(m_tokens.warn, 1));
        painter->drawEllipse(at, 8.5, 8.5);
    }
}

// The wire goes on through the node; a stroke through it says that the node does nothing to it.
void NodePainter::paintPassages(QPainter *painter, const PaintNode &node)
{
    for (const PaintPassage &passage : node.passages) {
        PaintWire wire;
        wire.from = node.rect.topLeft() + passage.from;
        wire.to = node.rect.topLeft() + passage.to;
        wire.color = passage.color;
        wire.list = passage.list;
        wire.event = passage.event;
        m_wire.paintOne(painter, wire, 1);
        const QPointF middle = WireCurve::between(wire.from, wire.to).at(0.5);
        const QPointF reach(kStrike / 2, -kStrike);
        painter->setPen(QPen(m_colors.fadedBody, 6, Qt::SolidLine, Qt::FlatCap));
        painter->drawLine(QLineF(middle - reach, middle + reach));
        painter->setPen(QPen(m_tokens.text2, 1.5, Qt::SolidLine, Qt::RoundCap));
        painter->drawLine(QLineF(middle - reach, middle + reach));
    }
}

// Round it the ground is kept free, so that it is seen where wires cross.
void NodePainter::paintDot(QPainter *painter, const PaintNode &node, double line)
{
    constexpr double kDot = 5, kGround = 8;
    const QPointF centre = node.rect.center();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(node.selected ? QPen(m_tokens.accent, 2 * line)
            : node.hovered        ? QPen(m_tokens.lineControl, line)
                                  : QPen(Qt::NoPen));
    painter->setBrush(m_tokens.canvas);
    painter->drawEllipse(centre, kGround, kGround);
    painter->setPen(Qt::NoPen);
    painter->setBrush(node.ports.empty() ? m_tokens.text2 : node.ports.front().color);
    painter->drawEllipse(centre, kDot, kDot);
    painter->setBrush(Qt::NoBrush);
    paintLabel(painter, node);
}

// What a dot is called, above it, on ground that is kept free.
void NodePainter::paintLabel(QPainter *painter, const PaintNode &node)
{
    if (node.title.isEmpty())
        return;
    const double width = std::min(m_pen.width(node.title, TextFont::Hint), kLabelRoom);
    const QPointF left(node.rect.center().x() - width / 2, node.rect.top() - 6);
    const QRectF ground(left.x() - 4, left.y() - 8, width + 8, 16);
    painter->fillPath(roundedRect(ground, 4), m_tokens.canvas);
    painter->setPen(m_tokens.text2);
    m_pen.drawLeft(painter, left, node.title, TextFont::Hint, kLabelRoom);
}

void NodePainter::paint(QPainter *painter, const PaintNode &node)
{
    if (node.dot)
        return paintDot(painter, node, 1);
    painter->setRenderHint(QPainter::Antialiasing);
    if (node.selected || node.found)
        paintRing(painter, node, 1);
    if (node.planned)
        paintPlan(painter, node);
    paintBody(painter, node);
    painter->setOpacity(node.isFaded() ? kFaded : 1);
    paintHeader(painter, node);
    for (const PaintRow &row : node.rows)
        paintRow(painter, node, row);
    paintFace(painter, node);
    painter->setOpacity(1);
    paintPassages(painter, node);
    node.collapsed ? paintEnd(painter, node) : paintFoot(painter, node);
    if (node.hovered && !node.face.isEmpty())
        paintCorner(painter, node);
    paintPorts(painter, node);
}

} // namespace heddle::ui
