// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions.
#include "models/graph/looks.h"

#include "models/graph/nodegeometry.h"

#include <algorithm>

namespace heddle {
namespace {

/// The ways to show a result of that type, best first.
std::vector<std::string> looksOfResult(Kind kind)
{
    switch (kind) {
    case Kind::Image:
        return {"image"};
    case Kind::Array:
        return {"value", "image", "plot", "histogram", "volume", "table"};
    case Kind::Table:
        return {"table", "plot", "histogram"};
    case Kind::List:
        return {"value", "plot", "histogram", "table", "text"};
    case Kind::Map:
        return {"table", "text"};
    case Kind::Bool:
    case Kind::Int:
    case Kind::Number:
    case Kind::Time:
    case Kind::Duration:
        return {"readout"};
    case Kind::Text:
        return {"text"};
    case Kind::Event:
    case Kind::Bytes:
        return {};
    default:
        return {"value", "image", "plot", "histogram", "table", "text"};
    }
}

bool hasControls(const NodeType &type)
{
    return std::any_of(type.inputs.begin(), type.inputs.end(), hasField);
}

std::vector<std::string> resultLooks(const NodeType &type)
{
    return type.outputs.empty() ? std::vector<std::string>{} : looksOfResult(type.outputs[0].type->kind);
}

/// What it gives is what is set in it.
bool isConstant(const NodeType &type)
{
    return type.kind == NodeKind::Source && type.cost == Cost::Cheap && type.pure && hasControls(type)
        && type.outputs.size() == 1;
}

double controlsHeight(const NodeType &type)
{
    double height = 0;
    for (const PortType &port : type.inputs)
        if (hasField(port))
            height += hasRow(port) ? geometry::kControlPreview : geometry::kPreview;
    return height;
}

} // namespace

std::string chosenLook(const Node &node)
{
    const Value *kept = node.keptValue(looks::kKey);
    const std::string *look = kept ? kept->get<std::string>() : nullptr;
    return look ? *look : std::string();
}

std::string lookOf(const NodeType &type, std::string_view chosen, bool hasOwnFile)
{
    if (chosen == looks::kNone)
        return {};
    if (!chosen.empty())
        return std::string(chosen);
    return hasOwnFile ? std::string(looks::kOwn) : type.face;
}

std::string fullLookOf(const NodeType &type, std::string_view chosen, bool hasOwnFile)
{
    if (std::string look = lookOf(type, chosen, hasOwnFile); !look.empty())
        return look;
    if (!type.face.empty())
        return type.face;
    const std::vector<std::string> results = resultLooks(type);
    return results.empty() || isConstant(type) ? std::string(looks::kControls) : results.front();
}

std::vector<std::string> fittingLooks(const NodeType &type)
{
    std::vector<std::string> fitting;
    const auto add = [&fitting](std::string look) {
        if (!look.empty() && std::find(fitting.begin(), fitting.end(), look) == fitting.end())
            fitting.push_back(std::move(look));
    };
    add(type.face);
    for (std::string &look : resultLooks(type))
        add(std::move(look));
    if (hasControls(type))
        add(std::string(looks::kControls));
    add(std::string(looks::kNone));
    return fitting;
}

double lookWidth(std::string_view look)
{
    return look == "code" ? geometry::kCodeWidth : 0;
}

double lookHeight(const NodeType &type, std::string_view look)
{
    if (look.empty() || look == looks::kNone)
        return 0;
    if (look == looks::kControls)
        return controlsHeight(type);
    if (look == looks::kOwn && type.face != looks::kOwn)
        return std::max(geometry::kPreview, lookHeight(type, type.face)); // what it stands in for, or usual
    if (look == "button" || look == "readout")
        return geometry::kButtonPreview;
    if (look == "tick")
        return geometry::kLinePreview;
    if (look == "regions" || look == "volume" || look == "code")
        return geometry::kTallPreview; // to draw or to write in, or of several pictures
    if (look == "gallery" || look == "galleryViews")
        return geometry::kGalleryPreview;
    return look == "table" ? geometry::kTablePreview : geometry::kPreview;
}

} // namespace heddle
