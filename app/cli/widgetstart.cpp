// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "app/cli/widgetstart.h"

#include "engine/value/json.h"

#include <fmt/format.h>

namespace heddle::cli {

namespace {

constexpr int kControls = 2; // more do not fit below a view
constexpr double kLongestRange = 10'000;

/// The part that shows an output; nothing for one that no part shows.
std::string viewOf(const PortType &port)
{
    const std::string value = "root.node.outputs." + port.name + ".value";
    switch (port.type->kind) {
    case Kind::Image:
        return "ImageView|value: " + value;
    case Kind::Array:
    case Kind::List:
        return "Plot|values: " + value;
    case Kind::Table:
        return "TableView|value: " + value;
    case Kind::Event:
        return {};
    default:
        return "TextView|value: " + value;
    }
}

/// A range in which a hand can find a place.
bool hasShortRange(const PortType &port)
{
    return port.min && port.max && *port.max - *port.min <= kLongestRange;
}

/// The part that sets an input; nothing for one that a wire alone can set.
std::string controlOf(const PortType &port)
{
    if (port.file != FileUse::None)
        return "FilePicker";
    if (!port.choices.empty())
        return "Choice";
    switch (port.type->kind) {
    case Kind::Bool:
        return "Toggle";
    case Kind::Int:
    case Kind::Number:
        return hasShortRange(port) ? "Slider" : "Field";
    case Kind::Text:
        return "Field";
    default:
        return {};
    }
}

std::string view(const NodeType &type)
{
    for (const PortType &port : type.outputs) {
        const std::string part = viewOf(port);
        const auto bar = part.find('|');
        if (bar != std::string::npos)
            return fmt::format(
                "    {} {{\n        objectName: \"view\"\n        width: parent.width\n"
                "        height: controls.y - 4\n        {}\n        opacity: root.freshness\n    }}\n",
                part.substr(0, bar), part.substr(bar + 1));
    }
    return {};
}

std::vector<const PortType *> controlled(const NodeType &type)
{
    std::vector<const PortType *> ports;
    for (const PortType &port : type.inputs)
        if (!controlOf(port).empty() && int(ports.size()) < kControls)
            ports.push_back(&port);
    return ports;
}

std::string controls(const NodeType &type)
{
    std::string text;
    for (const PortType *port : controlled(type))
        text += fmt::format("        {} {{\n            objectName: \"{}\"\n            width: parent.width\n"
                            "            input: root.node.inputs.{}\n        }}\n",
            controlOf(*port), port->name, port->name);
    return text;
}

std::string factsOf(const PortType &port)
{
    std::string facts = fmt::format("type: \"{}\"", port.type->name);
    if (!port.preset.isNull())
        facts += ", value: " + toFileJson(port.preset);
    if (port.min)
        facts += fmt::format(", minimum: {}", *port.min);
    if (port.max)
        facts += fmt::format(", maximum: {}", *port.max);
    if (!port.unit.empty())
        facts += ", unit: " + toFileJson(Value(port.unit));
    if (!port.choices.empty())
        facts += ", choices: " + toFileJson(Value(List(port.choices.begin(), port.choices.end())));
    if (port.file != FileUse::None)
        facts += port.file == FileUse::Read ? ", file: \"read\"" : ", file: \"write\"";
    if (!port.help.empty())
        facts += ", help: " + toFileJson(Value(port.help));
    return facts;
}

/// What a MadeUpNode can make up for an output of that type.
std::string madeOf(const PortType &port)
{
    switch (port.type->kind) {
    case Kind::Image:
        return "made: \"image\"";
    case Kind::Array:
    case Kind::List:
    case Kind::Any:
        return "made: \"wave\"";
    case Kind::Table:
        return "made: \"table\"";
    case Kind::Bool:
        return "made: \"bool\"";
    case Kind::Int:
    case Kind::Number:
        return "made: \"number\"";
    case Kind::Text:
        return "made: \"text\"";
    default:
        return fmt::format("type: \"{}\"", port.type->name);
    }
}

template <class Facts> std::string ports(const std::vector<PortType> &all, Facts facts)
{
    std::string text;
    for (const PortType &port : all)
        text += fmt::format("{}        {}: {{ {} }}", text.empty() ? "" : ",\n", port.name, facts(port));
    return text;
}

/// A test that moves the first slider, where there is one.
std::string dragTest(const NodeType &type)
{
    for (const PortType *port : controlled(type))
        if (controlOf(*port) == "Slider")
            return fmt::format(
                "\n        function test_dragging_{0}_is_one_undo_step() {{\n"
                "            const slider = findChild(face, \"{0}\")\n"
                "            const before = node.inputs.{0}.value\n"
                "            mouseDrag(slider, slider.width / 2, slider.height / 2, slider.width / 4, 0)\n"
                "            verify(node.inputs.{0}.value !== before)\n"
                "            compare(node.undoSteps, 1)\n        }}\n",
                port->name);
    return {};
}

} // namespace

std::vector<Blank> widgetBlanks(const std::string &name, const NodeType &type, const std::string &file)
{
    return {{"@NAME@", name}, {"@TYPE@", type.id}, {"@TITLE@", type.title.empty() ? name : type.title},
        {"@FILE@", file}, {"@VIEW@", view(type)}, {"@CONTROLS@", controls(type)},
        {"@INPUTS@", ports(type.inputs, factsOf)}, {"@OUTPUTS@", ports(type.outputs, madeOf)},
        {"@DRAG_TEST@", dragTest(type)}};
}

NodeType imaginedType(const std::string &id)
{
    NodeType type;
    type.id = id;
    PortType gain{"gain", &types::number, "How much louder."};
    gain.preset = 1.0;
    gain.min = 0.0;
    gain.max = 10.0;
    type.inputs.push_back(std::move(gain));
    type.outputs.push_back({"signal", &types::array, "What comes out."});
    return type;
}

} // namespace heddle::cli
