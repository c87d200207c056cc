// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; pure functions.
#include "models/edit/framing.h"

#include "models/edit/transactions.h"
#include "models/graph/scene.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <cmath>

namespace heddle {
namespace {

constexpr QMarginsF kRoom(24, 48, 24, 24);
constexpr qsizetype kLongestName = 40;

QString tr(const char *text)
{
    return QCoreApplication::translate("Undo", text);
}

QString nameOf(const Frame &frame)
{
    const QString name = QString::fromStdString(frame.title);
    if (!name.isEmpty())
        return name.left(kLongestName);
    return frame.text.empty() ? tr("frame") : tr("note");
}

QString nameOfOne(const Scene &scene, const QList<int> &frames)
{
    const Frame *frame
        = frames.size() == 1 ? scene.framing().find(std::uint32_t(frames.constFirst())) : nullptr;
    return frame ? nameOf(*frame) : QString();
}

} // namespace

namespace labels {

QString frame()
{
    return tr("Add frame");
}

QString note()
{
    return tr("Add note");
}

QString retitle(const Frame &frame)
{
    return tr("Rename frame to %1").arg(nameOf(frame));
}

QString write()
{
    return tr("Edit note");
}

QString reshape(const Frame &frame)
{
    return resize(nameOf(frame));
}

QString colour(const Scene &scene, const QList<int> &frames)
{
    const QString one = nameOfOne(scene, frames);
    return one.isEmpty() ? tr("Colour %1 frames").arg(frames.size()) : tr("Colour %1").arg(one);
}

QString moveAll(const Scene &scene, const std::vector<NodeId> &nodes, const std::vector<Frame> &frames)
{
    if (frames.empty())
        return move(scene, nodes);
    return frames.size() == 1 ? tr("Move %1").arg(nameOf(frames.front()))
                              : tr("Move %1 frames").arg(frames.size());
}

QString removeAll(const Scene &scene, const std::vector<NodeId> &nodes, const QList<int> &frames)
{
    if (frames.isEmpty())
        return remove(scene, nodes);
    if (!nodes.empty())
        return tr("Delete %1 nodes and %2 frames").arg(nodes.size()).arg(frames.size());
    const QString one = nameOfOne(scene, frames);
    return one.isEmpty() ? tr("Delete %1 frames").arg(frames.size()) : tr("Delete %1").arg(one);
}

} // namespace labels

double onGrid(double at, double grid)
{
    return grid > 0 ? std::round(at / grid) * grid : std::round(at);
}

QRectF frameAround(const QRectF &content)
{
    const QRectF wanted = content.marginsAdded(kRoom);
    const auto down = [](double at) { return std::floor(at / kFrameGrid) * kFrameGrid; };
    const auto up = [](double at) { return std::ceil(at / kFrameGrid) * kFrameGrid; };
    return {
        QPointF(down(wanted.left()), down(wanted.top())), QPointF(up(wanted.right()), up(wanted.bottom()))};
}

QRectF boundsOf(const Scene &scene, const QList<int> &nodes, const QList<int> &frames)
{
    QRectF bounds;
    for (const int id : nodes)
        if (const SceneNode *node = scene.node(NodeId{std::uint32_t(id)}))
            bounds |= node->rect();
    for (const int id : frames)
        if (const Frame *frame = scene.framing().find(std::uint32_t(id)))
            bounds |= rectOf(*frame);
    return bounds;
}

QRectF contentOf(const Scene &scene, const Frame &frame)
{
    QRectF bounds;
    for (const NodeId id : scene.nodesInFrame(frame))
        bounds |= scene.node(id)->rect();
    for (const Frame *inside : scene.framing().within(rectOf(frame)))
        if (inside->id != frame.id)
            bounds |= rectOf(*inside);
    return bounds;
}

QRectF resized(const QRectF &rect, Qt::Edges edges, QPointF way, double grid)
{
    QRectF now = rect;
    const double widest = rect.right() - kSmallestFrame.width();
    const double highest = rect.bottom() - kSmallestFrame.height();
    if (edges & Qt::LeftEdge)
        now.setLeft(std::min(onGrid(rect.left() + way.x(), grid), widest));
    if (edges & Qt::TopEdge)
        now.setTop(std::min(onGrid(rect.top() + way.y(), grid), highest));
    if (edges & Qt::RightEdge)
        now.setRight(std::max(onGrid(rect.right() + way.x(), grid), rect.left() + kSmallestFrame.width()));
    if (edges & Qt::BottomEdge)
        now.setBottom(std::max(onGrid(rect.bottom() + way.y(), grid), rect.top() + kSmallestFrame.height()));
    return now;
}

std::uint32_t freshFrameId(const std::vector<Frame> &frames)
{
    std::uint32_t id = frames.empty() ? 1 : frames.back().id + 1;
    const auto isTaken = [&](const Frame &frame) { return frame.id == id; };
    while (id == 0 || std::any_of(frames.begin(), frames.end(), isTaken))
        ++id;
    return id;
}

Frame placed(Frame frame, const QRectF &rect)
{
    frame.at = {rect.x(), rect.y()};
    frame.width = rect.width();
    frame.height = rect.height();
    return frame;
}

std::vector<Edit> putEdits(std::vector<Frame> frames)
{
    std::vector<Edit> edits;
    for (Frame &frame : frames)
        edits.push_back(PutFrame{std::move(frame)});
    return edits;
}

std::vector<Edit> removeFrameEdits(const QList<int> &frames)
{
    std::vector<Edit> edits;
    for (const int id : frames)
        edits.push_back(RemoveFrame{std::uint32_t(id)});
    return edits;
}

} // namespace heddle
