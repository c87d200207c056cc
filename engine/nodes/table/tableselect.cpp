// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/table/nodes.h"
#include "engine/nodes/table/parsed.h"
#include "engine/sdk/node.h"

namespace heddle::table {

static std::vector<std::string> namesOf(const Value &columns)
{
    if (const auto *text = columns.get<std::string>())
        return splitNames(*text);
    const auto *list = columns.get<List>();
    if (!list)
        throw NodeError(
            "The columns are named by a text such as \"date, wind\" or by a list of texts, not by "
            + columns.type().name + ".");
    std::vector<std::string> names;
    for (const Value &item : *list) {
        if (!item.get<std::string>())
            throw NodeError("The list of columns holds " + item.type().name + ". Names are texts.");
        names.push_back(item.as<std::string>());
    }
    return names;
}

static Table select(const Table &table, const Value &columns)
{
    std::vector<std::shared_ptr<const Column>> chosen;
    for (const std::string &name : namesOf(columns)) {
        const Column &column = table.require(name);
        for (const auto &shared : table.columns())
            if (shared.get() == &column)
                chosen.push_back(shared);
    }
    if (chosen.empty())
        throw NodeError("No column is named. There are: " + table.columnNames() + ".");
    return Table(std::move(chosen));
}

NodeType tableSelect()
{
    return node("table.select", select)
        .title("Select columns")
        .category("Table")
        .kind(NodeKind::Filter)
        .face("table")
        .help("Keeps the columns that are named, in that order.")
        .aliases({"columns", "pick", "reorder", "drop"})
        .input("table", "The table to take columns from.")
        .input("columns", "Names with commas between them, or a list of names.")
        .preset("")
        .output("table", "The columns that were named.");
}

} // namespace heddle::table
