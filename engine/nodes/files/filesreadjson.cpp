// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/files/jsontable.h"
#include "engine/nodes/files/nodes.h"
#include "engine/nodes/files/readfile.h"
#include "engine/sdk/node.h"
#include "engine/value/json.h"

namespace heddle::files {

static std::tuple<Value, Value> readJson(Run &run, const std::string &path)
{
    const std::string full = run.resolve(path);
    const std::string text = readTextFile(run, full);
    auto value = parseJson(text);
    if (!value) {
        const Error &error = value.error();
        const std::string where = error.line
            ? ", line " + std::to_string(error.line) + ", column " + std::to_string(error.column)
            : "";
        throw NodeError(full + where + ": " + error.text);
    }
    run.checkpoint();
    auto table = tableOf(*value, text);
    return {table ? Value(*std::move(table)) : Value(), *std::move(value)};
}

NodeType filesReadJson()
{
    NodeType type = node("files.read_json", readJson)
                        .title("Read JSON")
                        .category("Files")
                        .kind(NodeKind::Source)
                        .face("table")
                        .blocking()
                        .help("Reads a JSON file. A list of objects is a table as well: a column for each "
                              "key, missing where an object has none.")
                        .aliases({"open", "load", "object", "table"})
                        .input("path", "The file to read; UTF-8 text.")
                        .reads({"json"})
                        .output("table", "The objects as rows; nothing if the file holds something else.")
                        .output("value", "All that the file holds: lists, maps, texts, numbers.");
    type.outputs.front().type = &types::table;
    return type;
}

} // namespace heddle::files
