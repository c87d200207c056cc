// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/document/readcontext.h"
#include "engine/message/content.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace heddle {

struct PortType;

/// One end of a wire as the file has it, and which member of the wire says so.
struct FileWireEnd {
    NodeId node;
    std::string_view port; ///< Lives in the parsed file.
    std::uint32_t child = 0;
};

struct FileWire {
    FileWireEnd from, to;
    std::uint32_t child = 0; ///< Which wire of the file it is.
};

/// Makes one graph of the nodes, wires, frames and panel of a file: in order, each id and name once, wires
/// put into the inputs they run to. Internal to engine/document; lives while one graph is read; the context
/// must stand at the graph again when link() is called.
class GraphLinker {
public:
    explicit GraphLinker(ReadContext &context)
        : m_context(context)
    {
    }

    void setNodeSection(std::uint32_t child) { m_nodeSection = child; }
    void setWireSection(std::uint32_t child) { m_wireSection = child; }
    void setFrameSection(std::uint32_t child) { m_frameSection = child; }
    void setPanelSection(std::uint32_t child) { m_panelSection = child; }

    void add(Node node, std::uint32_t child);
    void add(FileWire wire, std::string extra);
    void add(Frame frame, std::uint32_t child);
    void add(PanelItem item, std::uint32_t child);

    GraphContent link();

private:
    void refuseDoubleIds();
    template <class Item>
    void refuseDoubleItems(const std::vector<Item> &items, const std::vector<std::uint32_t> &children,
        std::uint32_t section, const char *what);
    void refuseLostItems();
    void refuseDoubleNames();
    void nameTheNameless();
    void linkWires();
    void refuseCircles();
    void linkInto(Node &node, std::size_t first, std::size_t last);
    bool isPossible(const FileWire &wire);
    void noteLostEnd(const FileWire &wire, const FileWireEnd &end, const Node &node,
        const std::vector<PortType> &ports, std::string_view what);
    void checkFit(const FileWire &wire, const Node &to);
    const Node *find(NodeId id) const;
    template <class Tell> void atNode(std::size_t index, Tell &&tell);
    template <class Tell> void atWire(const FileWire &wire, const FileWireEnd &end, Tell &&tell);

    ReadContext &m_context;
    GraphContent m_content;
    std::vector<std::uint32_t> m_nodeChildren, m_frameChildren,
        m_panelChildren; ///< Where each stands in its section.
    std::vector<FileWire> m_wires;
    std::unordered_map<std::uint32_t, std::string> m_wireExtras; ///< By FileWire::child; few have any.
    std::uint32_t m_nodeSection = 0, m_wireSection = 0, m_frameSection = 0, m_panelSection = 0;
};

} // namespace heddle
