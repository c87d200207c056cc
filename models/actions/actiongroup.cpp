// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/actions/actiongroup.h"

#include <QtCore/QMetaProperty>
#include <QtCore/QVariant>

#include <utility>

namespace heddle {

ActionGroup::ActionGroup(QObject *parent)
    : QObject(parent)
{
}

void ActionGroup::setWhyNot(const QString &why)
{
    if (m_whyNot == why)
        return;
    m_whyNot = why;
    emit whyNotChanged();
}

QList<UserAction *> ActionGroup::actions()
{
    if (std::exchange(m_gathered, true))
        return m_actions;
    const QMetaObject *type = metaObject();
    for (int i = staticMetaObject.propertyCount(); i < type->propertyCount(); ++i) {
        const QMetaProperty property = type->property(i);
        auto *action = qobject_cast<UserAction *>(qvariant_cast<QObject *>(property.read(this)));
        if (!action || !action->name().isEmpty())
            continue;
        action->join(this, QString::fromUtf8(property.name()));
        m_actions.append(action);
    }
    return m_actions;
}

} // namespace heddle
