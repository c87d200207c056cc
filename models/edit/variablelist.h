// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "engine/message/delta.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QStringList>
#include <QtCore/QVariant>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace heddle {

class Groups;
class NodeEdits;
class Scene;
struct PortType;

/// The variables of the flow: what they are and who uses them, ordered by name, and all that is done with
/// them. Each change is one step of the undo history. GUI thread; owned by the FlowDocument.
class VariableList : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a FlowDocument.")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(QStringList types READ types CONSTANT FINAL)

public:
    enum Role {
        NameRole = Qt::UserRole,
        TypeRole,
        ValueTextRole, ///< As a field shows it.
        NowRole, ///< What a node has written, where it differs; else empty.
        UseCountRole,
        UsesRole, ///< "outer › blur.sigma", one each; of very many the first.
    };
    Q_ENUM(Role)

    VariableList(NodeEdits &edits, const Scene &scene, Groups &groups, QObject *parent);

    void apply(const GraphDelta &delta);

    int count() const { return int(m_all.size()); }
    QStringList types() const; ///< That a variable may have.
    Q_INVOKABLE int indexOfType(const QString &type) const { return int(types().indexOf(type)); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE void add(); ///< A number; made() asks for its name.
    Q_INVOKABLE void rename(const QString &name, const QString &to);
    Q_INVOKABLE void setValue(const QString &name, const QString &text);
    Q_INVOKABLE void setType(const QString &name, const QString &type);
    Q_INVOKABLE void remove(const QString &name); ///< Refused while something uses it.
    Q_INVOKABLE void goTo(const QString &name, int use); ///< To the node of that row of UsesRole.

    /// The input of a node of this graph whose row lies at that place of the scene; empty: none.
    Q_INVOKABLE QString inputAt(int node, double x, double y) const;
    Q_INVOKABLE QString usedBy(int node, const QString &port) const; ///< Empty: it uses none.
    Q_INVOKABLE QStringList fitting(int node, const QString &port) const; ///< What it may use.
    Q_INVOKABLE void use(int node, const QString &port, const QString &name); ///< Empty: none any more.
    Q_INVOKABLE void makeFrom(int node, const QString &port); ///< A variable of its value, which it uses.

signals:
    void countChanged();
    void made(const QString &name);
    /// Who uses what, or which there are, is different.
    void changed();

private:
    const VariableState *find(const QString &name) const;
    const PortType *port(int node, const QString &name) const;
    std::string freeName(const std::string &wanted) const;
    void put(const VariableState &state, Value value, const Type &type, const QString &label);

    NodeEdits &m_edits;
    const Scene &m_scene;
    Groups &m_groups;
    std::vector<VariableState> m_all;
};

} // namespace heddle
