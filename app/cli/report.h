// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/runoptions.h"
#include "engine/session/flowengine.h"

#include <optional>
#include <string>
#include <vector>

namespace heddle::cli {

/// Where an output is computed, groups looked through; source is kNoSlot if there is no such output.
Link outputOf(const Flow &flow, const NodeRecord &record, const std::string &port);

/// The value with which an output reached the count that was asked for.
struct Counted {
    Link link;
    std::optional<Value> value;
};

/// What `heddle run` tells at the end: results on stdout or into files, failures on stderr.
class Report {
public:
    /// Keeps the values of outputs as they are now; what is told of nodes is as it is when it is printed.
    /// `complete`: the run was neither interrupted nor timed out.
    Report(
        FlowEngine &engine, const RunOptions &options, double elapsed, bool complete, const Counted &counted);

    /// Returns the exit code.
    int print();

private:
    struct Output {
        std::string name; ///< node.port
        std::optional<Value> value;
        std::optional<std::string> file;
    };

    void collectWanted(const Counted &counted);
    void collectCounted(const Counted &counted);
    void collectUnconsumed(const Counted &counted);
    std::optional<Value> valueOf(const Link &link, const Counted &counted) const;
    void eachNode(GraphUid graph, const std::string &prefix,
        const std::function<void(const std::string &, const NodeRecord &)> &f) const;
    bool writeFiles() const;
    bool tellFailures() const;
    void printText() const;
    void printJson(bool ok) const;
    std::string nodesJson() const;

    FlowEngine &m_engine;
    const RunOptions &m_options;
    const double m_elapsed;
    const bool m_complete;
    std::vector<Output> m_outputs;
    bool m_lacksTypes = false; ///< What nothing reads is of a type that is not installed.
};

} // namespace heddle::cli
