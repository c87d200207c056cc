// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include <QtCore/QObject>
#include <QtCore/QVariant>
#include <QtQml/qqmlregistration.h>

class QDBusVariant;
#ifdef HEDDLE_DBUS
Q_MOC_INCLUDE("QtDBus/QDBusVariant")
#endif

namespace heddle {

/// Whether the desktop wants less motion, for Qt 6.4 does not say: asked of the settings portal, which GNOME,
/// KDE and others answer, and followed. Nothing waits for the answer; where nobody gives one, motion is as
/// usual. GUI thread; owned by the window.
class SystemMotion : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool calm READ isCalm NOTIFY calmChanged FINAL)

public:
    explicit SystemMotion(QObject *parent = nullptr);

    bool isCalm() const { return m_calm; }

public slots:
    /// A setting of the desktop is so now; of those that are not about motion nothing is taken.
    void take(const QString &group, const QString &key, const QVariant &value);
#ifdef HEDDLE_DBUS
    /// The same as the portal says it.
    void hear(const QString &group, const QString &key, const QDBusVariant &value);
#endif

signals:
    void calmChanged();

private:
    void ask(const QString &group, const QString &key);

    bool m_calm = false;
};

} // namespace heddle
