// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/document/runnotice.h"

#include "models/document/flowdocument.h"

#include <chrono>
#include <utility>

namespace heddle {
namespace {

constexpr double kLong = 30; // seconds
constexpr double kMinute = 60;

double steadySeconds()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

QString inWords(double seconds)
{
    const int minutes = int(seconds / kMinute), rest = int(seconds) % int(kMinute);
    return minutes == 0 ? RunWatch::tr("%1 s").arg(rest) : RunWatch::tr("%1 min %2 s").arg(minutes).arg(rest);
}

} // namespace

std::optional<RunNotice> noticeOf(const RunEnd &end)
{
    if (end.looking || end.seconds <= kLong)
        return std::nullopt;
    const QString time = inWords(end.seconds);
    if (end.failed.isEmpty())
        return RunNotice{RunWatch::tr("%1 is done").arg(end.flow), RunWatch::tr("It ran for %1.").arg(time)};
    const qsizetype more = end.failed.size() - 1;
    const QString where
        = more == 0 ? end.failed.front() : RunWatch::tr("%1 and %2 more").arg(end.failed.front()).arg(more);
    return RunNotice{
        RunWatch::tr("%1 failed at %2").arg(end.flow, where), RunWatch::tr("After %1.").arg(time), true};
}

RunWatch::RunWatch(FlowDocument &document, std::function<bool()> looking, Clock clock, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_looking(std::move(looking))
    , m_clock(clock ? std::move(clock) : Clock(steadySeconds))
{
    connect(&document, &FlowDocument::totalsChanged, this, &RunWatch::look);
}

void RunWatch::look()
{
    const bool runs = m_document.runningCount() + m_document.queuedCount() > 0;
    if (runs == (m_since >= 0))
        return;
    if (runs) {
        m_since = m_clock();
        m_failedBefore = failed();
        return;
    }
    RunEnd end{m_clock() - std::exchange(m_since, -1), m_looking(), m_document.title(), failed()};
    for (const QString &known : std::as_const(m_failedBefore))
        end.failed.removeOne(known);
    if (const auto notice = noticeOf(end))
        emit ended(*notice);
}

QStringList RunWatch::failed() const
{
    QStringList names;
    const ProblemModel &problems = *m_document.problems();
    for (int row = 0; row < problems.errors(); ++row) // the worst come first
        names.append(problems.index(row).data(ProblemModel::TitleRole).toString());
    return names;
}

} // namespace heddle
