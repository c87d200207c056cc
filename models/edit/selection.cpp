// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/edit/selection.h"

#include <algorithm>

namespace heddle {

Selection::Selection(QObject *parent)
    : QObject(parent)
{
}

QList<int> Selection::ids() const
{
    QList<int> sorted(m_ids.begin(), m_ids.end());
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

void Selection::select(int id, bool add)
{
    QSet<int> ids = add ? m_ids : QSet<int>();
    ids.insert(id);
    replace(std::move(ids));
}

void Selection::set(const QList<int> &ids)
{
    replace(QSet<int>(ids.begin(), ids.end()));
}

void Selection::toggle(int id)
{
    QSet<int> ids = m_ids;
    if (!ids.remove(id))
        ids.insert(id);
    replace(std::move(ids));
}

void Selection::clear()
{
    replace({});
}

void Selection::remove(const QList<int> &ids)
{
    QSet<int> left = m_ids;
    for (const int id : ids)
        left.remove(id);
    replace(std::move(left));
}

void Selection::replace(QSet<int> ids)
{
    QList<int> now, noLonger;
    for (const int id : ids)
        if (!m_ids.contains(id))
            now.append(id);
    for (const int id : std::as_const(m_ids))
        if (!ids.contains(id))
            noLonger.append(id);
    if (now.isEmpty() && noLonger.isEmpty())
        return;
    m_ids = std::move(ids);
    emit switched(now, noLonger);
    emit changed();
}

} // namespace heddle
