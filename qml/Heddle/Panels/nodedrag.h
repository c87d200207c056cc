// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include <QtCore/QMimeData>
#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtQml/qqmlregistration.h>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickWindow>

#include <memory>

namespace heddle::ui {

// Drags a node type within the window: whatever accepts drops gets the same events as from outside, with the
// type's id as application/x-heddle-node-type. Positions are those of the item that is dragged from. GUI
// thread; owned by the row that is dragged.
class NodeDrag : public QObject {
    Q_OBJECT
    QML_ELEMENT

public:
    using QObject::QObject;
    ~NodeDrag() override { cancel(); }

    Q_INVOKABLE void start(QQuickItem *from, const QString &typeId);
    Q_INVOKABLE void move(double x, double y);
    // Once the mouse event that it belongs to is over: what takes it may do away with the item that it came
    // from.
    Q_INVOKABLE void drop(double x, double y);
    Q_INVOKABLE void cancel();

private:
    void deliver(QPointF at);

    QPointer<QQuickItem> m_from;
    QPointer<QQuickWindow> m_window;
    std::unique_ptr<QMimeData> m_data;
};

} // namespace heddle::ui
