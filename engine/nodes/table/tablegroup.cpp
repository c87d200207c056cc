// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/table/aggregate.h"
#include "engine/nodes/table/nodes.h"
#include "engine/nodes/table/parsed.h"
#include "engine/sdk/node.h"

#include <algorithm>

namespace heddle::table {

static Table group(Run &run, const Table &table, const std::string &by, const std::string &aggregate)
{
    const std::vector<std::string> names = splitNames(by);
    std::vector<const Column *> keys;
    for (const std::string &name : names)
        keys.push_back(&table.require(name));
    if (keys.empty())
        throw NodeError("No column to group by. There are: " + table.columnNames() + ".");
    const auto checkpoint = [&] { run.checkpoint(); };
    const auto groups = groupRows(table.rows(), keys, checkpoint);
    std::vector<std::size_t> firsts;
    for (const auto &rows : groups)
        firsts.push_back(rows.front());
    std::vector<Column> columns;
    for (const Column *key : keys)
        columns.push_back(key->gathered(firsts));
    for (Aggregate &part : parseAggregates(aggregate)) {
        if (std::find(names.begin(), names.end(), part.name) != names.end())
            throw NodeError("Column " + part.name + " is grouped by, so it cannot be aggregated as well.");
        columns.push_back(aggregated(table, part, groups, checkpoint));
    }
    return Table(std::move(columns));
}

NodeType tableGroup()
{
    return node("table.group", group)
        .title("Group rows")
        .category("Table")
        .kind(NodeKind::Analyse)
        .face("table")
        .help("One row for each group of equal keys, in ascending order, with figures of the columns that "
              "are named. "
              "Missing values are left out of them.")
        .aliases({"aggregate", "summarise", "group by", "pivot"})
        .input("table", "The table to group.")
        .input("by", "Columns whose equal values make a group, such as weather, or year, month.")
        .input("aggregate",
            "Columns and functions, such as temp_max: mean, rain: sum. There are mean, sum, min, max, count, "
            "median, std, first and last.")
        .preset("")
        .output("result", "The groups: their keys first, then the figures.");
}

} // namespace heddle::table
