// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/document/itemreader.h"

#include "engine/document/flowlimits.h"
#include "engine/value/jsonelement.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace heddle {

namespace {

constexpr std::uint32_t kMostBookmarks = 9;
constexpr double kLeastBookmarkZoom = 0.001, kMostBookmarkZoom = 1'000;

void readFrameMember(ReadContext &context, int key, const JsonElement &element, Frame &frame)
{
    switch (key) {
    case 0:
        frame.id = readId(context, element);
        break;
    case 1:
        frame.title = readText(context, element);
        break;
    case 2:
        frame.at = readPair(context, element, -kFarthestPixel);
        break;
    case 3: {
        const Point size = readPair(context, element, 0);
        frame.width = size.x;
        frame.height = size.y;
        break;
    }
    case 4:
        frame.colour = readText(context, element);
        break;
    case 5:
        frame.text = readText(context, element);
        break;
    default:
        break;
    }
}

void readPanelMember(ReadContext &context, int key, const JsonElement &element, PanelItem &item)
{
    switch (key) {
    case 0:
        item.id = readId(context, element);
        break;
    case 1:
        item.node = {readId(context, element)};
        break;
    case 2:
        item.part = readText(context, element);
        break;
    case 3:
        item.at = readPair(context, element, -kFarthestPixel);
        break;
    case 4: {
        const Point size = readPair(context, element, 0);
        item.width = size.x;
        item.height = size.y;
        break;
    }
    case 5:
        item.title = readText(context, element);
        break;
    default:
        break;
    }
}

GraphPath readPath(ReadContext &context, const JsonElement &element)
{
    GraphPath path;
    forEachItem(context, element,
        [&](const JsonElement &group, std::uint32_t) { path.push_back({readId(context, group)}); });
    return path;
}

void readBookmarkMember(ReadContext &context, int key, const JsonElement &element, Bookmark &mark)
{
    switch (key) {
    case 0:
        mark.id = readWhole(context, element, 1, kMostBookmarks);
        break;
    case 1:
        mark.at = readPair(context, element, -kFarthestPixel);
        break;
    case 2:
        mark.graph = readPath(context, element);
        break;
    case 3:
        mark.zoom = readNumber(context, element, kLeastBookmarkZoom, kMostBookmarkZoom);
        break;
    case 4:
        mark.name = readText(context, element);
        break;
    default:
        break;
    }
}

void readVariableMember(ReadContext &context, int key, const JsonElement &element, Variable &variable)
{
    if (key == 0) {
        variable.name = readName(context, element);
    } else if (key == 1) {
        const std::string_view type = readText(context, element);
        variable.type = types::find(type);
        if (!variable.type || variable.type->kind == Kind::Event)
            context.refuse(fmt::format("there is no type of values named “{}”.", type));
    } else if (key == 2) {
        if (auto value = valueOf(element))
            variable.value = *std::move(value);
        else
            context.refuse(value.error().text);
    }
}

bool isKnown(const Variable &variable)
{
    return !variable.name.empty() && variable.type;
}
template <class Item> bool isKnown(const Item &item)
{
    return item.id != 0;
}

/// Reads one of a list, of which the first `required` members must be there.
template <class Item, std::size_t N>
std::optional<Item> readItem(ReadContext &context, const JsonElement &element,
    const std::array<std::string_view, N> &keys, int required, std::string_view what, std::string_view needs,
    void (*readMember)(ReadContext &, int, const JsonElement &, Item &))
{
    simdjson::dom::object object;
    if (element.get(object)) {
        context.refuse(fmt::format("expected {} in braces, found {}.", what, kindOf(element)));
        return std::nullopt;
    }
    Item item;
    Members members(context);
    std::uint32_t child = 0;
    for (const auto [key, value] : object) {
        const ReadContext::Step step(context, child++);
        readMember(context, members.next(key, keys), value, item);
    }
    for (int number = 0; number < required; ++number)
        if (!members.has(number)) {
            context.refuse(fmt::format("{} needs {}.", what, needs));
            break;
        }
    item.extra = members.takeExtra();
    return isKnown(item) ? std::optional(std::move(item)) : std::nullopt;
}

} // namespace

std::optional<Frame> readFrame(ReadContext &context, const JsonElement &element)
{
    static constexpr std::array<std::string_view, 6> kKeys{"id", "title", "at", "size", "colour", "text"};
    return readItem(context, element, kKeys, 1, "a frame", "an id", readFrameMember);
}

std::optional<PanelItem> readPanelItem(ReadContext &context, const JsonElement &element)
{
    static constexpr std::array<std::string_view, 6> kKeys{"id", "node", "part", "at", "size", "title"};
    return readItem(context, element, kKeys, 2, "what the panel shows", "an id and a node", readPanelMember);
}

std::vector<Bookmark> readBookmarks(ReadContext &context, const JsonElement &element)
{
    static constexpr std::array<std::string_view, 5> kKeys{"id", "at", "graph", "zoom", "name"};
    std::vector<Bookmark> marks;
    forEachItem(context, element, [&](const JsonElement &item, std::uint32_t) {
        auto mark = readItem(
            context, item, kKeys, 2, "a bookmark", "an id and the place that it is at", readBookmarkMember);
        if (mark && std::ranges::find(marks, mark->id, &Bookmark::id) != marks.end())
            context.refuse(fmt::format("two bookmarks have the id {}.", mark->id));
        else if (mark)
            marks.push_back(*std::move(mark));
    });
    std::ranges::sort(marks, {}, &Bookmark::id);
    return marks;
}

std::vector<Variable> readVariables(ReadContext &context, const JsonElement &element)
{
    static constexpr std::array<std::string_view, 3> kKeys{"name", "type", "value"};
    std::vector<Variable> variables;
    forEachItem(context, element, [&](const JsonElement &item, std::uint32_t) {
        auto read = readItem(context, item, kKeys, 2, "a variable", "a name and a type", readVariableMember);
        if (!read)
            return;
        const auto at = std::ranges::lower_bound(variables, read->name, {}, &Variable::name);
        if (at != variables.end() && at->name == read->name)
            context.refuse(fmt::format("the name “{}” is taken by another variable.", read->name));
        else
            variables.insert(at, *std::move(read));
    });
    return variables;
}

} // namespace heddle
