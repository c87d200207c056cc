// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "models/graph/costs.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QTimer>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace heddle {

class NodeEdits;
class Scene;

/// What the nodes of the graph that is looked at have cost, the dearest first; while it is on, nodes are
/// coloured by it. Asks the engine when it is switched on and, while it is, after what runs. GUI thread;
/// owned by the FlowDocument.
class Profile : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a FlowDocument.")
    Q_PROPERTY(bool on READ isOn WRITE setOn NOTIFY changed FINAL)
    /// "time", "memory" or "hits".
    Q_PROPERTY(QString measure READ measure WRITE setMeasure NOTIFY changed FINAL)
    Q_PROPERTY(int count READ count NOTIFY costsChanged FINAL)
    Q_PROPERTY(QString totalText READ totalText NOTIFY costsChanged FINAL)
    Q_PROPERTY(QString mostText READ mostText NOTIFY costsChanged FINAL)
    Q_PROPERTY(QString leastText READ leastText NOTIFY costsChanged FINAL)

public:
    enum Role {
        NodeIdRole = Qt::UserRole,
        TitleRole,
        ShareRole, ///< Of the dearest, 0 to 1.
        CostRole, ///< By the measure, as text.
        TimeRole,
        ChangeRole, ///< The last run against the one before.
        MemoryRole,
        RunsRole, ///< "3 runs, 2 known"
    };
    Q_ENUM(Role)

    Profile(NodeEdits &edits, Scene &scene, QObject *parent);

    bool isOn() const { return m_on; }
    void setOn(bool on);
    QString measure() const;
    void setMeasure(const QString &measure);
    int count() const { return int(m_costs.size()); }
    QString totalText() const;
    QString mostText() const; ///< What the end of the scale stands for.
    QString leastText() const;

    /// After the scene has taken the delta.
    void apply(const GraphDelta &delta);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void changed();
    void costsChanged();

private:
    void ask();
    void take(const std::vector<NodeCost> &costs);

    NodeEdits &m_edits;
    Scene &m_scene;
    std::vector<NodeCost> m_costs; ///< By the measure, the dearest first.
    CostMeasure m_measure = CostMeasure::Time;
    bool m_on = false;
    QTimer m_soon;
};

} // namespace heddle
