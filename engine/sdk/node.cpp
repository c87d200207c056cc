// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/sdk/node.h"

#include "engine/value/convert.h"

#include <stdexcept>

namespace heddle {

namespace {

/// "every_nth" reads as "every nth" where a title is missing.
std::string titleOf(const std::string &id)
{
    std::string title = id.substr(id.find('.') + 1);
    for (char &c : title)
        c = c == '_' ? ' ' : c;
    if (!title.empty() && title[0] >= 'a' && title[0] <= 'z')
        title[0] = char(title[0] - 'a' + 'A');
    return title;
}

} // namespace

NodeDeclaration &NodeDeclaration::input(std::string name, std::string help)
{
    if (m_inputs == m_type.inputs.size())
        throw std::logic_error(m_type.id + ": more inputs are named than the function has parameters");
    m_onOutput = false;
    PortType &port = m_type.inputs[m_inputs++];
    port.name = std::move(name);
    port.help = std::move(help);
    return *this;
}

NodeDeclaration &NodeDeclaration::output(std::string name, std::string help)
{
    if (m_outputs == m_type.outputs.size())
        throw std::logic_error(m_type.id + ": more outputs are named than the function returns");
    m_onOutput = true;
    PortType &port = m_type.outputs[m_outputs++];
    port.name = std::move(name);
    port.help = std::move(help);
    return *this;
}

NodeDeclaration &NodeDeclaration::event(std::string name, std::string help)
{
    if (m_outputs != m_type.outputs.size())
        throw std::logic_error(m_type.id + ": events come after the other outputs");
    m_type.outputs.push_back({.name = std::move(name), .type = &types::event, .help = std::move(help)});
    ++m_outputs;
    m_onOutput = true;
    return *this;
}

NodeDeclaration &NodeDeclaration::action(std::string title, Value value)
{
    const bool triggers = !m_onOutput && m_inputs > 0 && last().type == &types::event;
    m_type.actions.push_back({std::move(title), triggers ? last().name : std::string(), std::move(value)});
    return *this;
}

NodeDeclaration &NodeDeclaration::preset(Value value)
{
    auto converted = convert(value, *last().type);
    if (!converted)
        throw std::logic_error(m_type.id + "." + last().name + ": " + converted.error().text);
    last().preset = std::move(*converted);
    return *this;
}

NodeDeclaration &NodeDeclaration::range(double min, double max)
{
    last().min = min;
    last().max = max;
    return *this;
}

NodeDeclaration &NodeDeclaration::step(double step)
{
    last().step = step;
    return *this;
}

NodeDeclaration &NodeDeclaration::unit(std::string unit)
{
    last().unit = std::move(unit);
    return *this;
}

NodeDeclaration &NodeDeclaration::choices(std::vector<std::string> names)
{
    last().choices = std::move(names);
    return *this;
}

NodeDeclaration &NodeDeclaration::setting()
{
    last().setting = true;
    return *this;
}

NodeDeclaration &NodeDeclaration::optional()
{
    last().required = false;
    return *this;
}

NodeDeclaration &NodeDeclaration::reads(std::vector<std::string> suffixes)
{
    last().file = FileUse::Read;
    last().suffixes = std::move(suffixes);
    return *this;
}

NodeDeclaration &NodeDeclaration::writes(std::vector<std::string> suffixes)
{
    last().file = FileUse::Write;
    last().suffixes = std::move(suffixes);
    return *this;
}

NodeDeclaration &NodeDeclaration::multiline()
{
    last().multiline = true;
    return *this;
}

NodeDeclaration &NodeDeclaration::latest()
{
    last().latest = true;
    return *this;
}

NodeDeclaration::operator NodeType() const
{
    if (m_inputs != m_type.inputs.size() || m_outputs != m_type.outputs.size())
        throw std::logic_error(m_type.id + ": a port has no name");
    NodeType type = m_type;
    if (type.title.empty())
        type.title = titleOf(type.id);
    return type;
}

} // namespace heddle
