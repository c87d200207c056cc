// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions and numbers.
#pragma once

#include "engine/sdk/nodetype.h"

#include <QtCore/QPointF>
#include <QtCore/QSizeF>

#include <vector>

namespace heddle {

/// The measures of a node in canvas pixels at zoom 1. The scene, the painters and QML all use these.
namespace geometry {
inline constexpr double kHeader = 32, kRow = 24, kFirstRow = 48, kRowsTop = 36, kRowsGap = 4;
inline constexpr double kFoot = 28, kPreviewInset = 8, kPreview = 96, kTablePreview = 104;
inline constexpr double kGalleryPreview = 336, kGalleryWidth = 320; // one of every part
inline constexpr double kButtonPreview = 32, kLinePreview = 20, kControlPreview = 28, kTallPreview = 160;
inline constexpr double kFieldInset = 10, kFieldHeight = 20, kLabelInset = 14, kTitleLeft = 34;
inline constexpr double kStep = 16, kMinWidth = 160, kUsualWidth = 192, kPreviewWidth = 224, kMaxWidth = 480;
inline constexpr double kCodeWidth = 384; // 48 letters of a program, and the numbers of its lines
inline constexpr double kPort = 10, kPortReach = 24, kDotRoom = 24;
}

/// Has it a row in its node? Of a program only the face and the inspector show anything.
bool hasRow(const PortType &port);

/// y of a row's centre within its node.
inline double portY(int row)
{
    return geometry::kFirstRow + geometry::kRow * row;
}

/// Which ports of a node are shown, by index; empty: all.
struct ShownPorts {
    std::vector<bool> inputs, outputs;
};

/// Where the ports of one node are. An input whose value can be typed has a row of its own with a field;
/// an output shares the row of an input that has none. Rows depend on the type alone, so that nothing
/// moves when a wire comes or goes, but for nodes that hide unused ports. A collapsed node has no rows: all
/// of its ports are on the line of its title.
struct NodeLayout {
    std::vector<int> inputRows; ///< By index of the input; -1: it has none.
    std::vector<int> outputRows; ///< By index of the output; likewise.
    std::vector<bool> fields; ///< By index of the input: has a value field.
    int rows = 0;
    double width = geometry::kMinWidth;
    double preview = 0; ///< Height of the preview at that width; 0: the type has none.
    bool collapsed = false;
    bool dot = false; ///< All that there is of it is its one port, in the middle.

    bool showsInput(int index) const { return collapsed || inputRows[std::size_t(index)] >= 0; }
    bool showsOutput(int index) const { return collapsed || outputRows[std::size_t(index)] >= 0; }
    double inputY(int index) const { return rowY(inputRows[std::size_t(index)]); }
    double outputY(int index) const { return rowY(outputRows[std::size_t(index)]); }
    double rowY(int row) const
    {
        return dot ? geometry::kDotRoom / 2 : collapsed ? geometry::kHeader / 2 : portY(row);
    }

    QSizeF size(double wantedWidth) const; ///< wantedWidth 0: as the type wants it.
    double previewTop() const; ///< y within the node.
    double previewHeight(double nodeWidth) const;
};

/// As the type wants it, or with another look than its own (models/graph/looks.h).
NodeLayout layoutOf(const NodeType &type);
NodeLayout layoutOf(const NodeType &type, std::string_view look);
/// As wide as with all of its ports.
NodeLayout layoutOf(const NodeType &type, std::string_view look, const ShownPorts &ports);
NodeLayout collapsed(NodeLayout layout);
NodeLayout dotLayout();

/// Whether a value can be typed into this input, so that its row has a field.
bool hasField(const PortType &port);
/// Whether a wire may arrive at or leave from this port.
inline bool takesWire(const PortType &port)
{
    return !port.setting;
}
/// How far the handles of a wire reach: leaves and arrives level.
double wireHandle(QPointF from, QPointF to);

} // namespace heddle
