// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/document/graphreader.h"

#include "engine/document/flowlimits.h"
#include "engine/document/graphlinker.h"
#include "engine/document/itemreader.h"
#include "engine/document/nodereader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace heddle {

namespace {

enum Section { Nodes, Wires, Frames, Panel };

/// One end of a wire: [node, "port"].
FileWireEnd readEnd(ReadContext &context, const JsonElement &element)
{
    simdjson::dom::array array;
    if (element.get(array) || array.size() != 2) {
        context.refuse(fmt::format("expected [node id, \"port\"], found {}.", kindOf(element)));
        return {};
    }
    FileWireEnd end;
    {
        const ReadContext::Step step(context, 0);
        end.node = {readId(context, array.at(0).value_unsafe())};
    }
    const ReadContext::Step step(context, 1);
    end.port = readName(context, array.at(1).value_unsafe());
    return end;
}

std::optional<FileWire> readWire(ReadContext &context, const JsonElement &element, std::string &extra)
{
    static constexpr std::array<std::string_view, 2> kKeys{"from", "to"};
    simdjson::dom::object object;
    if (element.get(object)) {
        context.refuse(fmt::format("expected a wire in braces, found {}.", kindOf(element)));
        return std::nullopt;
    }
    FileWire wire;
    Members members(context);
    std::uint32_t child = 0;
    for (const auto [key, value] : object) {
        const ReadContext::Step step(context, child);
        const int number = members.next(key, kKeys);
        if (number >= 0) {
            FileWireEnd &end = number == 0 ? wire.from : wire.to;
            end = readEnd(context, value);
            end.child = child;
        }
        ++child;
    }
    if (!members.has(0) || !members.has(1))
        context.refuse("a wire needs from and to.");
    extra = members.takeExtra();
    return wire;
}

/// Reads the sections as they come and links them at the end: the text may have them in any order.
class GraphReader {
public:
    GraphReader(ReadContext &context, int depth)
        : m_context(context)
        , m_depth(depth)
        , m_linker(context)
    {
    }

    void read(int section, const JsonElement &element, std::uint32_t child)
    {
        switch (section) {
        case Nodes:
            readNodes(element, child);
            break;
        case Wires:
            readWires(element, child);
            break;
        case Frames:
            readFrames(element, child);
            break;
        case Panel:
            readPanel(element, child);
            break;
        default:
            break;
        }
    }
    GraphContent take() { return m_linker.link(); }

private:
    void readNodes(const JsonElement &element, std::uint32_t section)
    {
        m_linker.setNodeSection(section);
        forEachItem(m_context, element, [this](const JsonElement &item, std::uint32_t child) {
            if (!m_context.countNode())
                return;
            if (auto node = readNode(m_context, item, m_depth))
                m_linker.add(std::move(*node), child);
        });
    }
    void readWires(const JsonElement &element, std::uint32_t section)
    {
        m_linker.setWireSection(section);
        forEachItem(m_context, element, [this](const JsonElement &item, std::uint32_t child) {
            std::string extra;
            if (auto wire = readWire(m_context, item, extra)) {
                wire->child = child;
                m_linker.add(*wire, std::move(extra));
            }
        });
    }
    void readFrames(const JsonElement &element, std::uint32_t section)
    {
        m_linker.setFrameSection(section);
        forEachItem(m_context, element, [this](const JsonElement &item, std::uint32_t child) {
            if (auto frame = readFrame(m_context, item))
                m_linker.add(std::move(*frame), child);
        });
    }
    void readPanel(const JsonElement &element, std::uint32_t section)
    {
        m_linker.setPanelSection(section);
        forEachItem(m_context, element, [this](const JsonElement &item, std::uint32_t child) {
            if (auto shown = readPanelItem(m_context, item))
                m_linker.add(std::move(*shown), child);
        });
    }

    ReadContext &m_context;
    const int m_depth;
    GraphLinker m_linker;
};

} // namespace

ReadGraph readGraph(
    ReadContext &context, const simdjson::dom::object &object, int depth, const OwnMembers &own)
{
    std::vector<std::string_view> keys{"nodes", "wires", "frames", "panel"};
    const auto sections = int(keys.size());
    keys.insert(keys.end(), own.keys.begin(), own.keys.end());
    Members members(context, ",\n"); // a line each, as all that a graph holds
    GraphReader reader(context, depth);
    std::uint32_t child = 0;
    for (const auto [key, value] : object) {
        const ReadContext::Step step(context, child);
        const int section = members.next(key, keys);
        if (section < sections)
            reader.read(section, value, child);
        else
            own.read(std::size_t(section - sections), value);
        ++child;
    }
    ReadGraph read;
    read.content = reader.take();
    read.extra = members.takeExtra();
    return read;
}

std::optional<ReadGraph> readInner(ReadContext &context, const JsonElement &element, int depth)
{
    simdjson::dom::object object;
    if (element.get(object))
        context.refuse(fmt::format("expected a graph in braces, found {}.", kindOf(element)));
    else if (depth > kDeepestGroup)
        context.refuse(fmt::format("groups nested deeper than {} levels.", kDeepestGroup));
    else
        return readGraph(context, object, depth, {});
    return std::nullopt;
}

} // namespace heddle
