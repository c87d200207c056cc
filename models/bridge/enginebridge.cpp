// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// The crossing: everything on the GUI thread but deltaReady(), which is called on the engine thread.
#include "models/bridge/enginebridge.h"

#include <QtCore/QMetaObject>
#include <QtCore/QThread>

namespace heddle {

EngineBridge::EngineBridge(Catalog &catalog, Place &place, QObject *parent)
    : QObject(parent), m_session(std::make_unique<Session>(catalog, place, static_cast<DeltaSink &>(*this)))
{
}

EngineBridge::~EngineBridge()
{
    m_session.reset(); // Joins the engine thread; an event that is still under way dies with this object.
}

void EngineBridge::post(Command command)
{
    m_session->post(std::move(command));
}

void EngineBridge::deltaReady()
{
    QMetaObject::invokeMethod(this, &EngineBridge::collect, Qt::QueuedConnection);
}

void EngineBridge::collect()
{
    Q_ASSERT(QThread::currentThread() == thread());
    const GraphDelta delta = m_session->take();
    if (!delta.empty())
        emit deltaArrived(delta);
}

} // namespace heddle
