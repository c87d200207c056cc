// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/files/csvnode.h"

namespace heddle::files {

Table tableOf(
    Run &run, std::string text, const std::string &delimiter, bool header, const std::string &missing)
{
    const CsvProgress progress = [&](std::size_t done, std::size_t total) {
        run.checkpoint();
        run.progress(double(done), double(total));
    };
    return parseCsv(std::move(text),
        {.delimiter = delimiterNamed(delimiter), .header = header, .missing = splitWords(missing)}, progress);
}

NodeDeclaration &withCsvPorts(NodeDeclaration &node, std::string outputHelp)
{
    return node.input("delimiter", "What stands between two fields.")
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
        .output("table", std::move(outputHelp));
}

} // namespace heddle::files
