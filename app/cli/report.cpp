// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "app/cli/report.h"

#include "app/cli/exitcodes.h"
#include "app/cli/tabletext.h"
#include "engine/nodes/files/write.h"
#include "engine/value/json.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

namespace heddle::cli {

namespace {

const Value kNothing;

} // namespace

Link outputOf(const Flow &flow, const NodeRecord &record, const std::string &port)
{
    if (record.inner) {
        const NodeRecord *inside = flow.nodes(record.inner).find(port);
        return inside && inside->node.type->id == kGroupOutputType ? Link{inside->slot, 0, false, true}
                                                                   : Link{};
    }
    const int index = record.node.type->outputIndex(port);
    return index < 0 ? Link{} : Link{record.slot, std::uint16_t(index), false, true};
}

Report::Report(
    FlowEngine &engine, const RunOptions &options, double elapsed, bool complete, const Counted &counted)
    : m_engine(engine)
    , m_options(options)
    , m_elapsed(elapsed)
    , m_complete(complete)
{
    options.gets.empty() ? collectUnconsumed(counted) : collectWanted(counted);
    if (options.gets.empty() && options.until)
        collectCounted(counted);
}

int Report::print()
{
    // Whoever asked to stop early has asked for what there is.
    const bool missing = !m_options.until
        && (m_lacksTypes || std::any_of(m_outputs.begin(), m_outputs.end(), [](const Output &output) {
               return !output.value;
           }));
    const bool failed = tellFailures();
    const bool written = writeFiles();
    const bool ok = m_complete && !failed && !missing && written;
    m_options.json ? printJson(ok) : printText();
    return ok ? kWell : kNodeFailed;
}

std::optional<Value> Report::valueOf(const Link &link, const Counted &counted) const
{
    if (counted.value && counted.link == link)
        return counted.value;
    const Cell &cell = m_engine.evaluator().cell(link.source);
    return link.output < cell.outputs.size() ? std::optional(cell.outputs[link.output]) : std::nullopt;
}

void Report::collectWanted(const Counted &counted)
{
    for (const PortArgument &get : m_options.gets) {
        const Link link = outputOf(m_engine.flow(), *m_engine.flow().find(get.node), get.port);
        m_outputs.push_back({get.name(), valueOf(link, counted), get.value});
        const NodeStatus &status = m_engine.evaluator().cell(link.source).status;
        if (status.muted)
            fmt::print(stderr, "{} has no value: {}\n", get.name(), status.text);
    }
}

/// What was counted is shown too, where other nodes read it.
void Report::collectCounted(const Counted &counted)
{
    const std::string name = m_options.until->name();
    if (std::none_of(m_outputs.begin(), m_outputs.end(), [&](const Output &o) { return o.name == name; }))
        m_outputs.insert(m_outputs.begin(), {name, valueOf(counted.link, counted), {}});
}

/// The outputs of nodes that nothing reads; of those that run.
void Report::collectUnconsumed(const Counted &counted)
{
    const Flow &flow = m_engine.flow();
    eachNode(kRoot, "", [&](const std::string &name, const NodeRecord &record) {
        if (record.inner || !flow.order().successors(record.slot).empty()
            || !flow.eventTargets(record.slot).empty() || m_engine.evaluator().cell(record.slot).status.muted)
            return; // what is muted is not missed
        m_lacksTypes = m_lacksTypes || record.node.type->unknown;
        for (std::size_t i = 0; i < record.node.type->outputs.size(); ++i)
            m_outputs.push_back({name + "." + record.node.type->outputs[i].name,
                valueOf({record.slot, std::uint16_t(i), false, true}, counted), {}});
    });
}

void Report::eachNode(GraphUid graph, const std::string &prefix,
    const std::function<void(const std::string &, const NodeRecord &)> &f) const
{
    std::vector<const NodeRecord *> records;
    m_engine.flow().nodes(graph).forEach([&](const NodeRecord &record) { records.push_back(&record); });
    std::sort(records.begin(), records.end(),
        [](const NodeRecord *a, const NodeRecord *b) { return a->node.id < b->node.id; });
    for (const NodeRecord *record : records) {
        f(prefix + record->node.name, *record);
        if (record->inner)
            eachNode(record->inner, prefix + record->node.name + "/", f);
    }
}

bool Report::tellFailures() const
{
    bool failed = false;
    eachNode(kRoot, "", [&](const std::string &name, const NodeRecord &record) {
        if (record.inner)
            return;
        const NodeStatus &status = m_engine.evaluator().cell(record.slot).status;
        const bool worthTelling = status.state == NodeState::Error || status.state == NodeState::Warning
            || status.state == NodeState::NotSetUp || status.state == NodeState::Interrupted;
        if (worthTelling)
            fmt::print(stderr, "{}: {}: {}\n", name, nameOf(status.state), status.text);
        failed = failed || status.state == NodeState::Error;
    });
    return failed;
}

bool Report::writeFiles() const
{
    bool written = true;
    for (const Output &output : m_outputs)
        if (output.file && output.value)
            if (const auto done = writeValueFile(*output.value, *output.file); !done) {
                fmt::print(stderr, "{}: {}\n", output.name, done.error().text);
                written = false;
            }
    return written;
}

void Report::printText() const
{
    for (const Output &output : m_outputs) {
        if (output.file || !output.value)
            continue;
        const Value &value = *output.value;
        if (const Table *table = value.get<Table>())
            fmt::print("{}: {}\n{}", output.name, value.summary(), tableText(*table));
        else if (value.kind() == Kind::List || value.kind() == Kind::Map || value.kind() == Kind::Array)
            fmt::print("{}: {}\n", output.name, toReportJson(value));
        else if (const auto *text = value.get<std::string>())
            fmt::print("{}: {}\n", output.name, *text);
        else
            fmt::print("{}: {}\n", output.name, value.summary());
    }
}

void Report::printJson(bool ok) const
{
    std::string json = fmt::format("{{\"ok\":{},\"elapsed_s\":", ok);
    appendJsonNumber(json, m_elapsed);
    json += ",\"outputs\":{";
    bool first = true;
    for (const Output &output : m_outputs) {
        json += first ? "" : ",";
        first = false;
        appendJsonText(json, output.name);
        json += ':' + toReportJson(output.value ? *output.value : kNothing);
    }
    json += "},\"nodes\":{" + nodesJson() + "}}\n";
    std::fwrite(json.data(), 1, json.size(), stdout);
}

std::string Report::nodesJson() const
{
    std::string json;
    eachNode(kRoot, "", [&](const std::string &name, const NodeRecord &record) {
        if (record.inner)
            return;
        const NodeStatus &status = m_engine.evaluator().cell(record.slot).status;
        json += json.empty() ? "" : ",";
        appendJsonText(json, name);
        json += fmt::format(":{{\"state\":\"{}\",\"elapsed_s\":", nameOf(status.state));
        appendJsonNumber(json, status.elapsed);
        json += ",\"error\":";
        if (status.text.empty())
            json += "null";
        else
            appendJsonText(json, status.text);
        json += '}';
    });
    return json;
}

} // namespace heddle::cli
