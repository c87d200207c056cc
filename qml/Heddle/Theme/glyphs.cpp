// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#include "qml/Heddle/Theme/glyphs.h"

#include "qml/Heddle/Theme/states.h"
#include "qml/Heddle/Theme/svgpath.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPathStroker>

#include <algorithm>
#include <cmath>

namespace heddle::ui {
namespace {

constexpr qreal kGlyphGrid = 12;
constexpr QPointF kMiddle(6, 6);

QPen rounded(const QColor &color, qreal width)
{
    return QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

QPainterPath outlined(const QPainterPath &path, qreal width)
{
    QPainterPathStroker stroker(rounded(Qt::black, width));
    return stroker.createStroke(path);
}

// A full shape with a mark cut out of it, so that whatever lies below shows through.
QPainterPath cutShape(QPainterPath shape, qreal edge, const QPainterPath &mark, qreal markWidth)
{
    if (edge > 0)
        shape = shape.united(outlined(shape, edge));
    return shape.subtracted(outlined(mark, markWidth));
}

QPainterPath disc(qreal radius)
{
    QPainterPath path;
    path.addEllipse(kMiddle, radius, radius);
    return path;
}

const QPainterPath &donePath()
{
    static const QPainterPath path = cutShape(disc(5.75), 0, parseSvgPath(u"M3.4 6.2l1.9 1.9L8.7 4.5"), 1.6);
    return path;
}

const QPainterPath &warningPath()
{
    static const QPainterPath path = cutShape(
        parseSvgPath(u"M6 1.25L11.25 10.5H.75z"), 1.5, parseSvgPath(u"M6 4.5v2.25M6 8.85v.1"), 1.5);
    return path;
}

const QPainterPath &errorPath()
{
    static const QPainterPath path
        = cutShape(parseSvgPath(u"M3.75.6h4.5L11.4 3.75v4.5L8.25 11.4h-4.5L.6 8.25v-4.5z"), 1,
            parseSvgPath(u"M4 4l4 4M8 4L4 8"), 1.6);
    return path;
}

void drawRunning(QPainter *painter, const QColor &ink, double progress)
{
    constexpr int kTurn = 360 * 16;
    const QRectF ring(6 - 4.75, 6 - 4.75, 9.5, 9.5);
    QColor rest = ink;
    rest.setAlphaF(ink.alphaF() * 0.28F);
    painter->setPen(QPen(rest, 2));
    painter->drawEllipse(ring);
    painter->setPen(QPen(ink, 2, Qt::SolidLine, Qt::FlatCap));
    const bool known = progress >= 0;
    const double turn = known ? 0 : -progress - std::floor(-progress);
    const double part = known ? std::min(progress, 1.0) : 0.25;
    painter->drawArc(ring, int(kTurn / 4.0 - turn * kTurn), -int(part * kTurn));
}

void drawNotSetUp(QPainter *painter, const QColor &ink)
{
    QPen pen(ink, 1.5, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({1.55, 1.55});
    painter->setPen(pen);
    painter->drawEllipse(kMiddle, 4.75, 4.75);
}

void drawStroke(QPainter *painter, const QPainterPath &path, const QColor &ink)
{
    painter->setPen(rounded(ink, 1.5));
    painter->drawPath(path);
}

void drawFull(QPainter *painter, const QPainterPath &path, const QColor &ink)
{
    painter->fillPath(path, ink);
}

void drawQueued(QPainter *painter, const QColor &ink)
{
    QPainterPath path;
    for (const qreal x : {0.5, 5.0, 9.5})
        path.addEllipse(QRectF(x - 0.5, 4.5, 3, 3));
    painter->fillPath(path, ink);
}

void drawPaused(QPainter *painter, const QColor &ink)
{
    QPainterPath path;
    path.addRoundedRect(QRectF(2, 1, 3, 10), 1, 1);
    path.addRoundedRect(QRectF(7, 1, 3, 10), 1, 1);
    painter->fillPath(path, ink);
}

void drawGlyph(QPainter *painter, NodeState state, const QColor &ink, double progress)
{
    static const QPainterPath outOfDate
        = parseSvgPath(u"M10.5 6.25a4.5 4.5 0 1 1-1.4-3.35L10.5 4.25M10.5 1.5v2.75H7.75");
    static const QPainterPath cached = [] {
        QPainterPath path = disc(5);
        path.addPath(parseSvgPath(u"M3.7 6.2l1.6 1.6L8.4 4.7"));
        return path;
    }();
    static const QPainterPath muted = [] {
        QPainterPath path = disc(4.75);
        path.addPath(parseSvgPath(u"M2.7 9.3L9.3 2.7"));
        return path;
    }();
    switch (state) {
    case NodeState::NotSetUp:
        return drawNotSetUp(painter, ink);
    case NodeState::OutOfDate:
    case NodeState::Waiting:
        return drawStroke(painter, outOfDate, ink);
    case NodeState::Queued:
        return drawQueued(painter, ink);
    case NodeState::Running:
    case NodeState::Stopping:
        return drawRunning(painter, ink, progress);
    case NodeState::Done:
        return drawFull(painter, donePath(), ink);
    case NodeState::Cached:
        return drawStroke(painter, cached, ink);
    case NodeState::Warning:
        return drawFull(painter, warningPath(), ink);
    case NodeState::Error:
    case NodeState::Interrupted:
        return drawFull(painter, errorPath(), ink);
    case NodeState::Paused:
        return drawPaused(painter, ink);
    case NodeState::Muted:
        return drawStroke(painter, muted, ink);
    case NodeState::Bypassed:
        return paintIcon(painter, u"bypass", QRectF(0, 0, 12, 12), ink);
    case NodeState::Pinned:
        return paintIcon(painter, u"pin", QRectF(0, 0, 12, 12), ink);
    case NodeState::None:
        return;
    }
}

QPainterPath portPath(QStringView shape, bool list)
{
    QPainterPath path;
    if (shape == u"square")
        path.addRect(list ? QRectF(-3.5, -9, 7, 18) : QRectF(-3.5, -3.5, 7, 7));
    else if (shape == u"diamond")
        path = list ? parseSvgPath(u"M0 -9L4 -4.5V4.5L0 9L-4 4.5V-4.5z")
                    : parseSvgPath(u"M0 -5.5L5.5 0L0 5.5L-5.5 0z");
    else if (shape == u"triangle")
        path = parseSvgPath(u"M-3.5 -4.5L5.5 0L-3.5 4.5z");
    else if (list)
        path.addRoundedRect(QRectF(-4, -9, 8, 18), 4, 4);
    else
        path.addEllipse(QPointF(), 4, 4);
    return path;
}

} // namespace

void paintStateGlyph(
    QPainter *painter, QStringView state, const QRectF &rect, const Tokens &tokens, double progress)
{
    const NodeState meant = stateOf(state);
    if (meant == NodeState::None || rect.isEmpty())
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.topLeft());
    painter->scale(rect.width() / kGlyphGrid, rect.height() / kGlyphGrid);
    painter->setBrush(Qt::NoBrush);
    drawGlyph(painter, meant, tokens.stateColor(state), progress);
    painter->restore();
}

void paintPort(QPainter *painter, const QPointF &centre, QStringView shape, bool hollow, bool list,
    const QColor &color, const QColor &body)
{
    const bool any = shape == u"any";
    const bool cut = list && shape != u"triangle";
    const QPainterPath path = portPath(shape, cut);
    const Qt::PenJoinStyle join = shape == u"square" ? Qt::MiterJoin : Qt::RoundJoin;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(centre);
    painter->setPen(QPen(body, 6, Qt::SolidLine, Qt::SquareCap, join));
    painter->setBrush(body);
    painter->drawPath(path);
    painter->setPen(QPen(color, 2, Qt::SolidLine, Qt::SquareCap, join));
    painter->setBrush(hollow || any ? body : color);
    painter->drawPath(path);
    if (any && !cut) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(color);
        painter->drawEllipse(QPointF(), 1.5, 1.5);
    }
    if (cut) {
        painter->fillRect(QRectF(-6, -4, 12, 2), body);
        painter->fillRect(QRectF(-6, 2, 12, 2), body);
    }
    painter->restore();
}

void paintPortRing(QPainter *painter, const QPointF &centre, bool converted, const QColor &color)
{
    QPen pen(color, 1.5);
    if (converted)
        pen.setDashPattern({2.5, 2});
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    painter->drawEllipse(centre, 10, 10);
    painter->restore();
}

} // namespace heddle::ui
