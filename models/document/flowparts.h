// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "engine/message/delta.h"
#include "models/diagnostics/problemmodel.h"
#include "models/diagnostics/profile.h"
#include "models/document/sights.h"
#include "models/edit/arrangement.h"
#include "models/edit/clipboard.h"
#include "models/edit/dataadder.h"
#include "models/edit/frames.h"
#include "models/edit/groups.h"
#include "models/edit/isolation.h"
#include "models/edit/nodeedits.h"
#include "models/edit/nodemodes.h"
#include "models/edit/nudging.h"
#include "models/edit/pins.h"
#include "models/edit/places.h"
#include "models/edit/replacer.h"
#include "models/edit/runs.h"
#include "models/edit/selection.h"
#include "models/edit/variablelist.h"
#include "models/edit/wireedits.h"
#include "models/find/find.h"
#include "models/graph/nodelistmodel.h"
#include "models/graph/nodeproperties.h"
#include "models/graph/panelmodel.h"
#include "models/graph/scene.h"
#include "models/graph/sharedinputs.h"
#include "models/graph/shownnodes.h"

#include <QtCore/QObject>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace heddle {

class CatalogModel;

/// The models of one open flow, each for one family of wishes, wired to one another; what holds for the flow
/// as a whole is its FlowDocument's. GUI thread; part of the FlowDocument.
class FlowParts : public QObject {
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(heddle::NodeListModel *nodes READ nodes CONSTANT FINAL)
    Q_PROPERTY(heddle::ShownNodes *shown READ shown CONSTANT FINAL)
    Q_PROPERTY(heddle::Groups *groups READ groups CONSTANT FINAL)
    Q_PROPERTY(heddle::PanelModel *panel READ panel CONSTANT FINAL)
    Q_PROPERTY(heddle::ProblemModel *problems READ problems CONSTANT FINAL)
    Q_PROPERTY(heddle::Runs *runs READ runs CONSTANT FINAL)
    Q_PROPERTY(heddle::Pins *pins READ pins CONSTANT FINAL)
    Q_PROPERTY(heddle::Profile *profile READ profile CONSTANT FINAL)
    Q_PROPERTY(heddle::Selection *selection READ selection CONSTANT FINAL)
    Q_PROPERTY(heddle::Frames *frames READ frames CONSTANT FINAL)
    Q_PROPERTY(heddle::Arrangement *arrangement READ arrangement CONSTANT FINAL)
    Q_PROPERTY(heddle::WireEdits *wires READ wires CONSTANT FINAL)
    Q_PROPERTY(heddle::NodeModes *modes READ modes CONSTANT FINAL)
    Q_PROPERTY(heddle::Isolation *isolation READ isolation CONSTANT FINAL)
    Q_PROPERTY(heddle::Sights *sights READ sights CONSTANT FINAL)
    Q_PROPERTY(heddle::Places *places READ places CONSTANT FINAL)
    Q_PROPERTY(heddle::Find *find READ find CONSTANT FINAL)
    Q_PROPERTY(heddle::VariableList *variables READ variables CONSTANT FINAL)
    Q_PROPERTY(heddle::Replacer *replacer READ replacer CONSTANT FINAL)
    Q_PROPERTY(heddle::SharedInputs *shared READ shared CONSTANT FINAL)

public:
    /// `post` takes commands to the engine, `path` tells the flow's file; the catalog outlives the document.
    FlowParts(CatalogModel &catalog, NodeEdits::Post post, std::function<QString()> path, QObject *parent);
    ~FlowParts() override;

    NodeListModel *nodes() { return &m_nodes; }
    ShownNodes *shown() { return &m_shown; }
    Groups *groups() { return &m_groups; }
    PanelModel *panel() { return &m_panel; }
    ProblemModel *problems() { return &m_problems; }
    Runs *runs() { return &m_runs; }
    Pins *pins() { return &m_pins; }
    Profile *profile() { return &m_profile; }
    Selection *selection() { return &m_selection; }
    Frames *frames() { return &m_frames; }
    Arrangement *arrangement() { return &m_arrangement; }
    WireEdits *wires() { return &m_wires; }
    NodeModes *modes() { return &m_modes; }
    Isolation *isolation() { return &m_isolation; }
    Sights *sights() { return &m_sights; }
    Places *places() { return &m_places; }
    Find *find() { return &m_find; }
    VariableList *variables() { return &m_variables; }
    Replacer *replacer() { return &m_replacer; }
    SharedInputs *shared() { return &m_shared; }
    const GraphPath &graph() const { return m_edits.graph(); } ///< The one that is looked at.
    const Scene &scene() const { return m_scene; }
    Scene &scene() { return m_scene; }

protected:
    CatalogModel &m_catalog;
    NodeEdits m_edits;
    Scene m_scene;
    NodeListModel m_nodes;
    ShownNodes m_shown;
    PanelModel m_panel;
    ProblemModel m_problems;
    Selection m_selection;
    Groups m_groups;
    Runs m_runs;
    Pins m_pins;
    Profile m_profile;
    DataAdder m_data;
    Clipboard m_clipboard;
    Frames m_frames;
    NudgeRun m_nudges;
    Arrangement m_arrangement;
    WireEdits m_wires;
    NodeModes m_modes;
    Isolation m_isolation;
    Sights m_sights;
    Places m_places;
    Find m_find;
    VariableList m_variables;
    Replacer m_replacer;
    SharedInputs m_shared;
};

} // namespace heddle
