// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread. The document's wishes that change the graph.
#include "models/document/flowdocument.h"

#include "engine/sdk/grouptypes.h"
#include "models/catalog/catalogmodel.h"
#include "models/edit/connecting.h"
#include "models/edit/dissolving.h"
#include "models/edit/framing.h"
#include "models/edit/transactions.h"
#include "models/graph/labels.h"
#include "models/graph/nodeids.h"

#include <QtCore/QSet>

namespace heddle {
namespace {

QString freeNameOfDot(const Scene &scene, const NodeType &type)
{
    QSet<QString> taken;
    for (const SceneNode *node : scene.nodes())
        taken.insert(node->title);
    int number = 1;
    while (taken.contains(nameOfDot(type, number)))
        ++number;
    return nameOfDot(type, number);
}

constexpr QPointF kBeside(32, 32); // Where a duplicate lies: two steps of the grid off.

std::vector<Edit> joined(std::vector<Edit> some, std::vector<Edit> others)
{
    some.insert(some.end(), std::make_move_iterator(others.begin()), std::make_move_iterator(others.end()));
    return some;
}

} // namespace

void FlowDocument::undo()
{
    m_edits.post(UndoCommand{});
}

void FlowDocument::redo()
{
    m_edits.post(RedoCommand{});
}

void FlowDocument::cut()
{
    copy(); // Commands are carried out in order: the nodes are copied before they go.
    removeSelected();
}

void FlowDocument::copy()
{
    m_clipboard.copy(selectedIds(), selectedFrames());
}

void FlowDocument::paste(double x, double y)
{
    m_clipboard.paste({x, y});
}

void FlowDocument::pasteWired(double x, double y)
{
    m_clipboard.pasteWired({x, y});
}

void FlowDocument::duplicate()
{
    duplicateBy(kBeside);
}

void FlowDocument::duplicateBy(QPointF offset)
{
    m_clipboard.duplicate(selectedIds(), selectedFrames(), offset);
}

void FlowDocument::removeSelected()
{
    const auto ids = selectedIds();
    const QList<int> frames = m_selection.frames();
    m_edits.edit(joined(removeJoined(m_scene, ids), removeFrameEdits(frames)),
        labels::removeAll(m_scene, ids, frames));
}

void FlowDocument::selectAll()
{
    QList<int> ids;
    for (const SceneNode *node : m_scene.nodes())
        ids.append(int(node->id.value));
    QList<int> frames;
    for (const Frame &frame : m_scene.frames())
        frames.append(int(frame.id));
    m_selection.setAll(ids, frames);
}

void FlowDocument::addNode(AddNode add)
{
    const QString label = labels::add(*add.node.type);
    m_catalog.noteUse(QString::fromStdString(add.node.type->id));
    m_edits.edit({std::move(add)}, label, [this](const Reply &reply) { selectAdded(reply); });
}

void FlowDocument::selectAdded(const Reply &reply)
{
    const QList<int> ids = toInts(reply.nodes);
    m_selection.set(ids);
    emit nodesAdded(ids);
}

const NodeType *FlowDocument::typeNamed(const QString &id)
{
    const NodeType *type = m_catalog.catalog().find(id.toStdString());
    if (!type)
        m_edits.refuse(tr("There is no node type “%1”.").arg(id));
    return type;
}

void FlowDocument::requestAdd(const QString &typeId, double x, double y)
{
    if (const NodeType *type = typeNamed(typeId))
        addNode(addEdit(*type, {x, y}));
}

void FlowDocument::requestAddWired(const QString &typeId, double x, double y, int node, const QString &port,
    bool portIsOutput, const QString &newPort)
{
    const NodeType *type = typeNamed(typeId);
    if (!type)
        return;
    AddNode add = addEdit(*type, {x, y});
    if (portIsOutput) {
        add.node.inputs.push_back({newPort.toStdString(), {}, Source{toId(node), port.toStdString()}, {}});
        addNode(std::move(add));
        return;
    }
    // The new node's id is known only when it is there: two edits, one step.
    const auto key = m_edits.newMergeKey();
    const QString label = labels::add(*type);
    m_catalog.noteUse(typeId);
    m_edits.edit(
        {std::move(add)}, label,
        [=, this](const Reply &reply) {
            selectAdded(reply);
            if (!reply.nodes.empty())
                m_edits.edit(
                    {Connect{{reply.nodes.front(), newPort.toStdString()}, toId(node), port.toStdString()}},
                    label, {}, key);
        },
        key);
}

void FlowDocument::requestAddFiles(const QList<QUrl> &files, double x, double y)
{
    m_data.addFiles(files, {x, y});
}

void FlowDocument::requestConnect(int fromNode, const QString &fromPort, int toNode, const QString &toPort)
{
    m_edits.edit({Connect{{toId(fromNode), fromPort.toStdString()}, toId(toNode), toPort.toStdString()}},
        labels::connect());
}

void FlowDocument::requestDisconnect(int toNode, const QString &toPort)
{
    m_edits.edit({Disconnect{toId(toNode), toPort.toStdString()}}, labels::disconnect());
}

void FlowDocument::requestReconnect(int oldNode, const QString &oldPort, int newNode, const QString &newPort)
{
    const SceneNode *node = m_scene.node(toId(oldNode));
    const Input *input = node ? node->node.input(oldPort.toStdString()) : nullptr;
    if (!input || !input->source || (oldNode == newNode && oldPort == newPort))
        return;
    m_edits.edit({Disconnect{toId(oldNode), oldPort.toStdString()},
                     Connect{*input->source, toId(newNode), newPort.toStdString()}},
        labels::connect());
}

void FlowDocument::dragSelection(double dx, double dy)
{
    m_scene.dragSelection(dx, dy);
    m_shown.refreshPlaces(m_scene.dragged());
}

void FlowDocument::cancelDrag()
{
    const auto ids = m_scene.dragged();
    m_scene.settle();
    m_shown.refreshPlaces(ids);
}

void FlowDocument::requestMoveSelection(double dx, double dy)
{
    moveSelection(dx, dy, 0);
}

void FlowDocument::nudgeSelection(double dx, double dy)
{
    moveSelection(dx, dy, m_nudges.next(m_edits, m_selection));
}

void FlowDocument::moveSelection(double dx, double dy, std::uint64_t mergeKey)
{
    dragSelection(dx, dy);
    const auto ids = m_scene.dragged();
    const std::vector<Frame> frames = m_scene.framing().held();
    m_scene.dropDrag();
    if (dx != 0 || dy != 0)
        m_edits.edit(joined(moveEdits(m_scene, ids), putEdits(frames)), labels::moveAll(m_scene, ids, frames),
            {}, mergeKey);
}

void FlowDocument::requestSet(int node, const QString &port, const QVariant &value)
{
    const SceneNode *shown = m_scene.node(toId(node));
    const PortType *type = shown ? shown->type->input(port.toStdString()) : nullptr;
    if (type)
        requestInput(m_edits, {{shown->id}, *type}, value, 0);
    else
        m_edits.refuse(tr("That node has no input “%1”.").arg(port));
}

void FlowDocument::requestReset(int node, const QString &port)
{
    m_edits.edit({SetInput{toId(node), port.toStdString(), std::nullopt}}, labels::reset(port));
}

void FlowDocument::requestRename(int node, const QString &name)
{
    const SceneNode *shown = m_scene.node(toId(node));
    QString wanted = name.trimmed();
    if (shown && wanted.isEmpty() && isDot(*shown->type) && !labelOf(shown->title, *shown->type).isEmpty())
        wanted = freeNameOfDot(m_scene, *shown->type); // without a label again
    if (shown && !wanted.isEmpty() && wanted != shown->title)
        m_edits.edit({RenameNode{shown->id, wanted.toStdString()}}, labels::rename(wanted));
}

void FlowDocument::requestResize(int node, double width)
{
    if (const SceneNode *shown = m_scene.node(toId(node)))
        m_edits.edit(
            {ResizeNode{shown->id, shown->layout->size(width).width()}}, labels::resize(shown->title));
}

QString FlowDocument::canConnect(
    int fromNode, const QString &fromPort, int toNode, const QString &toPort) const
{
    return judge(m_scene, {toId(fromNode), fromPort.toStdString(), toId(toNode), toPort.toStdString()})
        .reason;
}

} // namespace heddle
