// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Panels/nodedrag.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTimer>
#include <QtGui/QDragEnterEvent>
#include <QtGui/QDragLeaveEvent>
#include <QtGui/QDragMoveEvent>
#include <QtGui/QDropEvent>
#include <QtGui/QGuiApplication>

namespace heddle::ui {

void NodeDrag::start(QQuickItem *from, const QString &typeId)
{
    cancel();
    m_from = from;
    m_window = from->window();
    m_data = std::make_unique<QMimeData>();
    m_data->setData(QStringLiteral("application/x-heddle-node-type"), typeId.toUtf8());
    if (!m_window)
        return;
    QDragEnterEvent event(QPoint(-1, -1), Qt::CopyAction, m_data.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window, &event);
}

void NodeDrag::move(double x, double y)
{
    if (!m_window || !m_from || !m_data)
        return;
    QDragMoveEvent event(m_from->mapToScene({x, y}).toPoint(), Qt::CopyAction, m_data.get(), Qt::LeftButton,
        QGuiApplication::keyboardModifiers());
    QCoreApplication::sendEvent(m_window, &event);
}

void NodeDrag::drop(double x, double y)
{
    if (!m_window || !m_from || !m_data)
        return;
    move(x, y);
    QTimer::singleShot(0, this, [this, at = m_from->mapToScene({x, y})] { deliver(at); });
}

void NodeDrag::deliver(QPointF at)
{
    if (!m_window || !m_data)
        return;
    QDropEvent event(at, Qt::CopyAction, m_data.get(), Qt::LeftButton, QGuiApplication::keyboardModifiers());
    QCoreApplication::sendEvent(m_window, &event);
    m_data.reset();
}

void NodeDrag::cancel()
{
    if (!m_data)
        return;
    m_data.reset();
    QDragLeaveEvent event;
    if (m_window)
        QCoreApplication::sendEvent(m_window, &event);
}

} // namespace heddle::ui
