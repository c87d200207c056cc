// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread. A flow as models show it, without an engine: the test says what has changed, and sees what is
// asked for.
#pragma once

#include "models/edit/nodeedits.h"
#include "models/graph/nodelistmodel.h"
#include "models/graph/scene.h"
#include "models/graph/shownnodes.h"
#include "tests/models/flowmaker.h"

#include <memory>

namespace heddle::testing {

/// To be a part of a test, which makes it anew for each of its functions.
class ShownFlow {
protected:
    void makeFlow()
    {
        m_shown.reset();
        m_posted.clear();
        m_catalog = std::make_unique<Catalog>();
        addTypes(*m_catalog);
        m_edits = std::make_unique<NodeEdits>(
            [this](Command command) { m_posted.push_back(std::move(command)); });
        m_scene = std::make_unique<Scene>();
        m_rows = std::make_unique<NodeListModel>(*m_scene, nullptr);
        m_shown = std::make_unique<ShownNodes>(*m_edits, *m_scene, nullptr);
    }
    void applyToShown(const GraphDelta &delta)
    {
        m_rows->apply(delta);
        m_shown->apply(delta);
    }
    /// The commands of one kind that were asked for.
    template <class T> std::vector<T> posted() const { return ofKind<T>(m_posted); }

    std::unique_ptr<Catalog> m_catalog;
    std::vector<Command> m_posted;
    std::unique_ptr<NodeEdits> m_edits;
    std::unique_ptr<Scene> m_scene;
    std::unique_ptr<NodeListModel> m_rows;
    std::unique_ptr<ShownNodes> m_shown;
};

} // namespace heddle::testing
