// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtQml/qqmlregistration.h>

namespace heddle {

class CatalogModel;
class NodeEdits;
class PanelModel;
class Scene;

/// Puts a node of another type in the place of one that is there, as one step of the undo history; and says
/// beforehand what that would cost. GUI thread; owned by the FlowDocument.
class Replacer : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a FlowDocument.")

public:
    Replacer(CatalogModel &catalog, NodeEdits &edits, const Scene &scene, const PanelModel &panel,
        QObject *parent);

    /// Whether there is such a node, and it is of another type.
    bool canReplace(int node, const QString &typeId) const;
    /// "Loses radius, 1 wire", or that nothing is lost.
    Q_INVOKABLE QString cost(int node, const QString &typeId) const;
    Q_INVOKABLE void replace(int node, const QString &typeId);

private:
    struct Swap;
    Swap swapOf(int node, const QString &typeId) const;

    CatalogModel &m_catalog;
    NodeEdits &m_edits;
    const Scene &m_scene;
    const PanelModel &m_panel;
};

} // namespace heddle
