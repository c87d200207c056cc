// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions.
#include "models/graph/nodegeometry.h"

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

/// Outputs share the rows of inputs without a field; what is left over has rows of its own, on top where
/// there is no row to share, so that the first wire leaves level with the top of the neighbours.
void placeRows(NodeLayout &layout, const NodeType &type)
{
    const std::size_t outputs = type.outputs.size();
    const auto hidden = std::size_t(std::ranges::count_if(type.inputs, &PortType::isHidden));
    const auto plain = std::size_t(std::ranges::count(layout.fields, false)) - hidden;
    int row = plain == 0 ? int(outputs) : 0;
    std::vector<int> shared;
    for (std::size_t i = 0; i < layout.fields.size(); ++i) {
        if (type.inputs[i].isHidden()) {
            layout.inputRows[i] = -1;
            continue;
        }
        if (!layout.fields[i])
            shared.push_back(row);
        layout.inputRows[i] = row++;
    }
    for (std::size_t i = 0; i < outputs; ++i)
        layout.outputRows.push_back(plain == 0 ? int(i) : i < shared.size() ? shared[i] : row++);
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
    layout.inputRows.resize(type.inputs.size());
    placeRows(layout, type);
    layout.preview = lookHeight(type, look);
    layout.width = widthFor(type, layout);
    return layout;
}

QSizeF NodeLayout::size(double wantedWidth) const
{
    using namespace geometry;
    const double w = wantedWidth > 0 ? std::clamp(upToStep(wantedWidth), kMinWidth, kMaxWidth) : width;
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
