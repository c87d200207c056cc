// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/document/itemreader.h"

#include "engine/document/flowlimits.h"

#include <fmt/format.h>

#include <array>

namespace heddle {

namespace {

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

} // namespace

std::optional<Frame> readFrame(ReadContext &context, const JsonElement &element)
{
    static constexpr std::array<std::string_view, 5> kKeys{"id", "title", "at", "size", "colour"};
    simdjson::dom::object object;
    if (element.get(object)) {
        context.refuse(fmt::format("expected a frame in braces, found {}.", kindOf(element)));
        return std::nullopt;
    }
    Frame frame;
    Members members(context);
    std::uint32_t child = 0;
    for (const auto [key, value] : object) {
        const ReadContext::Step step(context, child++);
        readFrameMember(context, members.next(key, kKeys), value, frame);
    }
    if (!members.has(0))
        context.refuse("a frame needs an id.");
    frame.extra = members.takeExtra();
    return frame.id ? std::optional(std::move(frame)) : std::nullopt;
}

std::optional<PanelItem> readPanelItem(ReadContext &context, const JsonElement &element)
{
    static constexpr std::array<std::string_view, 6> kKeys{"id", "node", "part", "at", "size", "title"};
    simdjson::dom::object object;
    if (element.get(object)) {
        context.refuse(fmt::format("expected what the panel shows in braces, found {}.", kindOf(element)));
        return std::nullopt;
    }
    PanelItem item;
    Members members(context);
    std::uint32_t child = 0;
    for (const auto [key, value] : object) {
        const ReadContext::Step step(context, child++);
        readPanelMember(context, members.next(key, kKeys), value, item);
    }
    if (!members.has(0) || !members.has(1))
        context.refuse("what the panel shows needs an id and a node.");
    item.extra = members.takeExtra();
    return item.id ? std::optional(std::move(item)) : std::nullopt;
}

} // namespace heddle
