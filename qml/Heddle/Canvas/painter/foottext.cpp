// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#include "qml/Heddle/Canvas/painter/foottext.h"

#include "models/values/clocktext.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace heddle::ui {
namespace {

struct Foot {
    Q_DECLARE_TR_FUNCTIONS(heddle::ui::Foot)
};

constexpr double kLeastClock = 60; // seconds; below, a result's time has decimals

QString firstLine(const std::string &text)
{
    return QString::fromUtf8(text.data(), qsizetype(std::min(text.find('\n'), text.size())));
}

QString word(const NodeStatus &status, bool defiant)
{
    const QString text = firstLine(status.text);
    const auto either = [&text](const QString &usual) { return text.isEmpty() ? usual : text; };
    if (status.pinned && (status.state == NodeState::Cached || status.state == NodeState::Done))
        return Foot::tr("Pinned");
    switch (status.state) {
    case NodeState::NotSetUp:
        return either(Foot::tr("Not set up"));
    case NodeState::OutOfDate:
        return either(Foot::tr("Out of date"));
    case NodeState::Queued:
        return Foot::tr("Queued");
    case NodeState::Running:
        return defiant             ? Foot::tr("Not stopping")
            : status.stopping      ? Foot::tr("Stopping")
            : status.paused        ? Foot::tr("Paused")
            : status.progress >= 0 ? Foot::tr("%1 %").arg(int(std::floor(status.progress * 100)))
                                   : either(Foot::tr("Running"));
    case NodeState::Done:
        return Foot::tr("Done");
    case NodeState::Cached:
        return Foot::tr("Cached");
    case NodeState::Warning:
        return either(Foot::tr("Warning"));
    case NodeState::Error:
        return either(Foot::tr("Error"));
    case NodeState::Waiting:
        return either(Foot::tr("Waiting"));
    case NodeState::Interrupted:
        return Foot::tr("Interrupted");
    }
    return {};
}

void addResultTime(FootText &text, double seconds)
{
    if (seconds <= 0)
        return;
    if (seconds < 1) {
        const double millis = seconds * 1000;
        text.time = millis < 0.1 ? u"< 0.1"_s : QString::number(millis, 'f', millis < 10 ? 1 : 0);
        text.unit = Foot::tr("ms");
    } else if (seconds < kLeastClock) {
        text.time = QString::number(seconds, 'f', seconds < 10 ? 2 : 1);
        text.unit = Foot::tr("s");
    } else {
        text.time = clockText(seconds);
    }
}

void addRunningTime(FootText &text, double elapsed, double left)
{
    text.time = clockText(elapsed);
    if (left < 0)
        return;
    text.time += u" · "_s + clockText(left);
    text.unit = Foot::tr("left");
}

} // namespace

QString typeMissing()
{
    return Foot::tr("Not installed");
}

QString modeWord(NodeMode mode)
{
    return mode == NodeMode::Bypassed ? Foot::tr("Bypassed")
        : mode == NodeMode::Muted     ? Foot::tr("Muted")
                                      : QString();
}

FootText footText(const NodeStatus &status, double elapsed, double left, bool defiant)
{
    FootText text{word(status, defiant), {}, {}};
    if (status.state == NodeState::Running)
        addRunningTime(text, elapsed, left);
    else if (status.state == NodeState::Done || status.state == NodeState::Warning)
        addResultTime(text, elapsed);
    return text;
}

} // namespace heddle::ui
