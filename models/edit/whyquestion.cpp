// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/edit/whyquestion.h"

#include <utility>

namespace heddle {

void WhyQuestion::setRuns(Runs *runs)
{
    if (m_runs == runs)
        return;
    if (m_runs)
        m_runs->disconnect(this);
    m_runs = runs;
    m_waiting = false;
    if (runs)
        connect(runs, &Runs::moved, this, &WhyQuestion::ask);
    emit asked();
    ask();
}

void WhyQuestion::setNode(int node)
{
    if (m_node == node)
        return;
    m_node = node;
    emit asked();
    tell({}, 0);
    ask();
}

/// One question at a time is on its way.
void WhyQuestion::ask()
{
    if (!m_runs || m_node == 0)
        return;
    m_again = m_waiting;
    if (std::exchange(m_waiting, true))
        return;
    m_runs->askWhy(m_node, [self = QPointer(this), node = m_node](const Reply &reply) {
        if (self)
            self->take(node, reply);
    });
}

void WhyQuestion::take(int node, const Reply &reply)
{
    m_waiting = false;
    if (node == m_node)
        tell(reply.error ? QString() : QString::fromStdString(reply.text),
            reply.nodes.empty() ? 0 : int(reply.nodes.front().value));
    if (std::exchange(m_again, false) || node != m_node)
        ask();
}

void WhyQuestion::tell(const QString &text, int about)
{
    if (m_text == text && m_about == about)
        return;
    m_text = text;
    m_about = about;
    emit answered();
}

} // namespace heddle
