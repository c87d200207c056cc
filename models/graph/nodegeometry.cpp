// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions.
#include "models/graph/nodegeometry.h"

#include "engine/sdk/scripttypes.h"
#include "models/graph/looks.h"

#include <QtCore/QString>

#include <algorithm>
#include <cmath>

namespace heddle {
namespace {

// Widths are reckoned, not measured, so that a flow has the same shape on every desk and without a font.
constexpr double kTitleLetter = 7.6, kLabelLetter = 6.6, kValueRoom = 72;

double lettersOf(const std::string &text)
{
    return double(QString::fromStdString(text).size());
}

double upToStep(double width)
{
    return std::ceil(width / geometry::kStep) * geometry::kStep;
}

bool isShown(const std::vector<bool> &shown, std::size_t index)
{
    return shown.empty() || shown[index];
}

std::vector<std::size_t> shownOutputs(const NodeType &type, const ShownPorts &ports)
{
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < type.outputs.size(); ++i)
        if (isShown(ports.outputs, i))
            shown.push_back(i);
    return shown;
}

/// Outputs share the rows of inputs without a field; what is left over has rows of its own, on top where
/// there is no row to share, so that the first wire leaves level with the top of the neighbours.
void placeRows(NodeLayout &layout, const NodeType &type, const ShownPorts &ports)
{
    std::vector<std::size_t> inputs;
    std::vector<int> plain; // rows of inputs without a field
    for (std::size_t i = 0; i < type.inputs.size(); ++i)
        if (hasRow(type.inputs[i]) && isShown(ports.inputs, i))
            inputs.push_back(i);
    const std::vector<std::size_t> outputs = shownOutputs(type, ports);
    const bool shares = std::ranges::any_of(inputs, [&](std::size_t i) { return !layout.fields[i]; });
    layout.inputRows.assign(type.inputs.size(), -1);
    layout.outputRows.assign(type.outputs.size(), -1);
    int row = shares ? 0 : int(outputs.size());
    for (const std::size_t i : inputs) {
        if (!layout.fields[i])
            plain.push_back(row);
        layout.inputRows[i] = row++;
    }
    for (std::size_t n = 0; n < outputs.size(); ++n)
        layout.outputRows[outputs[n]] = !shares ? int(n) : n < plain.size() ? plain[n] : row++;
    layout.rows = row;
}

double widthFor(const NodeType &type, const NodeLayout &layout)
{
    using namespace geometry;
    double width = layout.preview >= kGalleryPreview ? kGalleryWidth
        : layout.preview >= kPreview                 ? kPreviewWidth
                                                     : kMinWidth;
    width = std::max(width, kTitleLeft + kTitleLetter * lettersOf(type.title) + 24);
    for (std::size_t i = 0; i < type.inputs.size(); ++i) {
        if (layout.inputRows[i] < 0)
            continue;
        const double label = 2 * kLabelInset + kLabelLetter * lettersOf(type.inputs[i].name);
        width = std::max(width, label);
        if (layout.fields[i])
            width = std::max({width, kUsualWidth, label + kValueRoom});
        for (std::size_t o = 0; o < type.outputs.size(); ++o)
            if (layout.outputRows[o] == layout.inputRows[i])
                width = std::max(width, label + 16 + kLabelLetter * lettersOf(type.outputs[o].name));
    }
    return std::min(upToStep(width), 320.0);
}

} // namespace

bool hasRow(const PortType &port)
{
    return !port.isHidden() && !(port.setting && port.unit == kCodeUnit);
}

bool hasField(const PortType &port)
{
    switch (port.type->kind) {
    case Kind::Bool:
    case Kind::Int:
    case Kind::Number:
    case Kind::Text:
    case Kind::Time:
    case Kind::Duration:
        return true;
    case Kind::Event:
    case Kind::Array:
    case Kind::Image:
    case Kind::Table:
    case Kind::Bytes:
        return false;
    default:
        return port.setting || !port.preset.isNull();
    }
}

NodeLayout layoutOf(const NodeType &type)
{
    return layoutOf(type, type.face);
}

NodeLayout layoutOf(const NodeType &type, std::string_view look)
{
    NodeLayout layout;
    for (const PortType &port : type.inputs)
        layout.fields.push_back(hasField(port));
    placeRows(layout, type, {});
    layout.preview = lookHeight(type, look);
    layout.width = std::max(widthFor(type, layout), lookWidth(look));
    return layout;
}

NodeLayout layoutOf(const NodeType &type, std::string_view look, const ShownPorts &ports)
{
    NodeLayout layout = layoutOf(type, look);
    placeRows(layout, type, ports);
    return layout;
}

NodeLayout collapsed(NodeLayout layout)
{
    std::ranges::fill(layout.inputRows, -1);
    std::ranges::fill(layout.outputRows, -1);
    layout.rows = 0;
    layout.preview = 0;
    layout.collapsed = true;
    return layout;
}

NodeLayout dotLayout()
{
    NodeLayout layout;
    layout.inputRows = layout.outputRows = {0};
    layout.fields = {false};
    layout.dot = true;
    return layout;
}

QSizeF NodeLayout::size(double wantedWidth) const
{
    using namespace geometry;
    const double w = wantedWidth > 0 ? std::clamp(upToStep(wantedWidth), kMinWidth, kMaxWidth) : width;
    if (collapsed)
        return {w, kHeader};
    if (dot)
        return {kDotRoom, kDotRoom};
    const double rest = preview > 0 ? previewHeight(w) + kPreviewInset : 0;
    return {w, previewTop() + rest + kFoot};
}

double NodeLayout::previewTop() const
{
    return geometry::kRowsTop + geometry::kRow * rows + geometry::kRowsGap;
}

double NodeLayout::previewHeight(double nodeWidth) const
{
    const double inner = width - 2 * geometry::kPreviewInset;
    const double wanted = preview * (nodeWidth - 2 * geometry::kPreviewInset) / inner;
    return std::round(wanted / 4) * 4;
}

double wireHandle(QPointF from, QPointF to)
{
    const double dx = to.x() - from.x();
    if (dx >= 0)
        return std::clamp(0.45 * dx, 28.0, 160.0);
    return std::clamp(28.0 + 0.6 * -dx, 28.0, 240.0);
}

} // namespace heddle
