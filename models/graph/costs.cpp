// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions.
#include "models/graph/costs.h"

#include <QtCore/QCoreApplication>

#include <cmath>

namespace heddle {
namespace {

struct Costs {
    Q_DECLARE_TR_FUNCTIONS(heddle::Costs)
};

constexpr double kNoticed = 0.05; // of a run's time

QString secondsText(double seconds)
{
    if (seconds < 1)
        return Costs::tr("%1 ms").arg(seconds * 1000, 0, 'f', seconds > 0 && seconds < 0.01 ? 1 : 0);
    return seconds < 60 ? Costs::tr("%1 s").arg(seconds, 0, 'f', seconds < 10 ? 2 : 1)
                        : Costs::tr("%1 min").arg(seconds / 60, 0, 'f', 1);
}

} // namespace

double costBy(CostMeasure measure, const NodeCost &cost)
{
    switch (measure) {
    case CostMeasure::Time:
        return cost.runs > 0 ? cost.seconds : -1;
    case CostMeasure::Memory:
        return double(cost.bytes);
    case CostMeasure::Hits:
        return cost.hits;
    case CostMeasure::None:
        break;
    }
    return -1;
}

QString bytesText(double bytes)
{
    constexpr double kStep = 1024;
    if (bytes < kStep)
        return Costs::tr("%1 B").arg(bytes, 0, 'f', 0);
    if (bytes < kStep * kStep)
        return Costs::tr("%1 kB").arg(bytes / kStep, 0, 'f', 0);
    const double mega = bytes / kStep / kStep;
    return mega < kStep ? Costs::tr("%1 MB").arg(mega, 0, 'f', mega < 10 ? 1 : 0)
                        : Costs::tr("%1 GB").arg(mega / kStep, 0, 'f', 1);
}

QString costText(CostMeasure measure, double cost)
{
    if (cost < 0)
        return {};
    switch (measure) {
    case CostMeasure::Time:
        return secondsText(cost);
    case CostMeasure::Memory:
        return bytesText(cost);
    case CostMeasure::Hits:
        return Costs::tr("%1 ×").arg(cost, 0, 'f', 0);
    case CostMeasure::None:
        break;
    }
    return {};
}

QString changeText(const NodeCost &cost)
{
    if (cost.before <= 0)
        return {};
    const double change = cost.seconds / cost.before - 1;
    if (std::abs(change) < kNoticed)
        return Costs::tr("as before");
    const double times = cost.seconds / cost.before;
    if (times >= 2)
        return Costs::tr("%1 × as long").arg(times, 0, 'f', times < 10 ? 1 : 0);
    return change > 0 ? Costs::tr("%1 % slower").arg(100 * change, 0, 'f', 0)
                      : Costs::tr("%1 % faster").arg(-100 * change, 0, 'f', 0);
}

} // namespace heddle
