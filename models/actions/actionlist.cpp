// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/actions/actionlist.h"

#include "models/actions/keytext.h"

#include <QtGui/QKeyEvent>

#include <algorithm>

namespace heddle {
namespace {

const QString kKeys = QStringLiteral("keys");
const QString kRecent = QStringLiteral("recentActions");
constexpr int kMostRecent = 8;

ActionList &listOf(QQmlListProperty<ActionGroup> *groups)
{
    return *static_cast<ActionList *>(groups->object);
}

} // namespace

ActionList::ActionList(QObject *parent)
    : QObject(parent)
{
    connect(&m_keys, &KeyBook::changed, this, &ActionList::keepKeys);
}

QQmlListProperty<ActionGroup> ActionList::groups()
{
    using Groups = QQmlListProperty<ActionGroup>;
    return {this, nullptr, [](Groups *groups, ActionGroup *group) { listOf(groups).add(group); },
        [](Groups *groups) { return listOf(groups).m_groups.size(); },
        [](Groups *groups, qsizetype at) { return listOf(groups).m_groups.at(at); },
        [](Groups *groups) { listOf(groups).clear(); }};
}

void ActionList::add(ActionGroup *group)
{
    m_groups.append(group);
    if (!group)
        return;
    for (UserAction *action : group->actions()) {
        m_all.append(action);
        m_keys.add(action);
        connect(action, &UserAction::refused, this, &ActionList::refused, Qt::UniqueConnection);
    }
    emit changed();
}

void ActionList::clear()
{
    for (UserAction *action : m_all)
        action->disconnect(this);
    m_groups.clear();
    m_all.clear();
    m_keys.clear();
    emit changed();
}

void ActionList::setSettings(Settings *settings)
{
    if (m_settings == settings)
        return;
    m_settings.clear(); // what is read need not be kept anew
    m_keys.setLines(settings ? settings->value(kKeys).toStringList() : QStringList());
    m_recent = settings ? settings->value(kRecent).toStringList() : QStringList();
    m_settings = settings;
    emit settingsChanged();
}

void ActionList::keepKeys()
{
    if (m_settings)
        m_settings->setValue(kKeys, m_keys.lines());
}

UserAction *ActionList::find(const QString &name) const
{
    const auto found
        = std::find_if(m_all.begin(), m_all.end(), [&](const UserAction *a) { return a->name() == name; });
    return found == m_all.end() ? nullptr : *found;
}

bool ActionList::press(const QKeyEvent &event, UserAction::Place place)
{
    for (const QKeySequence &key : meaningsOf(event)) {
        for (UserAction *action : m_all) {
            if (action->place() != place || action->isHeld() || !action->has(key))
                continue;
            action->trigger();
            return true;
        }
    }
    return false;
}

void ActionList::run(UserAction *action)
{
    m_recent.removeAll(action->name());
    m_recent.prepend(action->name());
    m_recent.resize(std::min<qsizetype>(m_recent.size(), kMostRecent));
    if (m_settings)
        m_settings->setValue(kRecent, m_recent);
    action->trigger();
}

} // namespace heddle
