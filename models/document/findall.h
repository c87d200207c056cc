// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "models/document/openflows.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QPointer>
#include <QtQml/qqmlregistration.h>

namespace heddle {

/// What is found in the flow that is looked at or, where that is wished, in all that are open: then each of
/// them looks for the same, and to step through what was found goes from tab to tab. GUI thread; owned by the
/// window.
class FindAll : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(heddle::OpenFlows *flows READ flows WRITE setFlows NOTIFY flowsChanged FINAL)
    /// In all flows that are open.
    Q_PROPERTY(bool everywhere READ isEverywhere WRITE setEverywhere NOTIFY everywhereChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY found FINAL)
    /// The row that one is at; -1: none yet.
    Q_PROPERTY(int current READ current NOTIFY found FINAL)
    Q_PROPERTY(bool searching READ isSearching NOTIFY found FINAL)

public:
    explicit FindAll(QObject *parent = nullptr);

    OpenFlows *flows() const { return m_flows; }
    void setFlows(OpenFlows *flows);
    bool isEverywhere() const { return m_everywhere; }
    void setEverywhere(bool everywhere);
    int count() const;
    int current() const;
    bool isSearching() const;

    Q_INVOKABLE void next() { step(1); }
    Q_INVOKABLE void previous() { step(-1); }
    Q_INVOKABLE void goTo(int row);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void flowsChanged();
    void everywhereChanged();
    void found();

private:
    /// A row of one of the flows.
    struct At {
        FlowDocument *flow = nullptr;
        int row = -1;
    };

    void listen();
    void share();
    void step(int by);
    At at(int row) const;
    QList<FlowDocument *> searched() const;

    QPointer<OpenFlows> m_flows;
    QList<QPointer<Find>> m_heard;
    bool m_everywhere = false;
};

} // namespace heddle
