// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/table/nodes.h"
#include "engine/nodes/table/parsed.h"
#include "engine/sdk/node.h"

namespace heddle::table {

static Table compute(Run &run, const Table &table, const std::string &name, const std::string &expression)
{
    if (name.empty())
        throw NodeError("The new column has no name. Enter one.");
    auto added = std::make_shared<const Column>(columnOf(run, parsed(expression), table, name));
    auto columns = table.columns();
    for (auto &column : columns)
        if (column->name == name) {
            column = std::move(added);
            return Table(std::move(columns));
        }
    columns.push_back(std::move(added));
    return Table(std::move(columns));
}

NodeType tableCompute()
{
    return node("table.compute", compute)
        .title("Compute column")
        .category("Table")
        .kind(NodeKind::Filter)
        .face("table")
        .help("Adds a column that is calculated from the others. One of that name is replaced in its place.")
        .aliases({"formula", "mutate", "derive", "add column", "date", "month", "year"})
        .input("table", "The table to add to.")
        .input("name", "Name of the new column.")
        .preset("result")
        .input(
            "expression", "The formula, such as temp_max - temp_min, month(date) or format(date, \"%Y-%m\").")
        .preset("0")
        .output("table", "The table with the column.");
}

} // namespace heddle::table
