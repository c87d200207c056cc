// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/edit/nodeedits.h"

namespace heddle {

NodeEdits::NodeEdits(Post post, QObject *parent)
    : QObject(parent)
    , m_post(std::move(post))
{
}

void NodeEdits::edit(std::vector<Edit> edits, const QString &label, Answer then, std::uint64_t mergeKey)
{
    if (edits.empty())
        return;
    const auto request = expect([this, then = std::move(then)](const Reply &reply) {
        if (reply.error)
            refuse(QString::fromStdString(reply.error->text));
        else if (then)
            then(reply);
    });
    emit asked(edits);
    post(EditCommand{{m_graph, std::move(edits), label.toStdString(), mergeKey}, request});
}

void NodeEdits::stop(std::vector<NodeId> nodes)
{
    emit stopAsked(nodes);
    post(StopCommand{m_graph, std::move(nodes)});
}

void NodeEdits::send(NodePath node, Value value)
{
    const auto request = expect([this](const Reply &reply) {
        if (reply.error)
            refuse(QString::fromStdString(reply.error->text));
    });
    post(SendCommand{std::move(node), std::move(value), request});
}

std::uint64_t NodeEdits::expect(Answer then)
{
    m_waiting.emplace(++m_lastRequest, std::move(then));
    return m_lastRequest;
}

void NodeEdits::answer(const Reply &reply)
{
    auto waiting = m_waiting.extract(reply.request);
    if (waiting && waiting.mapped())
        waiting.mapped()(reply);
}

} // namespace heddle
