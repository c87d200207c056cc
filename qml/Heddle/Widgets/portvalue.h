// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QVariant>
#include <QtQml/qqmlregistration.h>

namespace heddle::ui {

// What a port holds, read only when somebody asks. A binding would read it at each change, and each time
// leave garbage to QML's engine, also where no widget wants to know. GUI thread; owned by the face it is part
// of.
class PortValue : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QObject *port READ port WRITE setPort NOTIFY portChanged FINAL)
    // Absent where there is no port.
    Q_PROPERTY(QVariant value READ value NOTIFY valueChanged FINAL)

public:
    using QObject::QObject;

    QObject *port() const { return m_port; }
    void setPort(QObject *port);
    QVariant value() const { return m_port ? m_port->property("value") : QVariant(); }

signals:
    void portChanged();
    void valueChanged();

private:
    QPointer<QObject> m_port;
};

} // namespace heddle::ui
