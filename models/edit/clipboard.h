// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "engine/base/ids.h"

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QPointF>

#include <vector>

namespace heddle {

class NodeEdits;
struct Reply;
class Selection;

/// Copies nodes and frames as text that can go through a chat and come back: the engine writes and reads the
/// text, the clipboard carries it. GUI thread; owned by the FlowDocument.
class Clipboard : public QObject {
    Q_OBJECT

public:
    Clipboard(NodeEdits &edits, Selection &selection, QObject *parent);

    void copy(const std::vector<NodeId> &ids, const std::vector<std::uint32_t> &frames);
    /// What is on the clipboard, its upper left corner there; selects it.
    void paste(QPointF at);
    void duplicate(const std::vector<NodeId> &ids, const std::vector<std::uint32_t> &frames, QPointF offset);

signals:
    /// Nodes that were pasted; they are selected.
    void added(const QList<int> &ids);

private:
    void take(const Reply &reply);

    NodeEdits &m_edits;
    Selection &m_selection;
};

} // namespace heddle
