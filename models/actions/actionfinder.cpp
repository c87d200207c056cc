// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/actions/actionfinder.h"

#include "models/catalog/fuzzy.h"

#include <algorithm>
#include <tuple>

namespace heddle {
namespace {

// Matches that differ by less are alike: what was chosen lately goes first among them.
constexpr int kAlike = 500;
// Of the section only whole pieces count: scattered letters are found in any word.
constexpr int kPieces = 1400;

} // namespace

ActionFinder::ActionFinder(QObject *parent)
    : QAbstractListModel(parent)
{
}

void ActionFinder::setActions(ActionList *actions)
{
    if (m_actions == actions)
        return;
    if (m_actions)
        m_actions->disconnect(this);
    m_actions = actions;
    if (m_actions)
        connect(m_actions, &ActionList::changed, this, &ActionFinder::rebuild);
    emit actionsChanged();
    rebuild();
}

void ActionFinder::setFilter(const QString &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    emit filterChanged();
    rebuild();
}

void ActionFinder::restart()
{
    m_filter.clear();
    emit filterChanged();
    rebuild();
}

bool ActionFinder::isFoundByKey(const UserAction &action, const QString &wanted) const
{
    const QStringList caps = m_byKeys ? action.caps() : QStringList();
    return std::any_of(caps.begin(), caps.end(),
        [&](const QString &cap) { return cap.startsWith(wanted, Qt::CaseInsensitive); });
}

ActionFinder::Row ActionFinder::rowOf(UserAction *action) const
{
    const QString wanted = m_filter.trimmed();
    const FuzzyMatch title = fuzzyMatch(wanted, action->title());
    const int section = fuzzyMatch(wanted, action->section()).score;
    const auto place = m_actions->recent().indexOf(action->name());
    Row row{action, title.positions, title.score / kAlike + (title.score > 0 ? 1 : 0), 0};
    row.recency = place < 0 ? 0 : int(m_actions->recent().size() - place);
    if (row.score == 0 && (section > kPieces || isFoundByKey(*action, wanted)))
        row.score = 1;
    return row;
}

/// The whole list anew: it is short, and the order changes with every letter.
void ActionFinder::rebuild()
{
    const int before = count();
    beginResetModel();
    m_rows.clear();
    for (UserAction *action : m_actions ? m_actions->all() : QList<UserAction *>()) {
        if (action->isHeld() && !m_byKeys)
            continue;
        if (Row row = rowOf(action); row.score > 0)
            m_rows.append(std::move(row));
    }
    if (!m_byKeys)
        std::stable_sort(m_rows.begin(), m_rows.end(), [](const Row &a, const Row &b) {
            return std::tuple(a.score, a.recency) > std::tuple(b.score, b.recency);
        });
    endResetModel();
    if (count() != before)
        emit countChanged();
}

UserAction *ActionFinder::at(int row) const
{
    return row >= 0 && row < count() ? m_rows[row].action : nullptr;
}

int ActionFinder::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ActionFinder::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return row.action->title();
    case ActionRole:
        return QVariant::fromValue(row.action);
    case MatchedRole:
        return QVariant::fromValue(row.matched);
    case SectionRole:
        return row.action->section();
    default:
        return {};
    }
}

QHash<int, QByteArray> ActionFinder::roleNames() const
{
    return {{ActionRole, "action"}, {MatchedRole, "matched"}, {SectionRole, "section"}};
}

} // namespace heddle
