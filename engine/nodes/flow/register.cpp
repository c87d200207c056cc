// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/flow/register.h"

#include "engine/sdk/catalog.h"
#include "engine/sdk/node.h"

namespace heddle {

namespace {

void nothing() { }

Value pass(const Value &value)
{
    return value;
}

/// Never runs: whoever evaluates hands triggers on.
void handTrigger(Run &, const Event &) { }

/// What all of them have in common: they hand on, at no cost.
template <class Body> NodeDeclaration flowNode(std::string id, Body body, std::string title, std::string icon)
{
    return node(std::move(id), body)
        .title(std::move(title))
        .category("Flow")
        .kind(NodeKind::Flow)
        .icon(std::move(icon))
        .cheap();
}

NodeType groupNode()
{
    return flowNode("flow.group", nothing, "Group", "subgraph")
        .help("A flow within the flow, shown as one node.");
}

NodeType inputNode()
{
    return flowNode("flow.input", pass, "Group input", "right")
        .help("Brings a value into a group; the group gets an input of this node's name.")
        .input("value", "What it gives while the group's input has no value.")
        .output("value", "What arrives at the group.");
}

NodeType outputNode()
{
    return flowNode("flow.output", pass, "Group output", "left")
        .help("Hands a value out of a group; the group gets an output of this node's name.")
        .input("value", "What to hand out.")
        .output("value", "The same.");
}

NodeType dotNode()
{
    return flowNode("flow.dot", pass, "Dot", "right")
        .help("Leads a wire another way.")
        .input("value", "What comes.")
        .output("value", "The same.");
}

NodeType eventDotNode()
{
    return flowNode("flow.event_dot", handTrigger, "Event dot", "right")
        .help("Leads a wire of triggers another way.")
        .input("value", "What comes.")
        .event("value", "The same.");
}

NodeType getNode()
{
    return node("variable.get", pass)
        .title("Get variable")
        .category("Flow/Variables")
        .kind(NodeKind::Source)
        .cheap()
        .help("Gives what a variable is, again whenever it changes.")
        .aliases({"read", "global", "parameter"})
        .input("value", "Choose the variable here.")
        .output("value", "What it is now.");
}

/// The evaluator does it: it alone knows the variables.
void write(const Event &, const Value &, const Value &) { }

NodeType setNode()
{
    return node("variable.set", write)
        .title("Set variable")
        .category("Flow/Variables")
        .kind(NodeKind::Flow)
        .cheap()
        .impure()
        .help("Writes a variable when it is triggered. All that reads it follows.")
        .aliases({"write", "assign", "store", "global"})
        .input("set", "A trigger writes the value.")
        .action("Write now")
        .input("variable", "Choose the variable here.")
        .setting()
        .input("value", "What to write. Nothing: what the trigger carries.")
        .event("done", "Fires afterwards. Readers that take long may still run.");
}

} // namespace

void registerFlow(Catalog &catalog)
{
    catalog.add(groupNode());
    catalog.add(inputNode());
    catalog.add(outputNode());
    catalog.add(dotNode());
    catalog.add(eventDotNode());
    catalog.add(getNode());
    catalog.add(setNode());
}

} // namespace heddle
