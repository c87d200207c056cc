// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/view/register.h"
#include "engine/sdk/node.h"

namespace heddle::view {

namespace {

/// A view passes its value on, after a look at whether its face can show it.
Value pass(const Value &value, std::initializer_list<Kind> shown, const char *wanted)
{
    for (const Kind kind : shown)
        if (value.kind() == kind)
            return value;
    throw NodeError(std::string("Wire ") + wanted + " here; this is " + value.type().name + ".");
}

Value viewImage(const Value &value)
{
    return pass(value, {Kind::Image, Kind::Array}, "an image or an array");
}

Value viewPlot(const Value &value)
{
    return pass(value, {Kind::Array, Kind::List, Kind::Table, Kind::Image}, "an array, a list or a table");
}

Value viewTable(const Value &value)
{
    return pass(value, {Kind::Table, Kind::List, Kind::Map, Kind::Array}, "a table, a list or a map");
}

Value viewText(const Value &value)
{
    return value;
}

NodeType declared(
    std::string id, Value (*function)(const Value &), std::string title, std::string face, std::string shows)
{
    NodeType type = node(std::move(id), function)
                        .title(std::move(title))
                        .category("View")
                        .help("Shows " + shows + " on the canvas, and passes it on.")
                        .aliases({"show", "display", "look", "preview"})
                        .kind(NodeKind::View)
                        .face(std::move(face))
                        .cheap()
                        .input("value", "What to show: " + shows + ".")
                        .output("value", "The same value.");
    type.inputs[0].required = true; // a view of nothing is not set up
    return type;
}

} // namespace

NodeType imageNode()
{
    return declared("view.image", viewImage, "View image", "image", "an image or an array");
}
NodeType plotNode()
{
    return declared("view.plot", viewPlot, "View plot", "plot", "numbers as a curve");
}
NodeType tableNode()
{
    return declared("view.table", viewTable, "View table", "table", "rows and columns");
}
NodeType textNode()
{
    return declared("view.text", viewText, "View text", "text", "any value in words");
}

} // namespace heddle::view
