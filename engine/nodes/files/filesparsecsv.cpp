// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/files/csvnode.h"
#include "engine/nodes/files/nodes.h"

namespace heddle::files {

NodeType filesParseCsv()
{
    auto parse = node("files.parse_csv", tableOf);
    parse.title("Table from text")
        .category("Table")
        .kind(NodeKind::Source)
        .face("table")
        .help("Cuts a text of rows and delimiters into a table: what a spreadsheet copies. Each column gets "
              "the narrowest type that fits all of it.")
        .aliases({"csv", "tsv", "paste", "data", "literal"})
        .input("text", "The rows, one a line.")
        .multiline();
    return withCsvPorts(parse, "The rows of the text.");
}

} // namespace heddle::files
