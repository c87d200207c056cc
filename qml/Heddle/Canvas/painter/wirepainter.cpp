// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// One thread at a time.
#include "qml/Heddle/Canvas/painter/wirepainter.h"

#include "qml/Heddle/Canvas/painter/shapes.h"

#include <QtCore/QLineF>
#include <QtCore/QMap>
#include <QtGui/QPainter>

#include <cmath>

namespace heddle::ui {
namespace {

constexpr double kGap = 2; // kept free on both sides of the upper wire
constexpr double kBeadStep = 24;
constexpr int kMostBeads = 60;
constexpr double kShortest = 4; // on screen; what is shorter is left out from afar
constexpr int kBeadSamples = 48;

double widthOf(const PaintWire &wire)
{
    if (wire.selected)
        return 3;
    if (wire.style == WireStyle::Hot || wire.hovered)
        return 2.5;
    return wire.style == WireStyle::Stale ? 1.25 : 2;
}

// How wide everything is that is drawn for it.
double fullWidth(const PaintWire &wire)
{
    return wire.selected ? 7 : wire.list ? 4.95 : widthOf(wire);
}

// To those who need contrast, every wire.
double thickerBy(const Tokens &tokens)
{
    return tokens.isContrast ? 1 : 0;
}

QPen threadPen(const PaintWire &wire, const QColor &color, double width)
{
    QPen pen(color, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (wire.style == WireStyle::Refused)
        pen.setDashPattern({5 / width, 5 / width});
    else if (wire.event)
        pen.setDashPattern({8 / width, 5 / width});
    return pen;
}

} // namespace

void WirePainter::strokeGaps(QPainter *painter, const PaintWire &wire, const WireCurve &curve)
{
    for (const PaintGap &gap : wire.gaps)
        painter->strokePath(curve.part(gap.from, gap.to).path(),
            QPen(gap.ground, fullWidth(wire) + thickerBy(m_tokens) + 2 * kGap, Qt::SolidLine, Qt::FlatCap));
}

void WirePainter::stroke(QPainter *painter, const PaintWire &wire, const WireCurve &curve, double scale)
{
    const QPainterPath path = curve.path();
    const double more = thickerBy(m_tokens);
    const double width = (widthOf(wire) + more) * scale;
    if (wire.selected) {
        painter->strokePath(path, QPen(m_tokens.accent, (7 + more) * scale, Qt::SolidLine, Qt::FlatCap));
        painter->strokePath(path, QPen(m_tokens.canvas, (4.5 + more) * scale, Qt::SolidLine, Qt::FlatCap));
    }
    const bool refused = wire.style == WireStyle::Refused;
    const QColor &color = refused ? m_tokens.error : wire.color;
    if (wire.list && !wire.selected && !refused && scale <= 1) {
        painter->strokePath(path,
            QPen(color, (wire.style == WireStyle::Stale ? 4.25 : 4.95) + more, Qt::SolidLine, Qt::FlatCap));
        painter->strokePath(path, QPen(m_tokens.canvas, 1.75, Qt::SolidLine, Qt::FlatCap));
    } else if (!refused && wire.toColor.isValid() && wire.toColor != wire.color) {
        painter->strokePath(curve.firstHalf().path(), threadPen(wire, color, width));
        painter->strokePath(curve.secondHalf().path(), threadPen(wire, wire.toColor, width));
    } else {
        painter->strokePath(path, threadPen(wire, color, width));
    }
}

// Points every 24 pixels along the curve, found on a polygon close enough to it.
void WirePainter::paintBeads(QPainter *painter, const PaintWire &wire, const WireCurve &curve, double phase)
{
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_tokens.isDark ? QColor(Qt::white) : mixed(wire.color, QColor(Qt::black), 0.5));
    double next = std::fmod(phase, kBeadStep);
    double gone = 0;
    QPointF last = curve.from;
    for (int i = 1; i <= kBeadSamples && m_beadsLeft > 0; ++i) {
        const QPointF point = curve.at(double(i) / kBeadSamples);
        const double length = QLineF(last, point).length();
        for (; next <= gone + length && m_beadsLeft > 0; next += kBeadStep, --m_beadsLeft)
            painter->drawEllipse(last + (point - last) * ((next - gone) / length), 1.25, 1.25);
        gone += length;
        last = point;
    }
    painter->setBrush(Qt::NoBrush);
}

void WirePainter::paintBadge(QPainter *painter, const PaintWire &wire, const WireCurve &curve)
{
    constexpr double kEdge = 7, kAir = 12; // beside the words; up to the ports
    const QPointF middle = curve.at(0.5), way = wire.to - wire.from;
    const double whole = m_pen.width(wire.badge, TextFont::Badge) + 2 * kEdge;
    // Between two nodes that stand close it would lie under them: the arrow alone tells, a hover says the
    // rest.
    const bool tight = std::abs(way.x()) < whole + 2 * kAir && std::abs(way.y()) < whole;
    const QString text = tight ? QStringLiteral("→") : wire.badge;
    const double width = tight ? m_pen.width(text, TextFont::Badge) + 2 * kEdge : whole;
    const QRectF rect(middle.x() - width / 2, middle.y() - 9, width, 18);
    painter->fillPath(roundedRect(rect, 9), m_tokens.popoverEdge);
    painter->fillPath(roundedRect(rect.adjusted(1, 1, -1, -1), 8), m_tokens.hover);
    painter->setPen(m_tokens.text2);
    m_pen.drawCentred(painter, middle, text, TextFont::Badge);
}

void WirePainter::paintCurves(
    QPainter *painter, const DisplayList &list, const PaintView &view, const QRectF &clip)
{
    const bool full = list.level == Level::Full;
    const double scale = full ? 1 : std::max(1.0, 0.75 / view.zoom);
    m_beadsLeft = full && view.beads >= 0 ? kMostBeads : 0;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    for (const bool raised : {false, true}) {
        for (const PaintWire &wire : list.wires) {
            const WireCurve curve = WireCurve::between(wire.from, wire.to);
            if ((wire.raised || wire.selected) != raised
                || !curve.bounds().adjusted(-8, -10, 8, 10).intersects(clip))
                continue;
            if (full)
                strokeGaps(painter, wire, curve);
            stroke(painter, wire, curve, scale);
            if (wire.style == WireStyle::Hot && m_beadsLeft > 0)
                paintBeads(painter, wire, curve, view.beads);
            if (full && !wire.badge.isEmpty())
                paintBadge(painter, wire, curve);
        }
    }
}

void WirePainter::paintThin(QPainter *painter, const DisplayList &list, const QRectF &clip)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    for (const PaintWire &wire : list.wires) {
        const WireCurve curve = WireCurve::between(wire.from, wire.to);
        if (!curve.bounds().adjusted(-1, -1, 1, 1).intersects(clip))
            continue;
        QPen pen(wire.selected ? m_tokens.accent : wire.color, wire.selected ? 2 : 1);
        pen.setCosmetic(true);
        painter->strokePath(curve.path(), pen);
    }
}

