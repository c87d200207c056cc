// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "engine/message/content.h"
#include "engine/sdk/nodetype.h"

#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtCore/QVariant>
#include <QtQml/qqmlregistration.h>

#include <limits>
#include <optional>
#include <vector>

namespace heddle {

class NodeEdits;

/// One input of a shown node, for its field: what it is, what it holds, and how to ask for another value. Or
/// the same input of several nodes, which are given that value together. The value changes when the engine
/// has answered. GUI thread; owned by its NodeProperties, or by SharedInputs.
class InputProperties : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a NodeProperties.")
    Q_PROPERTY(QString name READ name CONSTANT FINAL)
    Q_PROPERTY(QString label READ label CONSTANT FINAL)
    Q_PROPERTY(QString help READ help CONSTANT FINAL)
    Q_PROPERTY(QString unit READ unit CONSTANT FINAL)
    Q_PROPERTY(QString type READ type CONSTANT FINAL)
    Q_PROPERTY(bool required READ required CONSTANT FINAL)
    Q_PROPERTY(bool setting READ setting CONSTANT FINAL)
    Q_PROPERTY(bool field READ field CONSTANT FINAL)
    Q_PROPERTY(bool hidden READ hidden CONSTANT FINAL)
    Q_PROPERTY(bool multiline READ multiline CONSTANT FINAL)
    Q_PROPERTY(double minimum READ minimum CONSTANT FINAL)
    Q_PROPERTY(double maximum READ maximum CONSTANT FINAL)
    Q_PROPERTY(double step READ step CONSTANT FINAL)
    Q_PROPERTY(QStringList choices READ choices CONSTANT FINAL)
    Q_PROPERTY(QString file READ file CONSTANT FINAL)
    Q_PROPERTY(QStringList suffixes READ suffixes CONSTANT FINAL)
    Q_PROPERTY(double y READ y NOTIFY rowChanged FINAL)
    Q_PROPERTY(QVariant preset READ preset CONSTANT FINAL)
    Q_PROPERTY(bool wired READ wired NOTIFY wiredChanged FINAL)
    Q_PROPERTY(QString source READ source NOTIFY wiredChanged FINAL)
    Q_PROPERTY(bool editable READ editable NOTIFY wiredChanged FINAL)
    Q_PROPERTY(bool isSet READ isSet NOTIFY valueChanged FINAL)
    /// Of several nodes, which hold different values; `value` is that of the first.
    Q_PROPERTY(bool mixed READ mixed NOTIFY valueChanged FINAL)
    Q_PROPERTY(QVariant value READ value NOTIFY valueChanged FINAL)
    Q_PROPERTY(QString text READ text NOTIFY valueChanged FINAL)

public:
    InputProperties(NodeEdits &edits, std::vector<NodeId> nodes, PortType port, int row, QObject *parent);
    ~InputProperties() override;

    const PortType &port() const { return m_port; }
    void setRow(int row);
    /// What the engine says of this input now; null: nothing.
    void update(const Input *input, const QString &source, bool mixed = false);

    QString name() const { return QString::fromStdString(m_port.name); }
    QString label() const; ///< The name in words: "threshold low".
    QString help() const { return QString::fromStdString(m_port.help); }
    QString unit() const { return QString::fromStdString(m_port.unit); }
    QString type() const { return QString::fromStdString(m_port.type->name); }
    bool required() const { return m_port.required; }
    bool setting() const { return m_port.setting; }
    bool field() const; ///< Its row has a value field where no wire arrives.
    bool hidden() const { return m_port.isHidden(); } ///< For the node's actions alone; people see no port.
    bool multiline() const { return m_port.multiline; }
    double minimum() const { return m_port.min.value_or(std::numeric_limits<double>::quiet_NaN()); }
    double maximum() const { return m_port.max.value_or(std::numeric_limits<double>::quiet_NaN()); }
    double step() const;
    QStringList choices() const;
    QString file() const; ///< "", "read" or "write".
    QStringList suffixes() const;
    double y() const; ///< Centre of its row within the node.
    QVariant preset() const;
    bool wired() const { return m_wired; } ///< It reads a wire, or a variable.
    QString source() const { return m_source; } ///< "blur.image" where a wire arrives, or "variable gain".
    bool editable() const;
    bool isSet() const; ///< Differs from the preset, in one of the nodes at least.
    bool mixed() const { return m_mixed; }
    QVariant value() const; ///< Its own value or the preset, also under a wire.
    QString text() const; ///< The value as a field shows it.

    /// Text is read as JSON where it parses and fits.
    Q_INVOKABLE void request(const QVariant &value);
    /// As request(), for every step of a drag: until release() they are one undo step, and on release nothing
    /// runs before it.
    Q_INVOKABLE void requestLive(const QVariant &value);
    Q_INVOKABLE void release();
    Q_INVOKABLE void reset();

signals:
    void rowChanged();
    void wiredChanged();
    void valueChanged();

private:
    const Value &current() const { return m_value ? *m_value : m_port.preset; }

    NodeEdits &m_edits;
    std::vector<NodeId> m_nodes;
    PortType m_port;
    int m_row;
    std::optional<Value> m_value;
    bool m_wired = false, m_mixed = false;
    QString m_source;
    std::uint64_t m_mergeKey = 0; ///< Not 0: it is dragged.
    bool m_holds = false; ///< And nothing runs meanwhile.
};

} // namespace heddle
