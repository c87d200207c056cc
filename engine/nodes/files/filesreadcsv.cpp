// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/files/csvtable.h"
#include "engine/nodes/files/nodes.h"
#include "engine/nodes/files/readfile.h"
#include "engine/sdk/node.h"

namespace heddle::files {

static Table readCsv(
    Run &run, const std::string &path, const std::string &delimiter, bool header, const std::string &missing)
{
    const std::string full = run.resolve(path);
    const CsvProgress progress = [&](std::size_t done, std::size_t total) {
        run.checkpoint();
        run.progress(double(done), double(total));
    };
    const CsvOptions options{
        .delimiter = delimiterNamed(delimiter), .header = header, .missing = splitWords(missing)};
    try {
        return parseCsv(readTextFile(run, full), options, progress);
    } catch (const NodeError &error) {
        const std::string text = error.what();
        throw NodeError(text.find(full) == std::string::npos ? full + ": " + text : text);
    }
}

NodeType filesReadCsv()
{
    return node("files.read_csv", readCsv)
        .title("Read CSV")
        .category("Files")
        .kind(NodeKind::Source)
        .face("table")
        .blocking()
        .help("Reads a table from a text file of rows and delimiters. Each column gets the narrowest type "
              "that fits all of it.")
        .aliases({"open", "load", "table", "tsv", "spreadsheet"})
        .input("path", "The file to read; UTF-8 text.")
        .reads({"csv", "tsv", "txt"})
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
        .output("table", "The rows of the file.");
}

} // namespace heddle::files
