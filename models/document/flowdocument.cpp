// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread. What the engine says; the wishes are in documentedits.cpp and documentfiles.cpp.
#include "models/document/flowdocument.h"

#include "models/catalog/catalogmodel.h"
#include "models/document/background.h"
#include "models/graph/nodeids.h"

#include <QtCore/QFileInfo>

#include <algorithm>
#include <chrono>

namespace heddle {
namespace {

constexpr std::chrono::seconds kAutosaveEvery{30};

/// To let a large flow go takes long: not on this thread.
void letGo(std::shared_ptr<void> large)
{
    if (large)
        dropInBackground(std::move(large));
}

} // namespace

FlowDocument::FlowDocument(CatalogModel &catalog, NodeEdits::Post post, QObject *parent)
    : FlowParts(
        catalog, std::move(post), [this] { return path(); }, parent)
{
    connect(&m_selection, &Selection::switched, this, &FlowDocument::markSelected);
    connect(&m_selection, &Selection::framesSwitched, &m_scene, &Scene::setSelectedFrames);
    connect(&m_edits, &NodeEdits::refused, this, &FlowDocument::noteRefusal);
    connect(&m_edits, &NodeEdits::asked, this, &FlowDocument::editsAsked);
    connect(&m_edits, &NodeEdits::stopAsked, &m_scene, &Scene::noteStop);
    connect(&m_scene, &Scene::sizesTouched, &m_shown, &ShownNodes::refreshPlaces);
    connect(&m_scene, &Scene::stopsTouched, &m_shown, &ShownNodes::refreshStatuses);
    connect(&m_scene, &Scene::glided, &m_shown, &ShownNodes::refreshPlaces);
    connect(&m_clipboard, &Clipboard::added, this, &FlowDocument::nodesAdded);
    connect(&m_data, &DataAdder::added, this, &FlowDocument::nodesAdded);
    connect(&m_wires, &WireEdits::added, this, &FlowDocument::nodesAdded);
    connect(this, &FlowDocument::opened, &m_places, &Places::clear);
    connect(this, &FlowDocument::begun, &m_places, &Places::clear);
    m_autosaveTimer.setInterval(kAutosaveEvery);
    connect(&m_autosaveTimer, &QTimer::timeout, this, &FlowDocument::autosave);
    m_inspectSoon.setInterval(0);
    connect(&m_inspectSoon, &QTimer::timeout, this, &FlowDocument::inspectSelected);
}

FlowDocument::~FlowDocument() = default;

QString FlowDocument::title() const
{
    return m_state.path.empty() ? tr("Untitled") : QFileInfo(path()).completeBaseName();
}

void FlowDocument::apply(const GraphDelta &delta)
{
    const bool elsewhere = delta.reset && delta.graph != m_edits.graph();
    if (delta.reset) {
        m_edits.setGraph(delta.graph);
        m_arrangement.forget();
    }
    dropSelectionOf(delta);
    m_nodes.apply(delta);
    letGo(m_scene.takeDiscarded());
    if (delta.frames)
        m_frames.tellChanged();
    m_problems.apply(delta); // Before those whose faces tell it of their troubles.
    m_shown.apply(delta);
    m_panel.apply(delta);
    m_sights.apply(delta);
    m_shared.apply(delta);
    if (elsewhere)
        emit m_groups.looked();
    m_groups.apply(delta);
    m_places.apply(delta);
    m_find.apply(delta);
    m_runs.apply(delta);
    m_profile.apply(delta);
    m_variables.apply(delta);
    takeDocument(delta);
    tellStatus();
    for (const Reply &reply : delta.replies)
        m_edits.answer(reply);
    const bool swapped // Another node under the same id.
        = m_inspected && m_shown.properties(toId(m_inspected->nodeId())) != m_inspected;
    if (delta.reset || !delta.added.empty() || !delta.removed.empty() || swapped) {
        forgetInspected();
        m_inspectSoon.start(); // showing it takes longer than all of this
    }
    if (delta.reset && delta.added.empty() && delta.graph.empty()) {
        setPaused(false);
        emit begun();
    }
    m_shown.letGo();
}

void FlowDocument::dropSelectionOf(const GraphDelta &delta)
{
    if (delta.reset) {
        m_selection.clear();
        return;
    }
    QList<int> gone;
    for (const NodeId id : delta.removed)
        gone.append(int(id.value));
    if (!gone.isEmpty())
        m_selection.remove(gone);
    if (!delta.frames)
        return;
    QSet<int> frames;
    for (const Frame &frame : *delta.frames)
        frames.insert(int(frame.id));
    m_selection.keepFrames(frames);
}

void FlowDocument::takeDocument(const GraphDelta &delta)
{
    if (delta.document && *delta.document != m_state) {
        m_state = *delta.document;
        emit documentChanged();
    }
    if (delta.totals && *delta.totals != m_totals) {
        m_totals = *delta.totals;
        emit totalsChanged();
    }
}

void FlowDocument::markSelected(const QList<int> &now, const QList<int> &noLonger)
{
    m_scene.setSelected(now, noLonger);
    m_shown.refreshSelected(noLonger);
    m_shown.refreshSelected(now);
    inspectSelected();
}

NodeId FlowDocument::onlySelected() const
{
    const QList<int> ids = m_selection.ids();
    return ids.size() == 1 ? NodeId{std::uint32_t(ids.front())} : NodeId{};
}

/// Where it may go: nobody shall look at nothing.
void FlowDocument::forgetInspected()
{
    if (!m_inspected || m_shown.properties(onlySelected()) == m_inspected)
        return;
    m_inspected = nullptr;
    emit inspectedChanged();
}

void FlowDocument::inspectSelected()
{
    m_inspectSoon.stop();
    forgetInspected();
    const QList<int> ids = m_selection.ids();
    const NodeId one = onlySelected();
    m_shown.setInspected(one);
    m_sights.viewed()->select(one);
    const bool few = ids.size() <= qsizetype(SharedInputs::kMostNodes);
    m_shared.show(few ? toIds(ids) : std::vector<NodeId>());
    NodeProperties *inspected = m_shown.properties(one);
    if (m_inspected == inspected)
        return;
    m_inspected = inspected;
    emit inspectedChanged();
}

void FlowDocument::noteRefusal(const QString &text)
{
    m_scene.settle();
    m_panel.settle();
    m_lastError = text;
    emit lastErrorChanged();
    emit refused(text);
}

void FlowDocument::setUpdateMode(const QString &mode)
{
    if (m_updateMode == mode)
        return;
    const bool wasManual = isManual();
    m_updateMode = mode;
    m_edits.setHoldsLive(mode == QLatin1String("release"));
    if (isManual() != wasManual)
        m_edits.post(ModeCommand{isManual()});
    emit updateModeChanged();
}

/// Whoever says "run" means what is paused, too.
void FlowDocument::runAll()
{
    if (m_paused || m_totals.paused > 0)
        pauseAll(false);
    m_edits.post(RunCommand{m_edits.graph(), {}});
}

/// Nothing is left that would go on, so what runs next does not begin paused.
void FlowDocument::stopAll()
{
    m_edits.stop({});
    if (m_paused)
        pauseAll(false);
}

void FlowDocument::stopSelected()
{
    if (m_selection.count() > 0)
        m_edits.stop(selectedIds());
}

void FlowDocument::pauseSelected()
{
    const auto ids = selectedIds();
    const bool any = std::any_of(ids.begin(), ids.end(), [this](NodeId id) {
        const SceneNode *node = m_scene.node(id);
        return node && node->status.paused;
    });
    if (!ids.empty())
        m_edits.post(PauseCommand{m_edits.graph(), ids, !any});
}

void FlowDocument::pauseAll(bool paused)
{
    m_edits.post(PauseCommand{m_edits.graph(), {}, paused});
    setPaused(paused);
}

void FlowDocument::setPaused(bool paused)
{
    if (m_paused == paused)
        return;
    m_paused = paused;
    emit pausedChanged();
    tellStatus();
}

void FlowDocument::trust()
{
    m_edits.post(TrustCommand{});
}

std::vector<NodeId> FlowDocument::selectedIds() const
{
    return toIds(m_selection.ids());
}

std::vector<std::uint32_t> FlowDocument::selectedFrames() const
{
    const QList<int> ids = m_selection.frames();
    return {ids.begin(), ids.end()};
}

} // namespace heddle
