// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "models/actions/useraction.h"

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtQml/qqmlregistration.h>

namespace heddle {

/// Actions that belong together; each is a property of it, which is all that it takes to add one:
///   readonly property Action undo: Action { title: qsTr("Undo"); keys: ["Ctrl+Z"]; onTriggered: ... }
/// GUI thread; owned by the window.
class ActionGroup : public QObject {
    Q_OBJECT
    QML_ELEMENT
    /// The first half of its actions' names: "edit".
    Q_PROPERTY(QString name MEMBER m_name NOTIFY named FINAL)
    Q_PROPERTY(QString title MEMBER m_title NOTIFY named FINAL)
    /// Why none of them can be done; empty: each for itself.
    Q_PROPERTY(QString whyNot READ whyNot WRITE setWhyNot NOTIFY whyNotChanged FINAL)

public:
    explicit ActionGroup(QObject *parent = nullptr);

    QString name() const { return m_name; }
    QString title() const { return m_title; }
    QString whyNot() const { return m_whyNot; }
    void setWhyNot(const QString &why);

    /// In the order in which they are declared.
    QList<UserAction *> actions();

signals:
    void named();
    void whyNotChanged();

private:
    QString m_name, m_title, m_whyNot;
    QList<UserAction *> m_actions;
    bool m_gathered = false;
};

} // namespace heddle
