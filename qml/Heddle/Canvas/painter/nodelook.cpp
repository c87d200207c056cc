// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#include "qml/Heddle/Canvas/painter/nodelook.h"

#include "qml/Heddle/Canvas/painter/shapes.h"

#include <QtGui/QPainter>

#include <utility>

namespace heddle::ui {
namespace {

constexpr double kStaleFade = 0.62;
constexpr double kFaded = 0.5; // half way to the canvas
constexpr std::array<QStringView, 6> kKinds{u"source", u"filter", u"analyse", u"view", u"flow", u"code"};
constexpr std::array<QStringView, 10> kStates{u"not set up", u"out of date", u"queued", u"running", u"done",
    u"cached", u"warning", u"error", u"waiting", u"interrupted"};

} // namespace

NodeColors::NodeColors(const Tokens &tokens)
{
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        const QColor far = tokens.kindFar(kKinds[i]);
        const QColor fill = tokens.kindFill(kKinds[i]);
        kinds[i] = {fill, mixed(fill, tokens.canvas, kFaded), tokens.kindIcon(kKinds[i]), far,
            mixed(far, tokens.canvas, kStaleFade)};
    }
    fadedBody = mixed(tokens.node, tokens.canvas, kFaded);
}

QStringView stateLook(const PaintBody &node)
{
    if (node.stopping)
        return u"stopping";
    if (node.paused)
        return u"paused";
    if (node.mode == NodeMode::Muted || (node.muted && node.mode == NodeMode::Active))
        return u"muted";
    if (node.mode == NodeMode::Bypassed && node.state != heddle::NodeState::Error)
        return u"bypassed";
    return kStates[std::size_t(node.state) % kStates.size()];
}

bool showsFromAfar(const PaintBody &node)
{
    return node.state == heddle::NodeState::Running || node.state == heddle::NodeState::Warning
        || node.state == heddle::NodeState::Error || node.mode != NodeMode::Active;
}

QColor ringColor(const PaintBody &node, const Tokens &tokens)
{
    const bool troubled = node.mode == NodeMode::Active || node.state == heddle::NodeState::Error;
    return troubled && showsFromAfar(node) ? tokens.stateColor(stateLook(node)) : QColor();
}

void strokeDashedEdge(QPainter *painter, const QRectF &rect, double line, const Tokens &tokens)
{
    constexpr double kRadius = 8, kDash = 4, kGap = 3;
    QPen pen(tokens.lineControl, line, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({kDash, kGap});
    painter->setBrush(Qt::NoBrush);
    painter->setPen(pen);
    painter->drawPath(roundedRect(rect.adjusted(line / 2, line / 2, -line / 2, -line / 2), kRadius));
}

QColor heatInk(const QColor &ground, const Tokens &tokens)
{
    constexpr int kLight = 130;
    const auto [light, dark]
        = tokens.isDark ? std::pair(tokens.text, tokens.canvas) : std::pair(tokens.canvas, tokens.text);
    return qGray(ground.rgb()) < kLight ? light : dark;
}

QRectF footButton(double width, double height, int count, int index)
{
    constexpr double kButton = 22, kInset = 8, kFoot = 28;
    return {width - kInset - kButton * (count - index), height - kFoot, kButton, kFoot};
}

QRectF isolatedMark(double width, bool pinned)
{
    constexpr double kRight = 44, kMark = 14, kStep = 20, kTop = 9; // left of "more"
    return {width - kRight - (pinned ? kStep : 0), kTop, kMark, kMark};
}

double glyphProgress(const PaintBody &node)
{
    return node.progress >= 0 ? node.progress : -1 - node.turn;
}

} // namespace heddle::ui
