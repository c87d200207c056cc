// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/graph/viewed.h"

#include "models/graph/nodeids.h"
#include "models/graph/nodeproperties.h"
#include "models/graph/scene.h"
#include "models/graph/shownnodes.h"

#include <algorithm>

namespace heddle {

namespace {

OutputProperties *outputOf(const NodeProperties *node, int index)
{
    return node && index < node->outputItems().size() ? node->outputItems().at(index) : nullptr;
}

} // namespace

Viewed::Viewed(ShownNodes &shown, QObject *parent)
    : QObject(parent)
    , m_shown(shown)
{
}

Viewed::~Viewed() = default;

NodeProperties *Viewed::node() const
{
    return m_properties;
}

OutputProperties *Viewed::output() const
{
    return m_shownOutput;
}

OutputProperties *Viewed::other() const
{
    return m_other;
}

QString Viewed::otherName() const
{
    const NodeProperties *node = m_other ? m_shown.properties(m_otherNode) : nullptr;
    return node ? node->name() + QLatin1Char('.') + m_other->name() : QString();
}

int Viewed::outputCount() const
{
    return m_properties ? int(m_properties->outputItems().size()) : 0;
}

void Viewed::setFollows(bool follows)
{
    if (m_follows == follows)
        return;
    m_follows = follows;
    if (follows)
        select(m_selected);
    emit changed();
}

void Viewed::setLocked(bool locked)
{
    if (m_locked == locked)
        return;
    m_locked = locked && m_node;
    if (!locked && m_follows)
        select(m_selected);
    emit changed();
}

void Viewed::show(int node)
{
    const NodeId id = toId(node);
    if (!m_locked && m_shown.scene().node(id))
        set(id, 0);
    emit asked();
}

void Viewed::showOutput(int number)
{
    const NodeId of = m_locked || !m_selected ? m_node : m_selected;
    const SceneNode *node = m_shown.scene().node(of);
    if (!node || number < 1 || std::size_t(number) > node->type->outputs.size())
        return;
    set(of, number - 1);
    emit asked();
}

void Viewed::nextOutput()
{
    if (const int count = outputCount(); count > 0)
        set(m_node, (m_output + 1) % count);
}

void Viewed::compare()
{
    m_otherNode = m_otherNode || !m_shownOutput ? NodeId() : m_node;
    m_otherIndex = m_output;
    bind();
}

void Viewed::select(NodeId id)
{
    m_selected = id;
    if (m_follows && !m_locked && m_node != id)
        set(id, 0);
}

void Viewed::set(NodeId node, int output)
{
    m_node = node;
    m_output = output;
    bind();
}

void Viewed::apply(const GraphDelta &delta)
{
    const auto isGone = [&](NodeId id) { return delta.reset || std::ranges::count(delta.removed, id) > 0; };
    const bool gone = isGone(m_node) || isGone(m_otherNode);
    if (isGone(m_node)) {
        m_node = {};
        m_locked = false;
    }
    if (isGone(m_otherNode))
        m_otherNode = {};
    if (gone || !delta.changed.empty() || !delta.added.empty())
        bind();
}

/// To the objects as they are now: those of a node may be made anew.
void Viewed::bind()
{
    m_shown.hold(this, {m_node, m_otherNode});
    m_properties = m_shown.properties(m_node);
    m_output = std::clamp(m_output, 0, std::max(outputCount() - 1, 0));
    m_shownOutput = outputOf(m_properties, m_output);
    m_other = outputOf(m_shown.properties(m_otherNode), m_otherIndex);
    emit changed();
}

} // namespace heddle
