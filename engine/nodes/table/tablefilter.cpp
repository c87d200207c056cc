// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/table/nodes.h"
#include "engine/nodes/table/parsed.h"
#include "engine/sdk/node.h"

namespace heddle::table {

static Table filter(Run &run, const Table &table, const std::string &where)
{
    const Column keep = columnOf(run, parsed(where), table, {});
    if (keep.type() != ColumnType::Bool)
        throw NodeError("The condition gives " + std::string(nameOf(keep.type()))
            + ", not true or false. Compare, as in temp > 10.");
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < table.rows(); ++i)
        if (!keep.isMissing(i) && keep.as<std::uint8_t>()[i])
            rows.push_back(i);
    return table.gathered(rows);
}

NodeType tableFilter()
{
    return node("table.filter", filter)
        .title("Filter rows")
        .category("Table")
        .kind(NodeKind::Filter)
        .face("table")
        .help("Keeps the rows for which a condition is true. Rows where it is missing are dropped.")
        .aliases({"where", "query", "rows", "subset"})
        .input("table", "The table to take rows from.")
        .input("where", "The condition, such as temp_max > 20 and weather == \"rain\".")
        .preset("true")
        .output("table", "The rows that are kept, in their order.");
}

} // namespace heddle::table
