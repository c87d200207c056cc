// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "engine/message/edit.h"

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace heddle {

class NodeEdits;
class Scene;
class Selection;

/// Whether the selected nodes take part, and how much of them is shown: each is a switch that goes back where
/// all of them are so already, and one step of the undo history. GUI thread; owned by the FlowDocument.
class NodeModes : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a FlowDocument.")

public:
    NodeModes(NodeEdits &edits, const Scene &scene, const Selection &selection, QObject *parent);

    Q_INVOKABLE void bypass(); ///< They do not run, and what comes into them goes on.
    Q_INVOKABLE void mute(); ///< Neither they nor what depends on them runs.
    Q_INVOKABLE void collapse(); ///< To their titles.
    Q_INVOKABLE void hideUnused(); ///< The ports that nothing is wired to.

private:
    using Label = QString (*)(const Scene &, const std::vector<NodeId> &);

    std::vector<NodeId> chosen() const;
    void toggle(NodeMode mode);
    void toggleKept(const char *name, Label on, Label off);

    NodeEdits &m_edits;
    const Scene &m_scene;
    const Selection &m_selection;
};

} // namespace heddle
