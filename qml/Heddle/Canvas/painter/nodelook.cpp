// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#include "qml/Heddle/Canvas/painter/nodelook.h"

#include "qml/Heddle/Canvas/painter/shapes.h"

namespace heddle::ui {
namespace {

constexpr double kStaleFade = 0.62;
constexpr std::array<QStringView, 6> kKinds{u"source", u"filter", u"analyse", u"view", u"flow", u"code"};
constexpr std::array<QStringView, 10> kStates{u"not set up", u"out of date", u"queued", u"running", u"done",
    u"cached", u"warning", u"error", u"waiting", u"interrupted"};

} // namespace

NodeColors::NodeColors(const Tokens &tokens)
{
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        const QColor far = tokens.kindFar(kKinds[i]);
        kinds[i] = {tokens.kindFill(kKinds[i]), tokens.kindIcon(kKinds[i]), far,
            mixed(far, tokens.canvas, kStaleFade)};
    }
}

QStringView stateLook(const PaintBody &node)
{
    if (node.stopping)
        return u"stopping";
    if (node.paused)
        return u"paused";
    return kStates[std::size_t(node.state) % kStates.size()];
}

bool showsFromAfar(const PaintBody &node)
{
    return node.state == heddle::NodeState::Running || node.state == heddle::NodeState::Warning
        || node.state == heddle::NodeState::Error;
}

QColor ringColor(const PaintBody &node, const Tokens &tokens)
{
    return showsFromAfar(node) ? tokens.stateColor(stateLook(node)) : QColor();
}

QRectF footButton(double width, double height, int count, int index)
{
    constexpr double kButton = 22, kInset = 8, kFoot = 28;
    return {width - kInset - kButton * (count - index), height - kFoot, kButton, kFoot};
}

double glyphProgress(const PaintBody &node)
{
    return node.progress >= 0 ? node.progress : -1 - node.turn;
}

} // namespace heddle::ui
