// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/document/nodereader.h"

#include "engine/document/flowlimits.h"
#include "engine/document/graphreader.h"
#include "engine/script/scripttype.h"
#include "engine/sdk/portnames.h"
#include "engine/value/jsonelement.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>

namespace heddle {

namespace {

enum Key { kId, kName, kType, kVersion, kAt, kWidth, kGraph, kSet, kKept, kMode, kUse };
constexpr std::array<std::string_view, 11> kKeys{
    "id", "name", "type", "version", "at", "width", "graph", "set", "kept", "mode", "use"};

/// Stands in where the file names no type: the file is refused, but its wires are still looked at.
const NodeType &typeless()
{
    static const NodeType type = [] {
        NodeType made;
        made.id = "node";
        made.unknown = true;
        return made;
    }();
    return type;
}

/// What the file sets for one input, and where that stands in the object.
struct Setting {
    Input input;
    std::uint32_t child = 0;
};

std::vector<Setting> readSettings(ReadContext &context, const simdjson::dom::object &object)
{
    std::vector<Setting> settings;
    std::uint32_t child = 0;
    for (const auto [port, element] : object) {
        const ReadContext::Step step(context, child);
        if (std::string trouble = nameTrouble(port); !trouble.empty())
            context.refuseKey(std::move(trouble));
        if (auto value = valueOf(element))
            settings.push_back({{std::string(port), *std::move(value), {}, {}}, child});
        else
            context.refuse(value.error().text);
        ++child;
    }
    return settings;
}

/// By port, each once.
void orderSettings(ReadContext &context, std::vector<Setting> &settings)
{
    const auto port = [](const Setting &setting) -> const std::string & { return setting.input.port; };
    std::ranges::stable_sort(settings, {}, port);
    for (std::size_t i = 1; i < settings.size(); ++i) {
        if (port(settings[i]) != port(settings[i - 1]))
            continue;
        const ReadContext::Step step(context, settings[i].child);
        context.refuseKey(fmt::format("the key “{}” stands here twice.", port(settings[i])));
    }
}

const std::string &nameOf(const Node &node)
{
    return node.name.empty() ? node.type->id : node.name;
}

/// Whether the ports will take these values.
void checkSettings(ReadContext &context, const Node &node, const std::vector<Setting> &settings)
{
    for (const Setting &setting : settings) {
        if (node.type->unknown)
            continue;
        const ReadContext::Step step(context, setting.child);
        const PortType *port = node.type->input(setting.input.port);
        if (!port) {
            context.noteKey(fmt::format("{} has no input “{}”: the value does nothing. It has {}.",
                nameOf(node), setting.input.port, portNames(node.type->inputs)));
            continue;
        }
        if (const auto accepted = accept(*port, *setting.input.value); !accepted)
            context.warn(fmt::format("{}: {}", nameOf(node), accepted.error().text));
    }
}

/// The program of a script says what inputs it has.
void shape(Node &node, const std::vector<Setting> &settings)
{
    for (const Setting &setting : settings)
        if (const auto *code = setting.input.value->get<std::string>();
            code && setting.input.port == kCodePort && isScript(*node.type))
            node.type = &scriptType(*code);
}

void readSet(ReadContext &context, const JsonElement &element, Node &node)
{
    simdjson::dom::object object;
    if (element.get(object)) {
        context.refuse(
            fmt::format("expected the values of the inputs as an object, found {}.", kindOf(element)));
        return;
    }
    std::vector<Setting> settings = readSettings(context, object);
    orderSettings(context, settings);
    if (node.type)
        shape(node, settings);
    if (context.isStrict() && node.type)
        checkSettings(context, node, settings);
    node.inputs.reserve(settings.size());
    for (Setting &setting : settings)
        node.inputs.push_back(std::move(setting.input));
}

/// What the node's faces keep with it, in the order of the names.
void readKept(ReadContext &context, const JsonElement &element, Node &node)
{
    simdjson::dom::object object;
    if (element.get(object)) {
        context.refuse(fmt::format("expected what is kept as an object, found {}.", kindOf(element)));
        return;
    }
    std::vector<Setting> kept = readSettings(context, object);
    orderSettings(context, kept);
    node.kept.reserve(kept.size());
    for (Setting &each : kept)
        node.kept.push_back({std::move(each.input.port), *std::move(each.input.value)});
}

NodeMode readMode(ReadContext &context, const JsonElement &element)
{
    const std::string_view name = readText(context, element);
    for (const NodeMode mode : {NodeMode::Active, NodeMode::Bypassed, NodeMode::Muted})
        if (name == nameOf(mode))
            return mode;
    context.refuse(fmt::format("expected bypassed or muted, found “{}”.", name));
    return NodeMode::Active;
}

/// Which inputs read which variables; these need not be there.
void readUse(ReadContext &context, const JsonElement &element, Node &node)
{
    simdjson::dom::object object;
    if (element.get(object)) {
        context.refuse(
            fmt::format("expected the variables of the inputs as an object, found {}.", kindOf(element)));
        return;
    }
    std::uint32_t child = 0;
    for (const auto [port, variable] : object) {
        const ReadContext::Step step(context, child++);
        if (std::string trouble = nameTrouble(port); !trouble.empty())
            context.refuseKey(std::move(trouble));
        const auto at = std::ranges::lower_bound(node.inputs, port, {}, &Input::port);
        const bool known = at != node.inputs.end() && at->port == port;
        if (known && !at->variable.empty())
            context.refuseKey(fmt::format("the key “{}” stands here twice.", port));
        Input &input = known ? *at : *node.inputs.insert(at, Input{std::string(port), {}, {}, {}});
        input.variable = readName(context, variable);
    }
}

void readGroup(ReadContext &context, const JsonElement &element, Node &node, int depth)
{
    std::optional<ReadGraph> inner = readInner(context, element, depth);
    if (!inner)
        return;
    node.inner = std::make_shared<const GraphContent>(std::move(inner->content));
    if (!inner->extra.empty())
        node.extra = kInnerExtraMark + inner->extra;
}

void readMember(ReadContext &context, int key, const JsonElement &element, Node &node, int depth)
{
    switch (key) {
    case kId:
        node.id = {readId(context, element)};
        break;
    case kName:
        node.name = readName(context, element);
        break;
    case kType:
        if (const std::string_view id = readName(context, element); !id.empty())
            node.type = context.type(id);
        if (context.isStrict() && node.type && node.type->unknown)
            context.note(fmt::format("the type {} is not installed: the node will not run.", node.type->id));
        break;
    case kVersion:
        node.typeVersion = int(readWhole(context, element, 1, std::numeric_limits<int>::max()));
        break;
    case kAt:
        node.at = readPair(context, element, -kFarthestPixel);
        break;
    case kWidth:
        node.width = readNumber(context, element, 0, kFarthestPixel);
        break;
    case kMode:
        node.mode = readMode(context, element);
        break;
    case kKept:
        readKept(context, element, node);
        break;
    case kGraph:
        readGroup(context, element, node, depth + 1);
        break;
    default:
        break;
    }
}

} // namespace

std::optional<Node> readNode(ReadContext &context, const JsonElement &element, int depth)
{
    simdjson::dom::object object;
    if (element.get(object)) {
        context.refuse(fmt::format("expected a node in braces, found {}.", kindOf(element)));
        return std::nullopt;
    }
    Node node;
    Members members(context);
    std::optional<std::pair<std::uint32_t, JsonElement>> set, use; // read last, when the type is known
    std::uint32_t child = 0;
    for (const auto [key, value] : object) {
        const ReadContext::Step step(context, child);
        const int number = members.next(key, kKeys);
        if (number == kSet)
            set.emplace(child, value);
        else if (number == kUse)
            use.emplace(child, value);
        else
            readMember(context, number, value, node, depth);
        ++child;
    }
    if (set) {
        const ReadContext::Step step(context, set->first);
        readSet(context, set->second, node);
    }
    if (use) {
        const ReadContext::Step step(context, use->first);
        readUse(context, use->second, node);
    }
    if (!members.has(kId))
        context.refuse("a node needs an id.");
    if (!members.has(kType))
        context.refuse("a node needs a type.");
    node.extra.insert(0, members.takeExtra());
    if (!node.type)
        node.type = &typeless();
    return node.id ? std::optional(std::move(node)) : std::nullopt;
}

} // namespace heddle
