// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/exitcodes.h"
#include "engine/sdk/catalog.h"

#include <fmt/format.h>

#include <cstdio>

namespace heddle::cli {

namespace {

std::string facts(const PortType &port)
{
    std::string text = port.type->name;
    if (!port.preset.isNull())
        text += ", default " + port.preset.summary();
    if (port.min && port.max)
        text += fmt::format(", {} to {}", *port.min, *port.max);
    if (!port.unit.empty())
        text += " " + port.unit;
    if (!port.choices.empty())
        text += fmt::format(", one of {}", fmt::join(port.choices, " | "));
    if (port.required && port.preset.isNull())
        text += ", required";
    return text;
}

void printPorts(const char *title, const std::vector<PortType> &ports)
{
    if (ports.empty())
        return;
    fmt::print("\n{}\n", title);
    for (const PortType &port : ports)
        if (!port.isHidden())
            fmt::print("  {:<14} {:<36} {}\n", port.name, facts(port), port.help);
}

void printType(const NodeType &type)
{
    fmt::print("{}  ({}, version {})\n{}\n", type.title, type.id, type.version, type.help);
    printPorts("Inputs", type.inputs);
    printPorts("Outputs", type.outputs);
    if (!type.actions.empty())
        fmt::print("\nActions\n");
    for (const Action &action : type.actions)
        fmt::print("  {}\n", action.title);
}

void printAll(const std::vector<const NodeType *> &types)
{
    std::string category;
    for (const NodeType *type : types) {
        if (type->category != category)
            fmt::print("{}{}\n", category.empty() ? "" : "\n", type->category);
        category = type->category;
        fmt::print("  {:<22} {}\n", type->id, type->help);
    }
}

void printJson(const std::vector<const NodeType *> &types)
{
    std::string json = "[";
    for (const NodeType *type : types)
        json += (json.size() > 1 ? ",\n" : "\n") + toJson(*type);
    fmt::print("{}\n]\n", json);
}

} // namespace

int listNodes(Catalog &catalog, std::span<const std::string> words)
{
    bool json = false;
    std::string id;
    for (const std::string &word : words) {
        if (word == "--json") {
            json = true;
        } else if (word.starts_with('-') || !id.empty()) {
            fmt::print(stderr, "usage: heddle nodes [TYPE] [--json]\n");
            return kWrongUsage;
        } else {
            id = word;
        }
    }
    const NodeType *type = id.empty() ? nullptr : catalog.find(id);
    if (!id.empty() && !type) {
        fmt::print(stderr, "heddle: there is no node type “{}”. “heddle nodes” lists all.\n", id);
        return kWrongUsage;
    }
    if (json)
        type ? fmt::print("{}\n", toJson(*type)) : printJson(catalog.all());
    else
        type ? printType(*type) : printAll(catalog.all());
    return kWell;
}

} // namespace heddle::cli
