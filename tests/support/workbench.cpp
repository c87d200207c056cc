// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "tests/support/workbench.h"

namespace heddle::test {

namespace {

/// Wraps a body so that entering it is noted under the name that the input `name` gives.
Body noted(RunLog &log, Body body)
{
    return [&log, body = std::move(body)](Run &run, std::span<const Value> in, std::span<Value> out) {
        const auto *name = in[0].get<std::string>();
        log.add(name ? *name : "?");
        body(run, in, out);
    };
}

PortType input(std::string name, const Type &type, Value preset = {}, bool required = false)
{
    PortType port;
    port.name = std::move(name);
    port.type = &type;
    port.preset = std::move(preset);
    port.required = required;
    return port;
}

/// Input 0 of every test node is `tag`: what the log calls it.
NodeType type(std::string id, std::vector<PortType> inputs, std::vector<PortType> outputs, Body body)
{
    NodeType result;
    result.id = std::move(id);
    result.title = result.id.substr(5);
    result.cost = Cost::Cheap;
    inputs.insert(inputs.begin(), input("tag", types::text));
    result.inputs = std::move(inputs);
    result.outputs = std::move(outputs);
    result.body = std::move(body);
    return result;
}

double sumOf(std::span<const Value> in)
{
    double sum = 0;
    for (const Value &value : in.subspan(1))
        sum += value.isNull() ? 0 : value.toNumber();
    return sum;
}

void addUp(Run &, std::span<const Value> in, std::span<Value> out)
{
    out[0] = sumOf(in);
}

} // namespace

void addTestNodes(Catalog &catalog, RunLog &log)
{
    const auto number = [](std::string name, Value preset = 0.0) {
        return input(std::move(name), types::number, std::move(preset));
    };
    const std::vector<PortType> out{input("out", types::number)};
    const auto add = [&](NodeType nodeType) {
        nodeType.body = noted(log, std::move(nodeType.body));
        catalog.add(std::move(nodeType));
    };
    add(type("test.number", {number("value")}, out, addUp));
    add(type("test.sum", {number("a"), number("b")}, out, addUp));
    add(type("test.sign", {number("in")}, out, [](Run &, std::span<const Value> in, std::span<Value> result) {
        result[0] = in[1].toNumber() < 0 ? -1.0 : 1.0;
    }));
    add(type("test.needs", {input("in", types::number, {}, true)}, out, addUp));
    add(type("test.fails", {number("in")}, out,
        [](Run &, std::span<const Value>, std::span<Value>) { throw NodeError("it is broken"); }));
    add(type("test.text", {input("value", types::text, "x")}, {input("out", types::text)},
        [](Run &, std::span<const Value> in, std::span<Value> result) { result[0] = in[1]; }));
    add(type(
        "test.warns", {number("in")}, out, [](Run &run, std::span<const Value> in, std::span<Value> result) {
            run.warn("take care");
            result[0] = in[1];
        }));
    NodeType parts = type("test.parts", {number("count", 3.0)}, out,
        [](Run &run, std::span<const Value> in, std::span<Value> result) {
            for (double i = 1; i < in[1].toNumber(); ++i) {
                run.progress(i, in[1].toNumber());
                run.yield(i);
            }
            result[0] = in[1];
        });
    parts.cost = Cost::Heavy;
    add(std::move(parts));
    NodeType endless
        = type("test.endless", {number("in")}, out, [](Run &run, std::span<const Value>, std::span<Value>) {
              while (true)
                  run.checkpoint();
          });
    endless.cost = Cost::Heavy;
    add(std::move(endless));
    NodeType random = type("test.random", {}, out,
        [n = std::make_shared<std::atomic<int>>(0)](
            Run &, std::span<const Value>, std::span<Value> result) { result[0] = double(++*n); });
    random.pure = false;
    add(std::move(random));
    add(type("test.fire", {number("in")}, {input("event", types::event)},
        [](Run &run, std::span<const Value> in, std::span<Value>) { run.fire(0, in[1]); }));
    add(type("test.sample", {input("trigger", types::event), number("in")},
        {input("out", types::number), input("event", types::event)},
        [](Run &run, std::span<const Value> in, std::span<Value> result) {
            result[0] = in[2];
            run.fire(1, in[2]);
        }));
    add(type("test.image", {}, {input("out", types::image)},
        [](Run &, std::span<const Value>, std::span<Value> result) {
            ArrayBuilder pixels(DType::UInt8, {4, 4});
            pixels.fillZero();
            result[0] = Image{std::move(pixels).freeze(), Channels::Grey};
        }));
    for (const char *id : {"flow.group", "flow.input", "flow.output", "flow.dot"}) {
        NodeType boundary;
        boundary.id = boundary.title = id;
        boundary.cost = Cost::Cheap;
        if (boundary.id != "flow.group") {
            boundary.inputs = {input("value", types::any)};
            boundary.outputs = {input("value", types::any)};
            boundary.body
                = [](Run &, std::span<const Value> in, std::span<Value> result) { result[0] = in[0]; };
        }
        catalog.add(std::move(boundary));
    }
    NodeType dot;
    dot.id = dot.title = "flow.event_dot";
    dot.inputs = {input("value", types::event)};
    dot.outputs = {input("value", types::event)};
    catalog.add(std::move(dot));
}

} // namespace heddle::test
