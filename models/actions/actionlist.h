// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "models/actions/actiongroup.h"
#include "models/actions/keybook.h"
#include "models/document/settings.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtQml/QQmlListProperty>
#include <QtQml/qqmlregistration.h>

QT_FORWARD_DECLARE_CLASS(QKeyEvent)

namespace heddle {

/// Every action of the window, in the order of its groups, with the keys that the user has given them and
/// what was run lately. GUI thread; owned by the window, outlives neither its groups nor the settings.
class ActionList : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQmlListProperty<heddle::ActionGroup> groups READ groups NOTIFY changed FINAL)
    /// Where changed keys are kept; without: nowhere.
    Q_PROPERTY(heddle::Settings *settings READ settings WRITE setSettings NOTIFY settingsChanged FINAL)
    Q_PROPERTY(heddle::KeyBook *keys READ keys CONSTANT FINAL)

public:
    explicit ActionList(QObject *parent = nullptr);

    QQmlListProperty<ActionGroup> groups();
    void add(ActionGroup *group);
    void clear();
    Settings *settings() const { return m_settings; }
    void setSettings(Settings *settings);
    const QList<UserAction *> &all() const { return m_all; }
    KeyBook *keys() { return &m_keys; }

    /// nullptr: there is none of that name.
    Q_INVOKABLE heddle::UserAction *find(const QString &name) const;
    /// Does what the key means at that place, or says why not; false: it means nothing there.
    bool press(const QKeyEvent &event, UserAction::Place place);
    /// Does it, and remembers that it was chosen.
    Q_INVOKABLE void run(heddle::UserAction *action);
    /// The names of those that were chosen, the last one first.
    QStringList recent() const { return m_recent; }

signals:
    void changed();
    void settingsChanged();
    /// Why what was asked for cannot be done.
    void refused(const QString &why);

private:
    void keepKeys();

    QList<ActionGroup *> m_groups;
    QList<UserAction *> m_all;
    QPointer<Settings> m_settings;
    KeyBook m_keys;
    QStringList m_recent;
};

} // namespace heddle
