// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/files/csvtable.h"
#include "engine/nodes/files/nodes.h"
#include "engine/sdk/node.h"

namespace heddle::files {

static Table parseTable(
    Run &run, const std::string &text, const std::string &delimiter, bool header, const std::string &missing)
{
    const CsvProgress progress = [&](std::size_t done, std::size_t total) {
        run.checkpoint();
        run.progress(double(done), double(total));
    };
    return parseCsv(text,
        {.delimiter = delimiterNamed(delimiter), .header = header, .missing = splitWords(missing)}, progress);
}

NodeType filesParseCsv()
{
    return node("files.parse_csv", parseTable)
        .title("Table from text")
        .category("Table")
        .kind(NodeKind::Source)
        .face("table")
        .help("Cuts a text of rows and delimiters into a table: what a spreadsheet copies. Each column gets "
              "the narrowest type that fits all of it.")
        .aliases({"csv", "tsv", "paste", "data", "literal"})
        .input("text", "The rows, one a line.")
        .multiline()
        .input("delimiter", "What stands between two fields.")
        .preset("auto")
        .choices({"auto", ",", ";", "tab", "|"})
        .setting()
        .input("header", "The first row names the columns.")
        .preset(true)
        .setting()
        .input("missing",
            "Words for no value, with commas between them; a comma at the end takes in empty fields.")
        .preset("NA,NaN,null,")
        .setting()
        .output("table", "The rows of the text.");
}

} // namespace heddle::files
