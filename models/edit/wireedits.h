// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "models/edit/inserting.h"
#include "models/edit/linking.h"

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QPointF>
#include <QtCore/QString>
#include <QtQml/qqmlregistration.h>

#include <optional>
#include <vector>

namespace heddle {

class CatalogModel;
class NodeEdits;
class Scene;
class Selection;
struct Reply;

/// A place on a wire, which is named by the input that it arrives at.
struct DotPlace {
    NodeId to;
    int port = 0;
    QPointF at;
};

/// What is done to the wires between nodes: joined, made, cut, moved and followed. Each change is one step of
/// the undo history. GUI thread; owned by the FlowDocument.
class WireEdits : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a FlowDocument.")

public:
    WireEdits(CatalogModel &catalog, NodeEdits &edits, Scene &scene, Selection &selection, QObject *parent);

    /// Removes the selection and joins what fed it to what it fed.
    Q_INVOKABLE void dissolve();
    /// Takes the selection out of the chain, which is joined.
    Q_INVOKABLE void detach();
    /// One more wire from each selected node to the next, from left to right.
    Q_INVOKABLE void link();
    /// Away with the wires between the selected nodes; of a single one, with all.
    Q_INVOKABLE void unlink();
    /// Copies of the selected nodes, fed by what feeds these.
    Q_INVOKABLE void duplicateWired();

    /// A new node, its upper left corner there, fed by the selected ones, else feeding one of them.
    Q_INVOKABLE void addWired(const QString &typeId, QPointF at);

    Q_INVOKABLE bool isOnWire(QPointF at) const;
    /// A new node, its upper left corner there: in the wire that comes by, if it fits between its ends.
    Q_INVOKABLE void addOnWire(const QString &typeId, QPointF at);

    Q_INVOKABLE void selectUpstream(); ///< And what is selected.
    Q_INVOKABLE void selectDownstream();
    Q_INVOKABLE void invertSelection();

    /// Puts a dot on each of these wires, there.
    void putDots(const std::vector<DotPlace> &places);
    void cut(const std::vector<WireEnd> &wires);
    void move(const std::vector<WireEnd> &wires, const Source &from);
    /// The drag ends where the nodes are shown, out of the chain.
    void dropFree();
    /// The drag of that node ends where it is shown, in a wire; its neighbours make room.
    void dropInto(const Insertion &place, NodeId node);
    /// The type of that name; nullptr: there is none.
    const NodeType *typeNamed(const QString &id) const;
    /// A new node, its upper left corner there, in a wire.
    void addInto(const Insertion &place, const NodeType &type, QPointF at);

signals:
    /// Nodes that were added; they are selected.
    void added(const QList<int> &ids);

private:
    std::vector<NodeId> chosen() const;
    const NodeType *dotOn(const DotPlace &place) const;
    QString detachLabel(const std::vector<NodeId> &ids) const;
    void takeAdded(const Reply &reply);
    /// The last of the edits adds a node; then a wire may leave it.
    void add(std::vector<Edit> edits, const QString &label, std::optional<Connect> then);

    CatalogModel &m_catalog;
    NodeEdits &m_edits;
    Scene &m_scene;
    Selection &m_selection;
};

} // namespace heddle
