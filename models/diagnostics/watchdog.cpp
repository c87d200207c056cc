// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/diagnostics/watchdog.h"

#include <QtCore/QAbstractEventDispatcher>
#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtCore/QLoggingCategory>
#include <QtCore/QMetaEnum>

namespace heddle {
namespace {

Q_LOGGING_CATEGORY(lcWatchdog, "heddle.watchdog")
constexpr int kBeatMs = 50;

QString nameOfEvent(int type)
{
    const char *name = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    return name ? QString::fromLatin1(name) : QString::number(type);
}

} // namespace

Watchdog::Watchdog(QObject *parent)
    : QObject(parent)
{
    m_clock.start();
    m_beat.setInterval(kBeatMs);
    // The beat itself does nothing: it makes sure that something comes after the event that took long.
    connect(&m_beat, &QTimer::timeout, this, [this] { finish(m_clock.elapsed()); });
    m_beat.start();
    auto *dispatcher = QAbstractEventDispatcher::instance();
    connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, [this] {
        finish(m_clock.elapsed());
        m_started = -1;
    });
    QCoreApplication::instance()->installEventFilter(this);
}

Watchdog::~Watchdog()
{
    if (auto *application = QCoreApplication::instance())
        application->removeEventFilter(this);
}

bool Watchdog::eventFilter(QObject *watched, QEvent *event)
{
    const qint64 now = m_clock.elapsed();
    finish(now);
    m_started = now;
    qstrncpy(m_class.data(), watched->metaObject()->className(), m_class.size());
    m_type = event->type();
    return false;
}

void Watchdog::finish(qint64 now)
{
    const qint64 took = m_started < 0 ? 0 : now - m_started;
    m_started = now;
    if (took < kLimitMs)
        return;
    ++m_stalls;
    const QString doing = nameOfEvent(m_type) + QStringLiteral(" of ") + QString::fromLatin1(m_class.data());
    qCWarning(
        lcWatchdog, "The window did not answer for %lld ms: %s", (long long)took, qUtf8Printable(doing));
    emit stalled(took, doing);
}

} // namespace heddle