// One call a colour: there may be a hundred thousand.
void WirePainter::paintLines(
    QPainter *painter, const DisplayList &list, const PaintView &view, const QRectF &clip)
{
    QMap<QRgb, QList<QLineF>> lines;
    for (const PaintWire &wire : list.wires) {
        const QLineF line(wire.from, wire.to);
        if (line.length() * view.zoom >= kShortest
            && QRectF(line.p1(), line.p2()).normalized().adjusted(-1, -1, 1, 1).intersects(clip))
            lines[wire.color.rgb()].append(line);
    }
    painter->setRenderHint(QPainter::Antialiasing, false);
    for (auto it = lines.cbegin(); it != lines.cend(); ++it) {
        QColor color = QColor::fromRgb(it.key());
        color.setAlphaF(0.35F);
        QPen pen(color, 1);
        pen.setCosmetic(true);
        painter->setPen(pen);
        painter->drawLines(it.value());
    }
}

void WirePainter::paint(QPainter *painter, const DisplayList &list, const PaintView &view, const QRectF &clip)
{
    if (list.level == Level::Far)
        paintLines(painter, list, view, clip);
    else if (list.level == Level::Tint)
        paintThin(painter, list, clip);
    else
        paintCurves(painter, list, view, clip);
}

void WirePainter::paintOne(QPainter *painter, const PaintWire &wire, double zoom)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    stroke(painter, wire, WireCurve::between(wire.from, wire.to), std::max(1.0, 1 / zoom));
}

} // namespace heddle::ui
