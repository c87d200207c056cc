// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/document/flowparts.h"

#include <utility>

namespace heddle {

FlowParts::FlowParts(
    CatalogModel &catalog, NodeEdits::Post post, std::function<QString()> path, QObject *parent)
    : QObject(parent)
    , m_catalog(catalog)
    , m_edits(std::move(post))
    , m_nodes(m_scene, this)
    , m_shown(m_edits, m_scene, this)
    , m_panel(m_edits, m_shown, this)
    , m_problems(m_scene, this)
    , m_groups(m_edits, m_scene, m_selection, this)
    , m_runs(m_edits, m_scene, m_selection, this)
    , m_pins(m_edits, m_scene, m_selection, this)
    , m_profile(m_edits, m_scene, this)
    , m_data(catalog, m_edits, m_selection, std::move(path), this)
    , m_clipboard(m_edits, m_scene, m_selection, m_data, this)
    , m_frames(m_edits, m_scene, m_selection, this)
    , m_arrangement(m_edits, m_scene, m_selection, this)
    , m_wires(catalog, m_edits, m_scene, m_selection, this)
    , m_modes(m_edits, m_scene, m_selection, this)
    , m_isolation(m_edits, m_scene, m_selection, this)
    , m_sights(m_edits, m_shown, this)
    , m_places(m_edits, m_scene, m_selection, this)
    , m_find(m_edits, m_groups, m_places, this)
    , m_variables(m_edits, m_scene, m_groups, this)
    , m_replacer(catalog, m_edits, m_scene, m_panel, this)
    , m_shared(m_edits, m_scene, this)
{
}

FlowParts::~FlowParts() = default;

} // namespace heddle
