// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "engine/sdk/nodetype.h"
#include "models/values/valuehandle.h"

#include <QtCore/QObject>
#include <QtQml/qqmlregistration.h>

namespace heddle {

/// One output of a shown node. Its value comes only while the node is shown or inspected, and is absent
/// before it is known. GUI thread; owned by its NodeProperties.
class OutputProperties : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a NodeProperties.")
    Q_PROPERTY(QString name READ name CONSTANT FINAL)
    Q_PROPERTY(QString label READ label CONSTANT FINAL)
    Q_PROPERTY(QString help READ help CONSTANT FINAL)
    Q_PROPERTY(QString type READ type CONSTANT FINAL)
    Q_PROPERTY(double y READ y NOTIFY rowChanged FINAL)
    Q_PROPERTY(heddle::ValueHandle value READ value NOTIFY valueChanged FINAL)
    Q_PROPERTY(QVariant data READ data NOTIFY valueChanged FINAL)
    Q_PROPERTY(bool wired READ wired NOTIFY wiredChanged FINAL)

public:
    OutputProperties(PortType port, int row, QObject *parent);

    const PortType &port() const { return m_port; }
    void setRow(int row);
    void update(const Value &value);
    void setWired(bool wired);

    QString name() const { return QString::fromStdString(m_port.name); }
    QString label() const;
    QString help() const { return QString::fromStdString(m_port.help); }
    QString type() const { return QString::fromStdString(m_port.type->name); }
    double y() const; ///< Centre of its row within the node.
    ValueHandle value() const { return ValueHandle(m_value); }
    QVariant data() const; ///< Inline values as JavaScript; large ones as a handle.
    bool wired() const { return m_wired; }

signals:
    void rowChanged();
    void valueChanged();
    void wiredChanged();

private:
    PortType m_port;
    int m_row;
    Value m_value;
    bool m_wired = false;
};

} // namespace heddle
