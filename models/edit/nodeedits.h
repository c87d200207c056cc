// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "engine/message/command.h"
#include "engine/message/delta.h"

#include <QtCore/QObject>
#include <QtCore/QString>

#include <functional>
#include <unordered_map>

namespace heddle {

/// The way of every wish to the engine: numbers those that want an answer, and hands the answer on. What
/// is refused is told by refused(). GUI thread; owned by the FlowDocument.
class NodeEdits : public QObject {
    Q_OBJECT

public:
    using Post = std::function<void(Command)>;
    using Answer = std::function<void(const Reply &)>;

    explicit NodeEdits(Post post, QObject *parent = nullptr);

    const GraphPath &graph() const { return m_graph; }
    void setGraph(GraphPath graph) { m_graph = std::move(graph); }

    void post(Command command) { m_post(std::move(command)); }
    /// Edits of the graph that is looked at, as one step of the undo history with this label.
    void edit(std::vector<Edit> edits, const QString &label, Answer then = {}, std::uint64_t mergeKey = 0);
    /// A number for a request of one's own; its reply goes to `then`, error or not.
    std::uint64_t expect(Answer then);
    void answer(const Reply &reply);
    /// Told at once to whoever shows the nodes; none: everything.
    void stop(std::vector<NodeId> nodes);
    /// To a running node; what the engine refuses is told by refused().
    void send(NodePath node, Value value);
    void refuse(const QString &text) { emit refused(text); }

    std::uint64_t newMergeKey() { return ++m_lastMergeKey; }
    /// On release: nothing runs while a value is dragged.
    bool holdsLive() const { return m_holdsLive; }
    void setHoldsLive(bool holds) { m_holdsLive = holds; }

signals:
    void refused(const QString &text);
    /// As they are sent; what comes of them is not known yet.
    void asked(const std::vector<heddle::Edit> &edits);
    void stopAsked(const std::vector<heddle::NodeId> &nodes);

private:
    Post m_post;
    GraphPath m_graph;
    std::unordered_map<std::uint64_t, Answer> m_waiting;
    std::uint64_t m_lastRequest = 0;
    std::uint64_t m_lastMergeKey = 0;
    bool m_holdsLive = false;
};

} // namespace heddle
