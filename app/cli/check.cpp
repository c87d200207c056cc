// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/exitcodes.h"
#include "engine/document/file.h"
#include "engine/document/flowlimits.h"
#include "engine/document/flowreader.h"
#include "engine/graph/flow.h"
#include "engine/trust/want.h"

#include <fmt/format.h>

#include <cstdio>
#include <filesystem>

namespace heddle::cli {

namespace {

void tell(const std::string &path, const Error &error)
{
    fmt::print(stderr, "{}: {}\n", path, error.text);
}

} // namespace

int checkFlowFile(Catalog &catalog, std::span<const std::string> words)
{
    if (words.size() != 1 || words[0].starts_with('-')) {
        fmt::print(stderr, "usage: heddle check FLOW\n");
        return kWrongUsage;
    }
    const auto text = readFile(words[0], kMostFlowBytes);
    if (!text) {
        tell(words[0], text.error());
        return kUnreadable;
    }
    const FlowCheck check = checkFlow(*text, catalog);
    for (const Error &problem : check.problems)
        tell(words[0], problem);
    if (!check.problems.empty())
        return kUnreadable;
    const auto content = readFlow(*text, catalog);
    Flow flow;
    const auto loaded = content ? flow.load(*content) : Result<FlowChanges>(content.error());
    if (!loaded) { // a circle of wires, which only shows when they are put together
        tell(words[0], loaded.error());
        return kUnreadable;
    }
    for (const Error &note : check.notes)
        fmt::print("{}: note: {}\n", words[0], note.text);
    const std::filesystem::path folder = std::filesystem::absolute(words[0]).parent_path();
    for (const Want &want : wantsOf(flow, Surroundings(folder.string())))
        fmt::print("{}: note: waits for trust, to {}\n", words[0], want.item());
    fmt::print("{}: {} node{}, no problems\n", words[0], flow.size(), flow.size() == 1 ? "" : "s");
    return kWell;
}

} // namespace heddle::cli
