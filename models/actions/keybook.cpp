// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/actions/keybook.h"

#include "models/actions/keytext.h"

#include <algorithm>

namespace heddle {

KeyBook::KeyBook(QObject *parent)
    : QObject(parent)
{
}

void KeyBook::add(UserAction *action)
{
    m_actions.append(action);
    apply(*action);
}

void KeyBook::apply(UserAction &action) const
{
    const auto own = m_own.constFind(action.name());
    if (own == m_own.cend())
        return action.setOwn({});
    QList<QKeySequence> keys = QKeySequence::listFromString(*own);
    keys.removeAll(QKeySequence()); // what an empty text is read as
    action.setOwn(keys);
}

UserAction *KeyBook::holder(const QKeySequence &key, const UserAction &action) const
{
    const auto has = [&](const UserAction *other) { return other->meets(action) && other->has(key); };
    const auto found = std::find_if(m_actions.begin(), m_actions.end(), has);
    return found == m_actions.end() ? nullptr : *found;
}

void KeyBook::set(UserAction &action, const QList<QKeySequence> &keys)
{
    if (keys == action.usual())
        m_own.remove(action.name());
    else
        m_own.insert(action.name(), QKeySequence::listToString(keys));
    apply(action);
}

void KeyBook::free(const QKeySequence &key, const UserAction &forAction)
{
    while (UserAction *other = holder(key, forAction)) {
        QList<QKeySequence> left = other->sequences();
        left.removeAll(key);
        set(*other, left);
    }
}

void KeyBook::take(UserAction &action, const QKeySequence &key)
{
    free(key, action);
    set(action, {key});
    emit changed();
}

void KeyBook::remove(UserAction *action)
{
    set(*action, {});
    emit changed();
}

void KeyBook::reset(UserAction *action)
{
    for (const QKeySequence &key : action->usual())
        free(key, *action);
    set(*action, action->usual());
    emit changed();
}

void KeyBook::resetAll()
{
    setLines({});
}

QStringList KeyBook::lines() const
{
    QStringList lines;
    for (auto own = m_own.cbegin(); own != m_own.cend(); ++own)
        lines.append(own.key() + QLatin1Char('=') + own.value());
    return lines;
}

void KeyBook::setLines(const QStringList &lines)
{
    m_own.clear();
    for (const QString &line : lines)
        if (const auto end = line.indexOf(QLatin1Char('=')); end > 0)
            m_own.insert(line.left(end), line.mid(end + 1));
    for (UserAction *action : m_actions)
        apply(*action);
    emit changed();
}

} // namespace heddle
