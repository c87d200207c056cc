// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/actions/useraction.h"

#include "models/actions/actiongroup.h"
#include "models/actions/keytext.h"

namespace heddle {

UserAction::UserAction(QObject *parent)
    : QObject(parent)
{
}

QString UserAction::name() const
{
    return m_group ? m_group->name() + QLatin1Char('.') + m_ownName : QString();
}

QString UserAction::section() const
{
    return m_group ? m_group->title() : QString();
}

void UserAction::join(ActionGroup *group, const QString &ownName)
{
    m_group = group;
    m_ownName = ownName;
    connect(group, &ActionGroup::whyNotChanged, this, &UserAction::whyNotChanged);
    emit whyNotChanged();
}

void UserAction::setLabel(const QString &label)
{
    if (m_label == label)
        return;
    m_label = label;
    emit looksChanged();
}

QString UserAction::whyNot() const
{
    return m_group && !m_group->whyNot().isEmpty() ? m_group->whyNot() : m_whyNot;
}

void UserAction::setWhyNot(const QString &why)
{
    if (m_whyNot == why)
        return;
    m_whyNot = why;
    emit whyNotChanged();
}

QStringList UserAction::keys() const
{
    return textsOf(m_usual);
}

void UserAction::setKeys(const QStringList &keys)
{
    m_usual = keysOf(keys);
    emit keysChanged();
}

QStringList UserAction::keysNow() const
{
    return textsOf(sequences());
}

QStringList UserAction::caps() const
{
    return capsOf(sequences());
}

void UserAction::setOwn(std::optional<QList<QKeySequence>> keys)
{
    if (m_own == keys)
        return;
    m_own = std::move(keys);
    emit keysChanged();
}

bool UserAction::meets(const UserAction &other) const
{
    return &other != this && (m_place == other.m_place || m_place == Window || other.m_place == Window);
}

void UserAction::trigger()
{
    if (const QString why = whyNot(); !why.isEmpty())
        emit refused(why);
    else
        emit triggered();
}

} // namespace heddle
