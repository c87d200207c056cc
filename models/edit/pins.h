// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtQml/qqmlregistration.h>

namespace heddle {

class NodeEdits;
class Scene;
class Selection;

/// Results that are held fast: the selected nodes give what they give now, and neither they nor what only
/// they need runs, until they are let go. One step of the undo history. GUI thread; owned by the
/// FlowDocument.
class Pins : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a FlowDocument.")
    /// All that is selected is pinned.
    Q_PROPERTY(bool pinned READ pinned NOTIFY changed FINAL)

public:
    Pins(NodeEdits &edits, const Scene &scene, Selection &selection, QObject *parent);

    bool pinned() const;
    Q_INVOKABLE void toggle(); ///< Pins the selection; where all of it is, lets it go.
    Q_INVOKABLE void set(int node, bool pinned);

signals:
    void changed();
    /// Where large results are kept.
    void said(const QString &text);

private:
    void ask(const QList<int> &nodes, bool pinned);

    NodeEdits &m_edits;
    const Scene &m_scene;
    Selection &m_selection;
};

} // namespace heddle
