// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/document/flowwriter.h"

#include "engine/document/flowlimits.h"
#include "engine/document/graphreader.h"
#include "engine/sdk/nodetype.h"
#include "engine/value/json.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace heddle {

namespace {

/// Pointers to the items in the order of their ids.
template <class Item> std::vector<const Item *> byId(const std::vector<Item> &items)
{
    std::vector<const Item *> order;
    order.reserve(items.size());
    for (const Item &item : items)
        order.push_back(&item);
    std::ranges::stable_sort(order, {}, [](const Item *item) { return item->id; });
    return order;
}

class Writer {
public:
    std::string write(const FlowContent &flow)
    {
        print("{{\n\"heddle\": {},\n", flow.version);
        writeSections(flow.root);
        writeBookmarks(flow.bookmarks);
        writeVariables(flow.variables);
        m_out += flow.extra;
        m_out += "\n}\n";
        return std::move(m_out);
    }

private:
    template <class... Args> void print(fmt::format_string<Args...> format, Args &&...args)
    {
        fmt::format_to(std::back_inserter(m_out), format, std::forward<Args>(args)...);
    }

    void writeSections(const GraphContent &graph)
    {
        const std::vector<const Node *> nodes = byId(graph.nodes);
        begin("\"nodes\": [");
        for (const Node *node : nodes) {
            item();
            writeNode(*node);
        }
        end("],\n");
        begin("\"wires\": [");
        for (const Node *node : nodes)
            for (const Input &input : node->inputs)
                if (input.source)
                    writeWire(*node, input);
        end("],\n");
        begin("\"frames\": [");
        for (const Frame *frame : byId(graph.frames)) {
            item();
            writeFrame(*frame);
        }
        end("]");
        writePanel(graph.panel);
    }

    /// Most flows have none, and then say nothing of it.
    void writePanel(const std::vector<PanelItem> &panel)
    {
        if (panel.empty())
            return;
        begin(",\n\"panel\": [");
        for (const PanelItem *shown : byId(panel)) {
            item();
            writePanelItem(*shown);
        }
        end("]");
    }

    void writeBookmarks(const std::vector<Bookmark> &marks)
    {
        if (marks.empty())
            return;
        begin(",\n\"bookmarks\": [");
        for (const Bookmark *mark : byId(marks)) {
            item();
            writeBookmark(*mark);
        }
        end("]");
    }

    /// The same.
    void writeVariables(const std::vector<Variable> &variables)
    {
        if (variables.empty())
            return;
        begin(",\n\"variables\": [");
        for (const Variable &variable : variables) {
            item();
            m_out += "{\"name\":";
            appendJsonText(m_out, variable.name);
            writeText("type", variable.type->name);
            if (!variable.value.isNull())
                print(",\"value\":{}", toFileJson(variable.value));
            m_out += variable.extra;
            m_out += '}';
        }
        end("]");
    }

    void begin(std::string_view head)
    {
        m_out += head;
        m_first = true;
    }
    void item()
    {
        m_out += m_first ? "\n" : ",\n";
        m_first = false;
    }
    void end(std::string_view tail)
    {
        m_out += '\n';
        m_out += tail;
    }

    /// Whole numbers without a point, as people write coordinates.
    void writeCoordinate(double number)
    {
        if (!std::isfinite(number))
            number = 0;
        number = std::clamp(number, -kFarthestPixel, kFarthestPixel);
        if (number == std::trunc(number))
            print("{}", std::int64_t(number));
        else
            appendJsonNumber(m_out, number);
    }
    void writePair(std::string_view key, double first, double second)
    {
        print(",\"{}\":[", key);
        writeCoordinate(first);
        m_out += ',';
        writeCoordinate(second);
        m_out += ']';
    }
    void writeText(std::string_view key, std::string_view text)
    {
        print(",\"{}\":", key);
        appendJsonText(m_out, text);
    }

