// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/files/csvnode.h"
#include "engine/nodes/files/nodes.h"
#include "engine/nodes/files/readfile.h"

namespace heddle::files {

static Table readCsv(
    Run &run, const std::string &path, const std::string &delimiter, bool header, const std::string &missing)
{
    const std::string full = run.resolve(path);
    try {
        return tableOf(run, readTextFile(run, full), delimiter, header, missing);
    } catch (const NodeError &error) {
        const std::string text = error.what();
        throw NodeError(text.find(full) == std::string::npos ? full + ": " + text : text);
    }
}

NodeType filesReadCsv()
{
    auto read = node("files.read_csv", readCsv);
    read.title("Read CSV")
        .category("Files")
        .kind(NodeKind::Source)
        .face("table")
        .blocking()
        .help("Reads a table from a text file of rows and delimiters. Each column gets the narrowest type "
              "that fits all of it.")
        .aliases({"open", "load", "table", "tsv", "spreadsheet"})
        .input("path", "The file to read; UTF-8 text.")
        .reads({"csv", "tsv", "txt"});
    return withCsvPorts(read, "The rows of the file.");
}

} // namespace heddle::files
