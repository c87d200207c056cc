// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread. How the document stands as a whole, in a state and in words.
#include "models/document/flowdocument.h"

#include <algorithm>
#include <array>

namespace heddle {
namespace {

constexpr int kMostParts = 2; // Of a sentence that fits beside the run buttons.

} // namespace

QString FlowDocument::status() const
{
    using enum NodeState;
    struct Rank {
        bool holds;
        const char *state;
    };
    const auto some = [this](NodeState state) { return m_scene.countOf(state) > 0; };
    const bool paused = m_totals.paused > 0 && m_totals.paused == m_totals.running;
    const std::array ranks{Rank{paused, "paused"}, Rank{m_totals.running + m_totals.queued > 0, "running"},
        Rank{m_totals.failed > 0, "error"}, Rank{m_totals.warnings > 0, "warning"},
        Rank{some(NotSetUp), "not-set-up"}, Rank{some(Interrupted), "interrupted"},
        Rank{some(OutOfDate), "out-of-date"}, Rank{some(Waiting), "waiting"},
        Rank{m_totals.nodes > 0, "done"}};
    for (const Rank &rank : ranks)
        if (rank.holds)
            return QString::fromLatin1(rank.state);
    return QStringLiteral("idle");
}

QString FlowDocument::statusText() const
{
    using enum NodeState;
    QStringList parts;
    const auto add = [&parts](auto count, const QString &text) {
        if (count > 0)
            parts += text.arg(count);
    };
    if (m_totals.running + m_totals.queued > 0) {
        add(m_totals.running - std::min(m_totals.paused, m_totals.running), tr("%1 running"));
        add(m_totals.paused, tr("%1 paused"));
        add(m_totals.queued, tr("%1 queued"));
        return parts.join(QStringLiteral(", "));
    }
    add(m_totals.failed, tr("%1 failed"));
    add(m_totals.warnings, m_totals.warnings == 1 ? tr("%1 warning") : tr("%1 warnings"));
    add(m_scene.countOf(NotSetUp), tr("%1 not set up"));
    add(m_scene.countOf(Interrupted), tr("%1 interrupted"));
    add(m_scene.countOf(OutOfDate), tr("%1 out of date"));
    if (parts.isEmpty())
        add(m_scene.countOf(Waiting), tr("%1 waiting"));
    if (parts.isEmpty())
        return m_totals.nodes > 0 ? tr("All done") : QString();
    return parts.mid(0, kMostParts).join(QStringLiteral(", "));
}

void FlowDocument::tellStatus()
{
    QString now = status(), text = statusText();
    if (now == m_status && text == m_statusText)
        return;
    m_status = std::move(now);
    m_statusText = std::move(text);
    emit statusChanged();
}

QString FlowDocument::wantsText() const
{
    QStringList parts;
    for (const QString &want : wants().mid(0, kMostParts))
        parts += want.left(1).toLower() + want.mid(1);
    const qsizetype more = wantCount() - parts.size();
    const QString text = parts.join(QStringLiteral(", "));
    return more > 0 ? tr("%1, and %2 more").arg(text).arg(more) : text;
}

QStringList FlowDocument::wants() const
{
    QStringList wants;
    for (const std::string &want : m_state.wants)
        wants += QString::fromStdString(want);
    return wants;
}

} // namespace heddle
