// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/script/scripttype.h"

#include "engine/script/signature.h"
#include "engine/sdk/catalog.h"
#include "engine/sdk/outofprocess.h"

#include <map>
#include <mutex>

namespace heddle {

namespace {

constexpr const char *kStart = "def script(value: float = 1.0) -> float:\n"
                               "    return 2 * value\n";

PortType codePort()
{
    PortType port;
    port.name = kCodePort;
    port.type = &types::text;
    port.help
        = "The program: a function in Python. Its parameters are the inputs, what it returns is the output. "
          "Say of which type each is, as in def script(table: Table, row: int = 0) -> float; there are "
          "bool, int, float, str, list, dict, Array, Image, Table and Event. It runs when you leave the "
          "field.";
    port.unit = kCodeUnit;
    port.preset = kStart;
    port.required = port.setting = port.multiline = true;
    return port;
}

NodeType withoutPorts()
{
    static const auto body = std::make_shared<const ProcessBody>(ProcessBody{"python", kPython, {}, {}, {}});
    NodeType type;
    type.id = kScriptType;
    type.title = "Python script";
    type.category = "Code";
    type.help = "A function in Python that stands in the flow itself. Its parameters are the inputs.";
    type.aliases = {"code", "function", "program", "custom"};
    type.icon = "code";
    type.face = "code";
    type.kind = NodeKind::Code;
    type.body = needsProcess;
    type.process = body;
    type.inputs = {codePort()};
    return type;
}

NodeType typeOf(std::string_view code)
{
    NodeType type = withoutPorts();
    auto signature = script::signatureOf(code);
    if (!signature)
        return type;
    for (PortType &port : signature->inputs)
        type.inputs.push_back(std::move(port));
    type.outputs = std::move(signature->outputs);
    type.pure = signature->pure;
    type.mailbox = signature->mailbox;
    type.takes = signature->takes;
    if (!signature->help.empty())
        type.help = std::move(signature->help);
    return type;
}

} // namespace

const NodeType &scriptType(std::string_view code)
{
    static std::mutex mutex;
    static auto &known = *new std::map<std::string, NodeType>; // nodes may point there until the very end
    NodeType type = typeOf(code);
    std::string declaration = toJson(type);
    const std::lock_guard lock(mutex);
    return known.try_emplace(std::move(declaration), std::move(type)).first->second;
}

const NodeType &scriptType()
{
    return scriptType(kStart);
}

NodeType newScript()
{
    NodeType type = scriptType();
    for (auto *ports : {&type.inputs, &type.outputs})
        for (PortType &port : *ports)
            if (port.help.empty())
                port.help = "Of the program that a new script begins with.";
    return type;
}

const NodeType &shapedType(const Node &node)
{
    if (!isScript(*node.type))
        return *node.type;
    const Input *input = node.input(kCodePort);
    const auto *code = input && input->value ? input->value->get<std::string>() : nullptr;
    return code ? scriptType(*code) : scriptType();
}

} // namespace heddle
