// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread. What the rows of the outline say.
#include "models/document/outlinemodel.h"

#include "models/graph/spoken.h"
#include "models/graph/statenames.h"

using namespace Qt::StringLiterals;

namespace heddle {

std::vector<OutlineModel::Row> OutlineModel::below(NodeId id) const
{
    std::vector<Row> rows;
    const SceneNode *node = m_document->scene().node(id);
    if (!node)
        return rows;
    for (std::size_t index = 0; index < node->type->inputs.size(); ++index)
        if (!node->type->inputs[index].isHidden())
            rows.push_back({Input, id, int(index)});
    for (std::size_t index = 0; index < node->type->outputs.size(); ++index)
        rows.push_back({Output, id, int(index)});
    if (node->isGroup())
        rows.push_back({Inside, id, 0});
    return rows;
}

const SceneNode *OutlineModel::nodeOf(const Row &row) const
{
    const SceneNode *node = row.kind == Way ? nullptr : m_document->scene().node(row.node);
    const auto has
        = [&](const std::vector<PortType> &ports) { return std::size_t(row.index) < ports.size(); };
    if (!node || (row.kind == Input && !has(node->type->inputs))
        || (row.kind == Output && !has(node->type->outputs)))
        return nullptr; // its ports are about to be told anew
    return node;
}

QString OutlineModel::titleOf(const Row &row, const SceneNode *node) const
{
    const auto inWords
        = [](const PortType &port) { return QString::fromStdString(port.name).replace(u'_', u' '); };
    switch (row.kind) {
    case Way:
        return row.index == 0 ? m_document->title() : m_document->groups()->names().value(row.index - 1);
    case Node:
        return node->title;
    case Input:
        return inWords(node->type->inputs[std::size_t(row.index)]);
    case Output:
        return inWords(node->type->outputs[std::size_t(row.index)]);
    case Inside:
        return tr("Inside the group");
    }
    return {};
}

QString OutlineModel::aboutOf(const Row &row, const SceneNode *node) const
{
    if (row.kind == Node)
        return spokenState(*node);
    if (row.kind == Output) {
        const QStringList readers = readersOf(m_document->scene(), *node, row.index);
        return readers.isEmpty() ? QString() : u"→ "_s + readers.join(u", "_s);
    }
    if (row.kind != Input)
        return {};
    const QString source = sourceOf(m_document->scene(), *node, row.index);
    return source.isEmpty() ? heldBy(*node, row.index) : u"← "_s + source;
}

QString OutlineModel::typeOf(const Row &row, const SceneNode *node) const
{
    if (row.kind != Input && row.kind != Output)
        return {};
    const auto &ports = row.kind == Input ? node->type->inputs : node->type->outputs;
    return QString::fromStdString(ports[std::size_t(row.index)].type->name);
}

QString OutlineModel::spokenOf(const Row &row, const SceneNode *node) const
{
    switch (row.kind) {
    case Way:
        return row.index == m_document->groups()->depth() ? tr("Inside %1").arg(titleOf(row, node))
                                                          : tr("Up to %1").arg(titleOf(row, node));
    case Node:
        return spokenNode(m_document->scene(), *node) + u", "_s
            + (m_open.contains(row.node) ? tr("open") : tr("closed"));
    case Input:
        return spokenInput(m_document->scene(), *node, row.index);
    case Output:
        return spokenOutput(m_document->scene(), *node, row.index);
    case Inside:
        return tr("Inside the group %1").arg(node->title);
    }
    return {};
}

QVariant OutlineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !m_document)
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    const SceneNode *node = nodeOf(row);
    if (row.kind != Way && !node)
        return role == NodeIdRole || role == LevelRole || role == KindRole ? QVariant(0) : QVariant();
    const int depth = m_document->groups()->depth();
    switch (role) {
    case KindRole:
        return int(row.kind);
    case NodeIdRole:
        return int(row.node.value);
    case LevelRole:
        return row.kind == Way ? row.index : depth + (depth > 0 ? 1 : 0) + (row.kind == Node ? 0 : 1);
    case Qt::DisplayRole:
    case TitleRole:
        return titleOf(row, node);
    case AboutRole:
        return aboutOf(row, node);
    case StateRole:
        return row.kind == Node ? stateName(node->state) : QString();
    case TypeRole:
        return typeOf(row, node);
    case OpenableRole:
        return row.kind == Node;
    case OpenRole:
        return row.kind == Way || m_open.contains(row.node);
    case SpokenRole:
        return spokenOf(row, node);
    default:
        return {};
    }
}

QHash<int, QByteArray> OutlineModel::roleNames() const
{
    return {{KindRole, "kind"}, {NodeIdRole, "nodeId"}, {LevelRole, "level"}, {TitleRole, "title"},
        {AboutRole, "about"}, {StateRole, "nodeState"}, {TypeRole, "portType"}, {OpenableRole, "openable"},
        {OpenRole, "open"}, {SpokenRole, "spoken"}};
}

} // namespace heddle
