// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/session/surveying.h"

#include "engine/eval/evaluator.h"
#include "engine/session/news.h"

#include <utility>

namespace heddle {

namespace {

constexpr double kWorthTelling = 0.1; // seconds of a run

bool isWorthTelling(const NodeStatus &status)
{
    const bool quiet = status.state == NodeState::Done || status.state == NodeState::Cached
        || status.state == NodeState::OutOfDate || status.state == NodeState::Waiting;
    return !quiet || status.paused || status.elapsed >= kWorthTelling;
}

void walk(const FlowSnapshot &flow, GraphUid uid, const SurveyedGraph &graph, const Survey::OnNode &onNode,
    const Survey::OnFrame &onFrame)
{
    std::vector<std::pair<GraphUid, SurveyedGraph>> inside;
    const GraphSnapshot &here = flow.graphs.at(uid);
    for (const auto &chunk : here.chunks)
        for (const NodeRecord &record : chunk->records) {
            if (record.slot == kNoSlot)
                continue;
            onNode(graph, record.node);
            if (!record.inner)
                continue;
            inside.emplace_back(record.inner, graph);
            inside.back().second.path.push_back(record.node.id);
            inside.back().second.names.push_back(record.node.name);
        }
    for (const Frame &frame : here.frames)
        onFrame(graph, frame);
    for (const auto &[inner, place] : inside)
        walk(flow, inner, place, onNode, onFrame);
}

void noteStatuses(const Flow &flow, const Evaluator &evaluator, GraphUid graph, Survey &survey)
{
    const GraphPath path = flow.pathOf(graph);
    flow.nodes(graph).forEach([&](const NodeRecord &record) {
        if (record.inner)
            return noteStatuses(flow, evaluator, record.inner, survey);
        const Cell &cell = evaluator.cell(record.slot);
        if (cell.run || isWorthTelling(cell.status))
            survey.statuses.emplace(NodePath{path, record.node.id}, statusNow(cell));
    });
}

} // namespace

std::shared_ptr<const Survey> surveyOf(Flow &flow, const Evaluator &evaluator, bool statuses)
{
    auto survey = std::make_shared<Survey>();
    survey->walk
        = [snapshot = std::make_shared<const FlowSnapshot>(flow.snapshot())](const Survey::OnNode &onNode,
              const Survey::OnFrame &onFrame) { walk(*snapshot, kRoot, {}, onNode, onFrame); };
    if (statuses)
        noteStatuses(flow, evaluator, kRoot, *survey);
    return survey;
}

} // namespace heddle
