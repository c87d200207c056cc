// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "models/graph/nodeproperties.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QStringList>
#include <QtQml/qqmlregistration.h>

namespace heddle::ui {

class WidgetRegistry;

// What a node can be shown by, and what it is shown by now; a choice is kept in the node. The names are those
// of models/graph/looks.h. Lives on the GUI thread, owned by what shows the node or offers the choice.
class NodeLooks : public QObject {
    Q_OBJECT
    QML_ELEMENT
    // A NodeProperties; anything else has no looks to choose from.
    Q_PROPERTY(QObject *node READ node WRITE setNode NOTIFY changed FINAL)
    // What the user has chosen; empty: nothing, so that the type says.
    Q_PROPERTY(QString chosen READ chosen NOTIFY changed FINAL)
    // What to show where something is always to be seen, as on a panel.
    Q_PROPERTY(QString fullLook READ fullLook NOTIFY changed FINAL)
    // What can be chosen, best first.
    Q_PROPERTY(QStringList fitting READ fitting NOTIFY changed FINAL)
    // The same in words.
    Q_PROPERTY(QStringList titles READ titles NOTIFY changed FINAL)
    // The place in the two lists of what is shown on the canvas.
    Q_PROPERTY(int current READ current NOTIFY changed FINAL)

public:
    using QObject::QObject;

    QObject *node() const { return m_node; }
    QString chosen() const;
    QString fullLook() const;
    QStringList fitting() const;
    QStringList titles() const;
    int current() const;

    // By its place in the list.
    Q_INVOKABLE void choose(int index);

public slots:
    void setNode(QObject *node);

signals:
    void changed();

private:
    WidgetRegistry *registry() const;
    bool hasOwnFile() const;
    bool isThere(const QString &look) const;
    // What is shown where that is chosen, as a name; empty: where nothing is.
    QString lookWith(const QString &choice) const;

    QPointer<NodeProperties> m_node;
};

} // namespace heddle::ui
