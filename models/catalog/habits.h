// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "engine/message/edit.h"

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <vector>

namespace heddle {

class Scene;

/// A port that something shall be wired to.
struct PortAt {
    NodeId node;
    std::string port; ///< Empty: any of that side.
    bool output = true;
};

/// What this person wires to what: counts every wire that is asked for, by types and ports, and keeps the
/// counts between starts. Old habits fade: with too many of them all counts are halved. GUI thread; owned by
/// the Workbench.
class Habits : public QObject {
    Q_OBJECT

public:
    /// The scene is that of the flow that is looked at; another one takes its place before it goes.
    explicit Habits(const Scene &scene, QObject *parent = nullptr);

    void setScene(const Scene &scene) { m_scene = &scene; }

    /// These edits are asked for.
    void heed(const std::vector<Edit> &edits);
    /// How often a node of each type, by id, was wired to that port: ever, and in the flow that is open, of
    /// which the first few thousand wires count.
    QHash<QString, int> likelyAt(const PortAt &port) const;

    /// For the settings: one for each pair of ports.
    QStringList lines() const;
    void setLines(const QStringList &lines);

signals:
    void changed();

private:
    void note(const Source &from, const NodeType *to, const std::string &input);
    void fade();

    const Scene *m_scene;
    QHash<QString, int> m_counts; ///< By "image.blur image table.csv path": from, output, to, input.
};

} // namespace heddle
