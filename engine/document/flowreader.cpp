// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/document/flowreader.h"

#include "engine/document/flowlimits.h"
#include "engine/document/graphreader.h"
#include "engine/document/itemreader.h"
#include "engine/document/textposition.h"
#include "engine/value/jsonscanner.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <new>

namespace heddle {

namespace {

constexpr std::string_view kVersionKey = "heddle", kBookmarksKey = "bookmarks", kVariablesKey = "variables";
constexpr std::array kRootKeys{kVersionKey, kBookmarksKey, kVariablesKey};

/// What came of reading a text.
struct Reading {
    FlowContent flow;
    std::vector<Error> errors; ///< In the order of the text.
    bool refused = false; ///< The flow must not be used.
    std::vector<Error> notes;
};

Reading refused(Error error)
{
    return {{}, {std::move(error)}, true, {}};
}

std::optional<Error> checkSize(std::string_view text)
{
    if (text.size() > kMostFlowBytes)
        return Error{
            fmt::format("The file has {} bytes; {} are the most for a flow.", text.size(), kMostFlowBytes)};
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        if (end - start > kMostLineBytes)
            return TextPosition(text).error(
                start, fmt::format("a line of {} bytes; {} are the most.", end - start, kMostLineBytes));
        start = end + 1;
    }
    return std::nullopt;
}

/// What is wrong with a text that simdjson refused.
Error explain(std::string_view text, simdjson::error_code code)
{
    if (code == simdjson::MEMALLOC)
        return {fmt::format("There is not enough memory to read a flow of {} bytes.", text.size())};
    if (const auto fault = findJsonFault(text))
        return TextPosition(text).error(fault->offset, fault->text);
    return {fmt::format("The file cannot be read: {}.", simdjson::error_message(code))};
}

/// Whether this version can read the file; tells the context why not.
bool readVersion(ReadContext &context, const simdjson::dom::object &object)
{
    std::uint32_t child = 0;
    for (const auto [key, value] : object) {
        const ReadContext::Step step(context, child++);
        if (key != kVersionKey)
            continue;
        std::uint64_t version = 0;
        if (value.get(version) || version < 1)
            context.refuse("expected the version of the flow format, a whole number from 1.");
        else if (version > kFlowVersion)
            context.refuse(
                fmt::format("the flow was saved by a newer Heddle, in format {}; this one reads format {}.",
                    version, kFlowVersion));
        return !context.isRefused();
    }
    context.refuse("this is no Heddle flow: it has no “heddle”, the version of the format.");
    return false;
}

Reading readRoot(ReadContext &context, const JsonElement &root)
{
    Reading reading;
    simdjson::dom::object object;
    if (root.get(object)) {
        context.refuse(fmt::format("a flow is an object in braces, not {}.", kindOf(root)));
    } else if (readVersion(context, object)) {
        reading.flow.version = kFlowVersion;
        const auto readOwn = [&](std::size_t key, const JsonElement &value) {
            if (kRootKeys[key] == kBookmarksKey)
                reading.flow.bookmarks = readBookmarks(context, value);
            else if (kRootKeys[key] == kVariablesKey)
                reading.flow.variables = readVariables(context, value);
        };
        ReadGraph graph = readGraph(context, object, 0, {kRootKeys, readOwn});
        reading.flow.root = std::move(graph.content);
        reading.flow.extra = std::move(graph.extra);
    }
    reading.errors = context.errors();
    reading.notes = context.notes();
    reading.refused = context.isRefused();
    return reading;
}

Reading readText(std::string_view text, Catalog &catalog, bool strict)
{
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3); // the byte order mark that some editors leave
    if (auto error = checkSize(text))
        return refused(*std::move(error));
    simdjson::dom::parser parser;
    JsonElement root;
    if (const auto code = parser.allocate(std::max<std::size_t>(text.size(), 64), kDeepestJson))
        return refused(explain(text, code));
    if (const auto code = parser.parse(text.data(), text.size(), true).get(root))
        return refused(explain(text, code));
    ReadContext context(text, catalog, strict);
    return readRoot(context, root);
}

Reading read(std::string_view text, Catalog &catalog, bool strict)
{
    try {
        return readText(text, catalog, strict);
    } catch (const std::bad_alloc &) {
        return refused(explain(text, simdjson::MEMALLOC));
    }
}

} // namespace

Result<FlowContent> readFlow(std::string_view text, Catalog &catalog)
{
    Reading reading = read(text, catalog, false);
    if (reading.refused)
        return reading.errors.front();
    return std::move(reading.flow);
}

FlowCheck checkFlow(std::string_view text, Catalog &catalog)
{
    Reading reading = read(text, catalog, true);
    return {std::move(reading.errors), std::move(reading.notes)};
}

Result<GraphContent> readFragment(std::string_view text, Catalog &catalog)
{
    Reading reading = read(text, catalog, false);
    if (reading.refused)
        return reading.errors.front();
    return std::move(reading.flow.root);
}

} // namespace heddle
