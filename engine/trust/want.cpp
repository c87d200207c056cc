// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/trust/want.h"

#include "engine/sdk/scripttypes.h"
#include "engine/trust/server.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

namespace heddle {

namespace {

constexpr const char *kVerbs[]{"reach", "write", "read", "run"};
constexpr std::string_view kUrlPort = "url";
constexpr std::size_t kLongestShown = 200;

/// So that a sentence stays one, whatever the flow has in store.
std::string shown(std::string_view text)
{
    std::string out;
    for (const char c : text.substr(0, kLongestShown)) {
        const auto byte = static_cast<unsigned char>(c);
        out += byte < 0x20 || byte == 0x7F ? fmt::format("\\x{:02x}", byte) : std::string(1, c);
    }
    while (text.size() > kLongestShown && !out.empty() && (out.back() & 0x80))
        out.pop_back(); // no half letters
    return text.size() > kLongestShown ? out + "…" : out;
}

std::string nameOf(const Flow &flow, Slot slot)
{
    std::string name = flow.record(slot).node.name;
    for (GraphUid graph = flow.graphOf(slot); graph != kRoot;) {
        const auto [parent, owner] = flow.ownerOf(graph);
        name.insert(0, flow.find(parent, owner)->node.name + "/");
        graph = parent;
    }
    return name;
}

void eachText(const Value &value, const std::function<void(const std::string &)> &f)
{
    if (const auto *text = value.get<std::string>())
        f(*text);
    else if (const auto *list = value.get<List>())
        for (const Value &item : *list)
            eachText(item, f);
}

/// What a node would do, port by port.
class Collector {
public:
    Collector(const Flow &flow, Slot slot, const Surroundings &surroundings)
        : m_flow(flow)
        , m_slot(slot)
        , m_type(*flow.record(slot).node.type)
        , m_surroundings(surroundings)
    {
    }

    /// nullptr: comes by a wire, and nobody knows yet.
    void addPort(std::size_t input, const Value *value, bool wired)
    {
        const PortType &port = m_type.inputs[input];
        if (isScript(m_type) && port.name == kCodePort)
            return addCode(value, wired);
        if (m_type.network && port.name == kUrlPort)
            return add(WantKind::Reach, value, wired);
        if (port.file == FileUse::Write)
            return add(WantKind::Write, value, wired);
        if (port.file == FileUse::Read && value)
            return add(WantKind::Read, value, wired);
    }

    std::vector<Want> take()
    {
        if (m_type.network && m_type.inputIndex(kUrlPort) < 0)
            m_wants.push_back(want(WantKind::Reach, "the network", false));
        return std::move(m_wants);
    }

private:
    Want want(WantKind kind, std::string what, bool wired) const
    {
        return {{m_flow.pathOf(m_flow.graphOf(m_slot)), m_flow.record(m_slot).node.id},
            nameOf(m_flow, m_slot), kind, std::move(what), wired, false};
    }

    void addCode(const Value *value, bool wired)
    {
        const auto *code = value ? value->get<std::string>() : nullptr;
        m_wants.push_back(want(WantKind::Run, code ? *code : std::string(), wired));
    }

    void add(WantKind kind, const Value *value, bool wired)
    {
        if (!value)
            return m_wants.push_back(want(kind, {}, wired));
        eachText(*value, [&](const std::string &text) {
            const auto place
                = kind == WantKind::Read ? m_surroundings.placeOf(text) : Surroundings::Place::Away;
            if (text.empty() || place == Surroundings::Place::Near)
                return;
            m_wants.push_back(
                want(kind, kind == WantKind::Reach ? serverOf(text) : m_surroundings.resolved(text), wired));
            m_wants.back().hidden = place == Surroundings::Place::Hidden;
        });
    }

    const Flow &m_flow;
    const Slot m_slot;
    const NodeType &m_type;
    const Surroundings &m_surroundings;
    std::vector<Want> m_wants;
};

/// What a variable is may be written while the flow runs: it counts as coming by a wire.
bool isWired(const Flow &flow, Slot slot, std::size_t input)
{
    const auto links = flow.links(slot);
    const Input *said = flow.inputOf(slot, flow.record(slot).node.type->inputs[input].name);
    if (said && !said->variable.empty())
        return true;
    return input < links.size() && (links[input].wired || links[input].event);
}

} // namespace

std::string Want::keyOf(WantKind kind, const std::string &what)
{
    return fmt::format("{} {}", kVerbs[int(kind)], what);
}

std::string Want::wireKey() const
{
    std::string key = fmt::format("{} wired", kVerbs[int(kind)]);
    for (const NodeId id : node.graph)
        key += fmt::format("/{}", id.value);
    return key + fmt::format("/{}", node.node.value);
}

std::string Want::phrase() const
{
    if (kind == WantKind::Run)
        return what.empty() ? "run Python code that a variable holds" : "run Python code";
    if (what.empty())
        return fmt::format("{} {}", kVerbs[int(kind)],
            kind == WantKind::Reach ? "an address that comes by a wire"
                                    : "a file whose path comes by a wire");
    const std::string text = keyOf(kind, shown(what));
    return kind != WantKind::Read ? text
                                  : text + (hidden ? ", which is hidden" : ", outside the flow’s folder");
}

std::string Want::item() const
{
    return fmt::format("{} ({})", phrase(), shown(name));
}

std::string Want::sentence() const
{
    std::string text = item();
    text[0] = char(text[0] - 'a' + 'A');
    return text;
}

bool needsTrust(const NodeType &type)
{
    return type.network || isScript(type)
        || std::any_of(type.inputs.begin(), type.inputs.end(),
            [](const PortType &port) { return port.file != FileUse::None; });
}

std::vector<Want> wantsOf(const Flow &flow, Slot slot, const Surroundings &surroundings)
{
    const Node &node = flow.record(slot).node;
    Collector collector(flow, slot, surroundings);
    for (std::size_t i = 0; i < node.type->inputs.size(); ++i) {
        const Input *own = node.input(node.type->inputs[i].name);
        const bool wired = isWired(flow, slot, i);
        const Value *set = own && own->value ? &*own->value : &node.type->inputs[i].preset;
        collector.addPort(i, wired ? nullptr : set, wired);
    }
    return collector.take();
}

std::vector<Want> wantsOf(
    const Flow &flow, Slot slot, std::span<const Value> inputs, const Surroundings &surroundings)
{
    Collector collector(flow, slot, surroundings);
    for (std::size_t i = 0; i < inputs.size(); ++i)
        collector.addPort(i, &inputs[i], isWired(flow, slot, i));
    return collector.take();
}

std::vector<Want> wantsOf(const Flow &flow, const Surroundings &surroundings)
{
    std::vector<Want> all;
    for (Slot slot = 0; slot < flow.slotCount(); ++slot)
        if (flow.isUsed(slot) && needsTrust(*flow.record(slot).node.type))
            for (Want &want : wantsOf(flow, slot, surroundings))
                all.push_back(std::move(want));
    std::stable_sort(all.begin(), all.end(), [](const Want &a, const Want &b) { return a.name < b.name; });
    return all;
}

} // namespace heddle
