// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "app/window/notifier.h"

#include <QtCore/QVariantMap>

#ifdef HEDDLE_DBUS
#include "app/window/sessionbus.h"

#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#endif

using namespace Qt::StringLiterals;

namespace heddle {
namespace {

#ifdef HEDDLE_DBUS
constexpr int kAsUsual = -1; // how long it is shown is for the desktop to say

// The text is read as markup. Where there is no such service the message is lost.
void send(const RunNotice &notice)
{
    if (!hasSessionBus())
        return;
    const QString service = u"org.freedesktop.Notifications"_s;
    QDBusMessage message
        = QDBusMessage::createMethodCall(service, u"/org/freedesktop/Notifications"_s, service, u"Notify"_s);
    message << u"Heddle"_s << 0U << u"heddle"_s << notice.title << notice.text.toHtmlEscaped()
            << QStringList()
            << QVariantMap{{u"category"_s, notice.failed ? u"transfer.error"_s : u"transfer.complete"_s}}
            << kAsUsual;
    QDBusConnection::sessionBus().send(message);
}
#else
void send(const RunNotice &) { }
#endif

} // namespace

void DesktopNotifier::tell(const RunNotice &notice)
{
    if (m_window)
        m_window->alert(0);
    send(notice);
}

} // namespace heddle
