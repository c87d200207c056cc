// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread. How the rows keep up; what they say is in outlinerows.cpp.
#include "models/document/outlinemodel.h"

#include "models/graph/nodeids.h"

#include <algorithm>

namespace heddle {

OutlineModel::OutlineModel(QObject *parent)
    : QAbstractListModel(parent)
{
    connect(this, &QAbstractItemModel::rowsInserted, this, &OutlineModel::countChanged);
    connect(this, &QAbstractItemModel::rowsRemoved, this, &OutlineModel::countChanged);
    connect(this, &QAbstractItemModel::modelReset, this, &OutlineModel::countChanged);
}

void OutlineModel::setDocument(FlowDocument *document)
{
    if (m_document == document)
        return;
    if (m_document) {
        m_document->nodes()->disconnect(this);
        m_document->groups()->disconnect(this);
        m_document->disconnect(this);
    }
    m_document = document;
    if (m_document)
        listen();
    rebuild();
    emit documentChanged();
}

void OutlineModel::listen()
{
    const NodeListModel *nodes = m_document->nodes();
    connect(nodes, &QAbstractItemModel::modelReset, this, [this] {
        m_open.clear();
        rebuild();
    });
    connect(nodes, &QAbstractItemModel::rowsInserted, this,
        [this](const QModelIndex &, int first, int last) { insertNodes(first, last); });
    connect(nodes, &QAbstractItemModel::rowsAboutToBeRemoved, this,
        [this](const QModelIndex &, int first, int last) { removeNodes(first, last); });
    connect(nodes, &QAbstractItemModel::dataChanged, this,
        [this](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
            refresh(first.row(), last.row(), roles);
        });
    connect(m_document->groups(), &Groups::namesChanged, this, &OutlineModel::rebuild);
    connect(m_document->groups(), &Groups::looked, this, &OutlineModel::rebuild);
    connect(m_document, &FlowDocument::documentChanged, this, [this] { refresh(0, -1, {}); });
}

void OutlineModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    const int depth = m_document ? m_document->groups()->depth() : 0;
    for (int level = 0; depth > 0 && level <= depth; ++level)
        m_rows.push_back({Way, {}, level});
    for (int row = 0; m_document && row < m_document->nodes()->count(); ++row) {
        const NodeId id = toId(m_document->nodes()->index(row).data(NodeListModel::NodeIdRole).toInt());
        m_rows.push_back({Node, id, 0});
        if (m_open.contains(id))
            for (const Row &port : below(id))
                m_rows.push_back(port);
    }
    endResetModel();
}

int OutlineModel::placeOf(int nodeRow) const
{
    int before = 0;
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        if (m_rows[row].kind == Node && before++ == nodeRow)
            return int(row);
    return count();
}

void OutlineModel::insertNodes(int first, int last)
{
    const int place = placeOf(first);
    std::vector<Row> rows;
    for (int row = first; row <= last; ++row)
        rows.push_back(
            {Node, toId(m_document->nodes()->index(row).data(NodeListModel::NodeIdRole).toInt()), 0});
    beginInsertRows({}, place, place + last - first);
    m_rows.insert(m_rows.begin() + place, rows.begin(), rows.end());
    endInsertRows();
}

void OutlineModel::removeNodes(int first, int last)
{
    const int from = placeOf(first);
    const int end = placeOf(last + 1);
    beginRemoveRows({}, from, end - 1);
    for (int row = from; row < end; ++row)
        m_open.erase(m_rows[std::size_t(row)].node);
    m_rows.erase(m_rows.begin() + from, m_rows.begin() + end);
    endRemoveRows();
}

// A wire changes what is said of both its ends: all is told anew, which costs what is in view.
void OutlineModel::refresh(int first, int last, const QList<int> &roles)
{
    if (roles.contains(int(NodeListModel::TitleRole)) && !m_open.empty())
        for (int row = first; row <= last; ++row)
            fitPorts(toId(m_document->nodes()->index(row).data(NodeListModel::NodeIdRole).toInt()));
    if (count() > 0)
        emit dataChanged(index(0), index(count() - 1));
}

void OutlineModel::fitPorts(NodeId node)
{
    if (m_open.contains(node))
        replaceBelow(rowOf(int(node.value)), below(node));
}

int OutlineModel::belowCount(int row) const
{
    int end = row + 1;
    while (end < count() && m_rows[std::size_t(end)].kind > Node)
        ++end;
    return m_rows[std::size_t(row)].kind == Node ? end - row - 1 : 0;
}

void OutlineModel::replaceBelow(int row, const std::vector<Row> &rows)
{
    const int before = belowCount(row);
    const auto begin = m_rows.begin() + row + 1;
    if (std::equal(begin, begin + before, rows.begin(), rows.end()))
        return;
    if (before > 0) {
        beginRemoveRows({}, row + 1, row + before);
        m_rows.erase(begin, begin + before);
        endRemoveRows();
    }
    if (!rows.empty()) {
        beginInsertRows({}, row + 1, row + int(rows.size()));
        m_rows.insert(m_rows.begin() + row + 1, rows.begin(), rows.end());
        endInsertRows();
    }
}

void OutlineModel::setOpen(int row, bool open)
{
    if (row < 0 || row >= count() || m_rows[std::size_t(row)].kind != Node)
        return;
    const NodeId node = m_rows[std::size_t(row)].node;
    if (open)
        m_open.insert(node);
    else
        m_open.erase(node);
    replaceBelow(row, open ? below(node) : std::vector<Row>());
    emit dataChanged(index(row), index(row), {OpenRole, SpokenRole});
}

int OutlineModel::stepIn(int row)
{
    if (row < 0 || row >= count() || follow(row))
        return row;
    const Row at = m_rows[std::size_t(row)];
    if (at.kind == Node && !m_open.contains(at.node))
        setOpen(row, true);
    else if (at.kind == Node && belowCount(row) > 0)
        return row + 1;
    return row;
}

int OutlineModel::stepOut(int row)
{
    if (row < 0 || row >= count())
        return row;
    const Row at = m_rows[std::size_t(row)];
    if (at.kind > Node)
        return rowOf(int(at.node.value));
    if (at.kind == Node && m_open.contains(at.node)) {
        setOpen(row, false);
        return row;
    }
    const int depth = m_document->groups()->depth();
    if (at.kind == Node)
        return depth > 0 ? depth : row;
    if (at.index > 0)
        m_document->groups()->goUp(at.index - 1);
    return row;
}

int OutlineModel::rowOf(int node) const
{
    const auto found = std::find(m_rows.begin(), m_rows.end(), Row{Node, toId(node), 0});
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

bool OutlineModel::follow(int row)
{
    if (row < 0 || row >= count())
        return false;
    const Row at = m_rows[std::size_t(row)];
    if (at.kind == Inside)
        m_document->groups()->enter(int(at.node.value));
    else if (at.kind == Way && at.index < m_document->groups()->depth())
        m_document->groups()->goUp(at.index);
    else
        return false;
    return true;
}

int OutlineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

} // namespace heddle
