// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/edit/historymodel.h"

#include "models/edit/nodeedits.h"

#include <algorithm>

namespace heddle {

HistoryModel::HistoryModel(NodeEdits &edits, QObject *parent)
    : QAbstractListModel(parent)
    , m_edits(edits)
{
}

void HistoryModel::apply(const GraphDelta &delta)
{
    if (!delta.history)
        return;
    take(*delta.history);
    emit changed();
}

void HistoryModel::take(const HistoryChange &change)
{
    cut(int(change.kept));
    add(change.added);
    m_current = int(change.done);
    m_saved = int(change.saved);
    emit dataChanged(index(0), index(count() - 1), {DoneRole, CurrentRole, SavedRole});
}

void HistoryModel::cut(int kept)
{
    if (kept >= m_labels.size())
        return;
    beginRemoveRows({}, kept + 1, int(m_labels.size()));
    m_labels.resize(kept);
    m_current = std::min(m_current, kept);
    endRemoveRows();
}

void HistoryModel::add(const std::vector<std::string> &labels)
{
    if (labels.empty())
        return;
    beginInsertRows({}, count(), count() + int(labels.size()) - 1);
    for (const std::string &label : labels)
        m_labels.append(QString::fromStdString(label));
    endInsertRows();
}

void HistoryModel::goTo(int row)
{
    if (row < 0 || row >= count() || row == m_current)
        return;
    if (row < m_current)
        m_edits.post(UndoCommand{std::size_t(m_current - row)});
    else
        m_edits.post(RedoCommand{std::size_t(row - m_current)});
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    switch (role) {
    case Qt::DisplayRole:
    case LabelRole:
        return row == 0 ? tr("As it was at first") : m_labels[row - 1];
    case DoneRole:
        return row <= m_current;
    case CurrentRole:
        return row == m_current;
    case SavedRole:
        return row == m_saved;
    default:
        return {};
    }
}

QHash<int, QByteArray> HistoryModel::roleNames() const
{
    return {{LabelRole, "label"}, {DoneRole, "done"}, {CurrentRole, "current"}, {SavedRole, "saved"}};
}

} // namespace heddle
