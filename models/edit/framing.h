// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; pure functions.
#pragma once

#include "engine/message/edit.h"

#include <QtCore/QList>
#include <QtCore/QRectF>
#include <QtCore/QString>

#include <cstdint>
#include <vector>

namespace heddle {

class Scene;

inline constexpr double kFrameGrid = 16;
/// The smallest that a frame is resized to.
inline constexpr QSizeF kSmallestFrame{96, 48};

double onGrid(double at, double grid); ///< 0: on whole pixels.
/// Room for what it holds and for a title, on the grid.
QRectF frameAround(const QRectF &content);
/// All that is in it, itself not included; null: nothing.
QRectF contentOf(const Scene &scene, const Frame &frame);
/// Of these nodes and frames; null: there are none.
QRectF boundsOf(const Scene &scene, const QList<int> &nodes, const QList<int> &frames);
/// Edges where they are wanted, those that are pulled too far where the frame is smallest.
QRectF resized(const QRectF &rect, Qt::Edges edges, QPointF way, double grid);
std::uint32_t freshFrameId(const std::vector<Frame> &frames);
Frame placed(Frame frame, const QRectF &rect);
std::vector<Edit> putEdits(std::vector<Frame> frames);
std::vector<Edit> removeFrameEdits(const QList<int> &frames);

/// What undo steps say.
namespace labels {
QString frame(); ///< "Add frame"
QString note();
QString retitle(const Frame &frame); ///< "Rename frame to Cells"
QString write(); ///< "Edit note"
QString reshape(const Frame &frame); ///< "Resize Cells"
QString colour(const Scene &scene, const QList<int> &frames);
QString moveAll(const Scene &scene, const std::vector<NodeId> &nodes, const std::vector<Frame> &frames);
QString removeAll(const Scene &scene, const std::vector<NodeId> &nodes, const QList<int> &frames);
}

} // namespace heddle
