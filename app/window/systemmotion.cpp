// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "app/window/systemmotion.h"

#ifdef HEDDLE_DBUS
#include "app/window/sessionbus.h"

#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusPendingReply>
#include <QtDBus/QDBusVariant>
#endif

using namespace Qt::StringLiterals;

namespace heddle {
namespace {

const QString kGnome = u"org.gnome.desktop.interface"_s, kGnomeKey = u"enable-animations"_s;
const QString kKde = u"org.kde.kdeglobals.KDE"_s, kKdeKey = u"AnimationDurationFactor"_s;

#ifdef HEDDLE_DBUS
const QString kPortal = u"org.freedesktop.portal.Desktop"_s, kPath = u"/org/freedesktop/portal/desktop"_s;
const QString kSettings = u"org.freedesktop.portal.Settings"_s;

// The portal wraps what it reads once more than it says.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}
#endif

} // namespace

SystemMotion::SystemMotion(QObject *parent)
    : QObject(parent)
{
#ifdef HEDDLE_DBUS
    if (!hasSessionBus())
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(
        kPortal, kPath, kSettings, u"SettingChanged"_s, this, SLOT(hear(QString, QString, QDBusVariant)));
    ask(kGnome, kGnomeKey);
    ask(kKde, kKdeKey);
#endif
}

void SystemMotion::take(const QString &group, const QString &key, const QVariant &value)
{
    const bool isGnome = group == kGnome && key == kGnomeKey, isKde = group == kKde && key == kKdeKey;
    if (!isGnome && !isKde)
        return;
    const bool calm = isGnome ? !value.toBool() : value.toDouble() <= 0;
    if (calm == m_calm)
        return;
    m_calm = calm;
    emit calmChanged();
}

#ifdef HEDDLE_DBUS
void SystemMotion::hear(const QString &group, const QString &key, const QDBusVariant &value)
{
    take(group, key, unwrapped(QVariant::fromValue(value)));
}

void SystemMotion::ask(const QString &group, const QString &key)
{
    QDBusMessage message = QDBusMessage::createMethodCall(kPortal, kPath, kSettings, u"Read"_s);
    message << group << key;
    auto *answer = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, group, key, answer] {
        if (const QDBusPendingReply<QDBusVariant> reply = *answer; reply.isValid())
            take(group, key, unwrapped(QVariant::fromValue(reply.value())));
        answer->deleteLater();
    });
}
#else
void SystemMotion::ask(const QString &, const QString &) { }
#endif

} // namespace heddle
