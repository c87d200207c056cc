// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/view/register.h"
#include "engine/sdk/node.h"
#include "engine/value/columnaxis.h"

#include <algorithm>

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

/// "a, b" → a and b, without the blanks round them.
std::vector<std::string> namesIn(const std::string &text)
{
    std::vector<std::string> names;
    std::size_t at = 0;
    while (at <= text.size()) {
        const std::size_t end = std::min(text.find(',', at), text.size());
        const std::size_t first = text.find_first_not_of(' ', at);
        if (first < end)
            names.push_back(text.substr(first, text.find_last_not_of(' ', end - 1) + 1 - first));
        at = end + 1;
    }
    return names;
}

/// The columns that are named, the one for x first; all of them where none is.
Table chosen(const Table &table, std::string x, const std::string &y)
{
    if (x.empty() && table.columnCount() > 0 && isAxis(table.column(0)))
        x = table.column(0).name;
    std::vector<std::string> names = namesIn(y);
    if (names.empty())
        for (const auto &column : table.columns())
            names.push_back(column->name);
    std::erase(names, x);
    if (!x.empty())
        names.insert(names.begin(), x);
    std::vector<std::shared_ptr<const Column>> columns;
    for (const std::string &name : names) {
        const Column *wanted = &table.require(name);
        columns.push_back(*std::ranges::find_if(
            table.columns(), [&](const auto &column) { return column.get() == wanted; }));
    }
    return Table(std::move(columns));
}

Value viewPlot(const Value &value, const std::string &x, const std::string &y, const std::string &)
{
    const Value plotted
        = pass(value, {Kind::Array, Kind::List, Kind::Table, Kind::Image}, "an array, a list or a table");
    const Table *table = plotted.get<Table>();
    return table && !(x.empty() && y.empty()) ? Value(chosen(*table, x, y)) : plotted;
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
    NodeType type
        = node("view.plot", viewPlot)
              .title("View plot")
              .category("View")
              .help("Shows numbers as a curve on the canvas, and passes on what it shows.")
              .aliases({"show", "display", "look", "preview", "chart", "graph"})
              .kind(NodeKind::View)
              .face("plot")
              .cheap()
              .input("value", "What to show: numbers as a curve.")
              .input("x", "Of a table: the column along the axis. Empty: its first, where that rises.")
              .preset("")
              .setting()
              .input("y", "Of a table: the columns to draw, with commas between them. Empty: all.")
              .preset("")
              .setting()
              .input("form", "How the numbers are drawn. Auto: as suits them.")
              .preset("auto")
              .choices({"auto", "line", "scatter", "bar", "histogram", "heat map"})
              .setting()
              .output("value", "What is shown: the same value, or the columns that were chosen.");
    type.inputs[0].required = true; // a view of nothing is not set up
    return type;
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
