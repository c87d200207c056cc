// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/edit/selection.h"

#include <algorithm>

namespace heddle {
namespace {

QList<int> ascending(const QSet<int> &ids)
{
    QList<int> sorted(ids.begin(), ids.end());
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

QSet<int> toggled(QSet<int> ids, int id)
{
    if (!ids.remove(id))
        ids.insert(id);
    return ids;
}

} // namespace

Selection::Selection(QObject *parent)
    : QObject(parent)
{
}

QList<int> Selection::ids() const
{
    return ascending(m_ids);
}

QList<int> Selection::frames() const
{
    return ascending(m_frames);
}

void Selection::select(int id, bool add)
{
    QSet<int> ids = add ? m_ids : QSet<int>();
    ids.insert(id);
    replace(std::move(ids), add ? m_frames : QSet<int>());
}

void Selection::set(const QList<int> &ids)
{
    setAll(ids, {});
}

void Selection::setAll(const QList<int> &ids, const QList<int> &frames)
{
    replace(QSet<int>(ids.begin(), ids.end()), QSet<int>(frames.begin(), frames.end()));
}

void Selection::selectFrame(int id, bool add)
{
    QSet<int> frames = add ? m_frames : QSet<int>();
    frames.insert(id);
    replace(add ? m_ids : QSet<int>(), std::move(frames));
}

void Selection::toggleFrame(int id)
{
    replace(m_ids, toggled(m_frames, id));
}

void Selection::toggle(int id)
{
    replace(toggled(m_ids, id), m_frames);
}

void Selection::clear()
{
    replace({}, {});
}

void Selection::remove(const QList<int> &ids)
{
    QSet<int> left = m_ids;
    for (const int id : ids)
        left.remove(id);
    replace(std::move(left), m_frames);
}

void Selection::keepFrames(const QSet<int> &there)
{
    replace(m_ids, QSet<int>(m_frames).intersect(there));
}

void Selection::replace(QSet<int> ids, QSet<int> frames)
{
    QList<int> now, noLonger;
    for (const int id : ids)
        if (!m_ids.contains(id))
            now.append(id);
    for (const int id : std::as_const(m_ids))
        if (!ids.contains(id))
            noLonger.append(id);
    const bool nodes = !now.isEmpty() || !noLonger.isEmpty(), framed = frames != m_frames;
    if (!nodes && !framed)
        return;
    m_ids = std::move(ids);
    m_frames = std::move(frames);
    if (nodes)
        emit switched(now, noLonger);
    if (framed)
        emit framesSwitched(m_frames);
    emit changed();
}

} // namespace heddle
