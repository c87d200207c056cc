// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/table/nodes.h"
#include "engine/nodes/table/ordering.h"
#include "engine/nodes/table/parsed.h"
#include "engine/sdk/node.h"

namespace heddle::table {

static Table sort(Run &run, const Table &table, const std::string &by, bool descending)
{
    std::vector<const Column *> keys;
    for (const std::string &name : splitNames(by))
        keys.push_back(&table.require(name));
    if (keys.empty())
        throw NodeError("No column to sort by. There are: " + table.columnNames() + ".");
    return table.gathered(sortedRows(table.rows(), keys, descending, [&] { run.checkpoint(); }));
}

NodeType tableSort()
{
    return node("table.sort", sort)
        .title("Sort rows")
        .category("Table")
        .kind(NodeKind::Filter)
        .face("table")
        .help("Orders the rows. Missing values come last; equal rows keep their order.")
        .aliases({"order", "rank"})
        .input("table", "The table to sort.")
        .input("by", "Columns with commas between them, the most important first.")
        .input("descending", "Greatest first.")
        .preset(false)
        .output("table", "The rows in order.");
}

} // namespace heddle::table
