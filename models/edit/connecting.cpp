// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/edit/connecting.h"

#include "models/graph/scene.h"

#include <QtCore/QCoreApplication>

#include <unordered_set>
#include <vector>

namespace heddle {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Connecting", text);
}

bool carriesEvents(const SceneWire &wire)
{
    return wire.fromType->kind == Kind::Event;
}

/// Whether data that leaves `start` reaches `goal`; event wires may close a circle.
bool reaches(const Scene &scene, NodeId start, NodeId goal)
{
    std::unordered_set<NodeId> seen{start};
    std::vector<NodeId> open{start};
    while (!open.empty()) {
        const NodeId at = open.back();
        open.pop_back();
        if (at == goal)
            return true;
        for (const SceneWire *wire : scene.wiresOf(at))
            if (wire->from == at && !carriesEvents(*wire) && seen.insert(wire->to).second)
                open.push_back(wire->to);
    }
    return false;
}

Verdict no(const QString &reason)
{
    return {Fit::Refused, reason};
}

} // namespace

Verdict judge(const Scene &scene, const Ends &ends)
{
    const SceneNode *from = scene.node(ends.from), *to = scene.node(ends.to);
    const PortType *output = from ? from->type->output(ends.fromPort) : nullptr;
    const PortType *input = to ? to->type->input(ends.toPort) : nullptr;
    if (!output || !input)
        return no(tr("That port is gone."));
    if (input->setting)
        return no(tr("%1 is a setting and takes no wire").arg(QString::fromStdString(input->name)));
    const Fit kind = fit(*output->type, *input->type);
    if (kind == Fit::Refused)
        return no(QString::fromStdString(refusal(*output->type, *input->type)));
    if (ends.from == ends.to && output->type->kind != Kind::Event)
        return no(tr("A node cannot feed itself"));
    if (output->type->kind != Kind::Event && reaches(scene, ends.to, ends.from))
        return no(tr("That would close a circle: %1 already feeds %2").arg(to->title, from->title));
    return {kind, {}};
}

} // namespace heddle
