// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/catalog/habits.h"

#include "engine/sdk/nodetype.h"
#include "models/graph/scene.h"

namespace heddle {
namespace {

constexpr int kMostPairs = 400;
constexpr std::size_t kMostWires = 4000; // of a flow; of a larger one these tell enough

QString keyOf(const NodeType &from, const std::string &output, const NodeType &to, const std::string &input)
{
    return QString::fromStdString(from.id + ' ' + output + ' ' + to.id + ' ' + input);
}

} // namespace

Habits::Habits(const Scene &scene, QObject *parent)
    : QObject(parent)
    , m_scene(&scene)
{
}

void Habits::heed(const std::vector<Edit> &edits)
{
    const QHash<QString, int> before = m_counts;
    for (const Edit &edit : edits) {
        if (const auto *wire = std::get_if<Connect>(&edit)) {
            const SceneNode *to = m_scene->node(wire->to);
            note(wire->from, to ? to->type : nullptr, wire->port);
        } else if (const auto *added = std::get_if<AddNode>(&edit)) {
            for (const Input &input : added->node.inputs)
                if (input.source)
                    note(*input.source, added->node.type, input.port);
        }
    }
    if (m_counts != before)
        emit changed();
}

void Habits::note(const Source &from, const NodeType *to, const std::string &input)
{
    const SceneNode *node = m_scene->node(from.node);
    if (!node || !to)
        return;
    ++m_counts[keyOf(*node->type, from.port, *to, input)];
    if (m_counts.size() > kMostPairs)
        fade();
}

void Habits::fade()
{
    m_counts.removeIf([](QHash<QString, int>::iterator pair) { return (*pair /= 2) == 0; });
}

QHash<QString, int> Habits::likelyAt(const PortAt &port) const
{
    QHash<QString, int> likely;
    const SceneNode *node = m_scene->node(port.node);
    if (!node)
        return likely;
    const QString type = QString::fromStdString(node->type->id), name = QString::fromStdString(port.port);
    const auto meets
        = [&](const QString &id, const QString &at) { return id == type && (name.isEmpty() || name == at); };
    for (auto pair = m_counts.cbegin(); pair != m_counts.cend(); ++pair) {
        const QStringList ends = pair.key().split(QLatin1Char(' '));
        const int here = port.output ? 0 : 2, there = port.output ? 2 : 0;
        if (ends.size() == 4 && meets(ends[here], ends[here + 1]))
            likely[ends[there]] += pair.value();
    }
    const std::vector<SceneWire> &wires = m_scene->wires();
    for (std::size_t i = 0; i < std::min(wires.size(), kMostWires); ++i) {
        const SceneNode *from = wires[i].live ? m_scene->node(wires[i].from) : nullptr;
        const SceneNode *to = from ? m_scene->node(wires[i].to) : nullptr;
        const SceneNode *here = port.output ? from : to;
        if (!to || here->type != node->type)
            continue;
        const PortType &at = port.output ? from->type->outputs[std::size_t(wires[i].fromPort)]
                                         : to->type->inputs[std::size_t(wires[i].toPort)];
        if (port.port.empty() || at.name == port.port)
            ++likely[QString::fromStdString((port.output ? to : from)->type->id)];
    }
    return likely;
}

QStringList Habits::lines() const
{
    QStringList lines;
    for (auto pair = m_counts.cbegin(); pair != m_counts.cend(); ++pair)
        lines.append(QStringLiteral("%1 %2").arg(pair.value()).arg(pair.key()));
    lines.sort();
    return lines;
}

void Habits::setLines(const QStringList &lines)
{
    m_counts.clear();
    for (const QString &line : lines) {
        const auto blank = line.indexOf(QLatin1Char(' '));
        if (const int count = line.left(blank).toInt(); blank > 0 && count > 0)
            m_counts.insert(line.mid(blank + 1), count);
    }
}

} // namespace heddle
