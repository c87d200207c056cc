// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/document/departure.h"

#include <tuple>
#include <utility>

namespace heddle {
namespace {

constexpr std::chrono::milliseconds kLook{20};

} // namespace

Departure::Departure(std::function<void()> refuse, Alive alive, QObject *parent)
    : QObject(parent)
    , m_refuse(std::move(refuse))
    , m_alive(std::move(alive))
{
    m_poll.setInterval(kLook);
    m_alone.setSingleShot(true);
    connect(&m_poll, &QTimer::timeout, this, &Departure::look);
    connect(&m_alone, &QTimer::timeout, this, [this] {
        begin();
        force();
    });
}

void Departure::setTimes(std::chrono::milliseconds show, std::chrono::milliseconds late)
{
    m_showAfter = show;
    m_lateAfter = late;
}

void Departure::beginAlone()
{
    m_alone.start(m_lateAfter);
}

void Departure::begin()
{
    if (std::exchange(m_active, true))
        return;
    m_clock.start();
    m_refuse();
    emit changed();
    m_poll.start();
    look();
}

void Departure::look()
{
    QStringList names;
    for (const std::string &name : m_alive())
        names += QString::fromStdString(name);
    if (names.isEmpty())
        return leave(false);
    const std::chrono::milliseconds since(m_clock.elapsed());
    const bool late = since >= m_lateAfter;
    const auto now = std::tuple(names, since >= m_showAfter, late, int(since.count() / 1000));
    if (now == std::tuple(m_names, m_shown, m_late, m_seconds))
        return;
    std::tie(m_names, m_shown, m_late, m_seconds) = now;
    emit changed();
}

void Departure::force()
{
    leave(true);
}

void Departure::leave(bool forced)
{
    if (std::exchange(m_left, true))
        return;
    m_poll.stop();
    m_alone.stop();
    emit changed();
    emit gone(forced);
}

} // namespace heddle
