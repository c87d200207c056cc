// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "engine/message/content.h"
#include "models/edit/copying.h"

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QPointF>

#include <string>
#include <vector>

namespace heddle {

class DataAdder;
class NodeEdits;
struct Reply;
class Scene;
class Selection;

/// Copies nodes and frames as text that can go through a chat and come back: the engine writes and reads the
/// text, the clipboard carries it. GUI thread; owned by the FlowDocument.
class Clipboard : public QObject {
    Q_OBJECT

public:
    Clipboard(NodeEdits &edits, const Scene &scene, Selection &selection, DataAdder &data, QObject *parent);

    void copy(const std::vector<NodeId> &ids, const std::vector<std::uint32_t> &frames);
    /// What is on the clipboard, its upper left corner there; selects it. What is no flow becomes a node that
    /// holds it.
    void paste(QPointF at);
    /// The same, and with the wires to what lies around them, where that is still there: only what was
    /// copied here knows of any.
    void pasteWired(QPointF at);
    void pasteText(std::string text, QPointF at) { post(at, std::move(text), 0, {}); } ///< A graph, as text.
    void duplicate(const std::vector<NodeId> &ids, const std::vector<std::uint32_t> &frames, QPointF offset);

signals:
    /// Nodes that were pasted; they are selected.
    void added(const QList<int> &ids);

private:
    /// What was copied out of this window last.
    struct Copied {
        std::string text;
        GraphPath graph;
        OutsideWires wires;
    };

    void post(QPointF at, std::string text, std::uint64_t mergeKey, OutsideWires wires);
    void take(const Reply &reply);
    void wire(const OutsideWires &wires, const std::vector<NodeId> &copies, std::uint64_t mergeKey);

    NodeEdits &m_edits;
    const Scene &m_scene;
    Selection &m_selection;
    DataAdder &m_data;
    Copied m_copied;
};

} // namespace heddle