    void writeNode(const Node &node)
    {
        print("{{\"id\":{}", node.id.value);
        if (!node.name.empty())
            writeText("name", node.name);
        writeText("type", node.type->id);
        print(",\"version\":{}", node.typeVersion);
        writePair("at", node.at.x, node.at.y);
        if (node.width > 0) {
            m_out += ",\"width\":";
            writeCoordinate(node.width);
        }
        if (node.mode != NodeMode::Active)
            writeText("mode", nameOf(node.mode));
        writeSet(node);
        writeUse(node);
        writeKept(node);
        // See kInnerExtraMark: what follows the mark belongs to the graph inside.
        const std::size_t mark = std::min(node.extra.find(kInnerExtraMark), node.extra.size());
        if (node.inner)
            writeInner(
                *node.inner, std::string_view(node.extra).substr(std::min(mark + 1, node.extra.size())));
        m_out.append(node.extra, 0, mark);
        m_out += '}';
        m_first = false;
    }

    void writeSet(const Node &node)
    {
        bool first = true;
        for (const Input &input : node.inputs) {
            if (!input.value)
                continue;
            m_out += first ? ",\"set\":{" : ",";
            first = false;
            appendJsonText(m_out, input.port);
            m_out += ':';
            m_out += toFileJson(*input.value);
        }
        if (!first)
            m_out += '}';
    }

    void writeUse(const Node &node)
    {
        bool first = true;
        for (const Input &input : node.inputs) {
            if (input.variable.empty())
                continue;
            m_out += first ? ",\"use\":{" : ",";
            first = false;
            appendJsonText(m_out, input.port);
            m_out += ':';
            appendJsonText(m_out, input.variable);
        }
        if (!first)
            m_out += '}';
    }

    void writeKept(const Node &node)
    {
        bool first = true;
        for (const Kept &kept : node.kept) {
            m_out += first ? ",\"kept\":{" : ",";
            first = false;
            appendJsonText(m_out, kept.name);
            m_out += ':';
            m_out += toFileJson(kept.value);
        }
        if (!first)
            m_out += '}';
    }

    void writeInner(const GraphContent &graph, std::string_view extra)
    {
        m_out += ",\"graph\":{\n";
        writeSections(graph);
        m_out += extra;
        m_out += '}';
    }

    void writeWire(const Node &to, const Input &input)
    {
        item();
        print("{{\"from\":[{},", input.source->node.value);
        appendJsonText(m_out, input.source->port);
        print("],\"to\":[{},", to.id.value);
        appendJsonText(m_out, input.port);
        m_out += ']';
        m_out += input.wireExtra;
        m_out += '}';
    }

    void writeFrame(const Frame &frame)
    {
        print("{{\"id\":{}", frame.id);
        writeText("title", frame.title);
        writePair("at", frame.at.x, frame.at.y);
        writePair("size", frame.width, frame.height);
        if (!frame.colour.empty())
            writeText("colour", frame.colour);
        if (!frame.text.empty())
            writeText("text", frame.text);
        m_out += frame.extra;
        m_out += '}';
    }

    void writePanelItem(const PanelItem &shown)
    {
        print("{{\"id\":{},\"node\":{}", shown.id, shown.node.value);
        if (!shown.part.empty())
            writeText("part", shown.part);
        writePair("at", shown.at.x, shown.at.y);
        writePair("size", shown.width, shown.height);
        if (!shown.title.empty())
            writeText("title", shown.title);
        m_out += shown.extra;
        m_out += '}';
    }

    void writeBookmark(const Bookmark &mark)
    {
        print("{{\"id\":{}", mark.id);
        writePair("at", mark.at.x, mark.at.y);
        for (std::size_t i = 0; i < mark.graph.size(); ++i)
            print("{}{}", i == 0 ? ",\"graph\":[" : ",", mark.graph[i].value);
        m_out += mark.graph.empty() ? "" : "]";
        if (mark.zoom != 1) {
            m_out += ",\"zoom\":";
            appendJsonNumber(m_out, mark.zoom);
        }
        if (!mark.name.empty())
            writeText("name", mark.name);
        m_out += mark.extra;
        m_out += '}';
    }

    std::string m_out;
    bool m_first = true; ///< Nothing of the list that is being written was written yet.
};

} // namespace

std::string writeFlow(const FlowContent &flow)
{
    return Writer().write(flow);
}

std::string writeFragment(const GraphContent &graph)
{
    FlowContent flow;
    flow.root = graph;
    return writeFlow(flow);
}

} // namespace heddle
