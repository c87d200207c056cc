// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// The crossing: everything on the GUI thread but deltaReady(), which is called on the engine thread.
#include "models/bridge/enginebridge.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QMetaObject>
#include <QtCore/QThread>

#include <algorithm>

namespace heddle {
namespace {

constexpr std::size_t kSlice = 500;
constexpr qint64 kBudgetMs = 2; // An eighth of a frame: drawing may come before the next turn of others.
constexpr qint64 kRest = 4; // Times as long as was spent: so much is left for drawing and for people.
constexpr qint64 kLongestRest = 50;
constexpr int kUntilAnswered = 2; // The first may have been made before the engine heard of it.

} // namespace

EngineBridge::EngineBridge(Catalog &catalog, Place &place, QObject *parent)
    : QObject(parent)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &EngineBridge::collect);
    m_session = std::make_unique<Session>(catalog, place, static_cast<DeltaSink &>(*this));
}

EngineBridge::~EngineBridge()
{
    m_session.reset(); // Joins the engine thread; an event that is still under way dies with this object.
}

void EngineBridge::post(Command command)
{
    m_session->post(std::move(command));
    m_awaited = kUntilAnswered;
    m_rest.setRemainingTime(0);
    if (m_next.isActive())
        m_next.start(0);
}

void EngineBridge::deltaReady()
{
    QMetaObject::invokeMethod(this, &EngineBridge::collect, Qt::QueuedConnection);
}

void EngineBridge::collect()
{
    Q_ASSERT(QThread::currentThread() == thread());
    if (m_slices.empty() && !m_rest.hasExpired())
        return m_next.start(int(m_rest.remainingTime()) + 1);
    if (m_slices.empty()) {
        m_slices.put(m_session->take());
        m_spent = 0;
        m_awaited = std::max(0, m_awaited - 1);
    }
    if (m_slices.empty())
        return;
    QElapsedTimer clock;
    clock.start();
    do
        emit deltaArrived(m_slices.next(kSlice));
    while (!m_slices.empty() && !clock.hasExpired(kBudgetMs));
    m_spent += clock.elapsed();
    m_rest.setRemainingTime(m_awaited > 0 ? 0 : std::min(kRest * m_spent, kLongestRest));
    // deltaReady() may have come while parts were under way: then there is something to take.
    const bool partly = !m_slices.empty();
    if (partly || m_partly)
        m_next.start(0);
    m_partly = partly;
}

} // namespace heddle
