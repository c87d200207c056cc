// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions.
#include "models/find/findings.h"

#include "engine/sdk/nodetype.h"
#include "models/catalog/typeicon.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include <algorithm>
#include <utility>

namespace heddle {
namespace {

QString placeOf(const SurveyedGraph &graph)
{
    QStringList names;
    for (const std::string &name : graph.names)
        names.append(QString::fromStdString(name));
    return names.join(QStringLiteral(" › "));
}

Finding found(const SurveyedGraph &graph, const Node &node, QString reason)
{
    return {{graph.path, node.id}, 0, QString::fromStdString(node.name),
        QString::fromStdString(node.type->title), iconOf(*node.type), placeOf(graph), std::move(reason),
        node.at};
}

Finding found(const SurveyedGraph &graph, const Frame &frame, QString reason)
{
    const bool note = !frame.text.empty();
    const QString kind
        = note ? QCoreApplication::translate("Find", "Note") : QCoreApplication::translate("Find", "Frame");
    const QString title = QString::fromStdString(frame.title);
    return {{graph.path, {}}, frame.id, title.isEmpty() ? kind : title, kind,
        note ? QStringLiteral("text") : QStringLiteral("frame"), placeOf(graph), std::move(reason), frame.at};
}

/// Outer graphs first; in each from left to right, as a flow is read.
bool isBefore(const Finding &a, const Finding &b)
{
    const GraphPath &in = a.node.graph, &with = b.node.graph;
    if (in != with)
        return in.size() != with.size() ? in.size() < with.size() : in < with;
    return std::pair(a.at.x, a.at.y) < std::pair(b.at.x, b.at.y);
}

} // namespace

std::shared_ptr<const Findings> findIn(const Survey &survey, const FindQuery &query)
{
    auto all = std::make_shared<Findings>();
    const bool states = query.asksForStates();
    survey.walk(
        [&](const SurveyedGraph &graph, const Node &node) {
            const auto status = states ? survey.statuses.find({graph.path, node.id}) : survey.statuses.end();
            const NodeStatus *known = status == survey.statuses.end() ? nullptr : &status->second;
            if (const auto reason = match(query, node, known)) {
                all->rows.push_back(found(graph, node, *reason));
                all->hits[graph.path].nodes.insert(node.id.value);
            }
        },
        [&](const SurveyedGraph &graph, const Frame &frame) {
            if (const auto reason = match(query, frame)) {
                all->rows.push_back(found(graph, frame, *reason));
                all->hits[graph.path].frames.insert(frame.id);
            }
        });
    std::ranges::stable_sort(all->rows, isBefore);
    return all;
}

} // namespace heddle
