// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "models/graph/panelmodel.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtQml/qqmlregistration.h>

namespace heddle {

/// Whether one part of one node is on the panel, for the button that puts it there and takes it off.
/// GUI thread; owned by its button.
class PanelPin : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(heddle::PanelModel *panel READ panel WRITE setPanel NOTIFY changed FINAL)
    Q_PROPERTY(int node READ node WRITE setNode NOTIFY changed FINAL)
    /// "" (the node's face), "in.NAME" or "out.NAME".
    Q_PROPERTY(QString part READ part WRITE setPart NOTIFY changed FINAL)
    Q_PROPERTY(bool pinned READ pinned NOTIFY changed FINAL)

public:
    using QObject::QObject;

    PanelModel *panel() const { return m_panel; }
    void setPanel(PanelModel *panel);
    int node() const { return m_node; }
    void setNode(int node);
    QString part() const { return m_part; }
    void setPart(const QString &part);
    bool pinned() const { return m_pinned; }
    Q_INVOKABLE void toggle();

signals:
    void changed();

private:
    void refresh();

    QPointer<PanelModel> m_panel;
    int m_node = 0;
    QString m_part;
    bool m_pinned = false;
};

} // namespace heddle
