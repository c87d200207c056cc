// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// heddle-bench [--json FILE] [NAME...]: measures, prints a table, and ends with 1 where a figure misses its
// target. A name stands for all benchmarks that begin with it.

#include "engine/value/json.h"
#include "tests/bench/bench.h"

#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>

namespace heddle::bench {

double percentile(std::vector<double> &samples, double share)
{
    std::sort(samples.begin(), samples.end());
    return samples.empty()
        ? 0
        : samples[std::min(samples.size() - 1, std::size_t(share * double(samples.size())))];
}

std::string heddleProgram()
{
    return (std::filesystem::read_symlink("/proc/self/exe").parent_path() / "heddle").string();
}

namespace {

std::string toJson(const Figure &figure)
{
    std::string json = "{\"name\":";
    appendJsonText(json, figure.name);
    json += ",\"value\":";
    appendJsonNumber(json, figure.value);
    json += ",\"unit\":";
    appendJsonText(json, figure.unit);
    json += ",\"target\":";
    appendJsonText(json, figure.target);
    json += fmt::format(",\"met\":{}", figure.met);
    if (figure.peerValue) {
        json += ",\"peer\":";
        appendJsonText(json, figure.peer);
        json += ",\"peer_value\":";
        appendJsonNumber(json, *figure.peerValue);
        json += ",\"ratio\":";
        appendJsonNumber(json, figure.value / *figure.peerValue);
    }
    return json + "}";
}

std::string line(const Figure &figure)
{
    std::string text = fmt::format("{} {:<34} {:>10.3f} {:<6} {}", figure.met ? "  " : "✗ ", figure.name,
        figure.value, figure.unit, figure.target);
    if (figure.peerValue)
        text += fmt::format("  ({}: {:.3f})", figure.peer, *figure.peerValue);
    return text;
}

/// Runs it in a child; its figures come back as lines of JSON, which are told on.
bool runApart(const Benchmark &benchmark, std::vector<std::string> &json)
{
    int ends[2];
    if (pipe(ends) != 0)
        return false;
    std::fflush(nullptr);
    const pid_t child = fork();
    if (child == 0) {
        close(ends[0]);
        bool met = true;
        std::string out;
        for (const Figure &figure : benchmark.run()) {
            fmt::print("{}\n", line(figure));
            out += toJson(figure) + "\n";
            met = met && figure.met;
        }
        std::fflush(nullptr);
        const bool written = write(ends[1], out.data(), out.size()) == ssize_t(out.size());
        _exit(written && met ? 0 : 1);
    }
    close(ends[1]);
    std::string all;
    char buffer[4096];
    for (ssize_t n = 0; (n = read(ends[0], buffer, sizeof buffer)) > 0;)
        all.append(buffer, std::size_t(n));
    close(ends[0]);
    for (std::size_t at = 0, end = 0; (end = all.find('\n', at)) != std::string::npos; at = end + 1)
        json.push_back(all.substr(at, end - at));
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

bool isWanted(const Benchmark &benchmark, const std::vector<std::string> &names)
{
    return names.empty() || std::any_of(names.begin(), names.end(), [&](const std::string &name) {
        return benchmark.name.starts_with(name) || name.starts_with(benchmark.name);
    });
}

} // namespace

} // namespace heddle::bench

int main(int argc, char **argv)
{
    using namespace heddle::bench;
    const std::vector<Benchmark> all{
        {"engine.change", changeGrowth},
        {"engine.chain", millionChain},
        {"start.run", numberFlow},
        {"start.window", startWindow},
        {"edit.layout", layout},
        {"edit.snap", snap},
        {"edit.find", find},
        {"worker.yield.unseen", workerYieldUnseen},
        {"worker.yield.shown", workerYieldShown},
        {"worker.yield.preview", workerYieldPreview},
        {"worker.resume", workerResume},
        {"worker.stop", workerStop},
        {"worker.start", workerStart},
        {"worker.docs", workerDocs},
        {"process.call", processCall},
        {"process.array64.handover", processArray},
        {"process.native.call", processNativeCall},
        {"process.array64.bystander", processBystander},
        {"process.fork", processFork},
        {"process.spawn", processSpawn},
        {"process.stop.cooperative", processStop},
        {"process.yield", processYields},
        {"process.kill", processKill},
        {"process.segfault", processSegfault},
        {"widget.reload", widgetReload},
        {"gui.edit.latency", editLatency},
        {"gui.stall.busy", windowStallBusy},
        {"gui.stall.yields", windowStallYields},
        {"gui.stall.python", windowStallPython},
        {"gui.stall.widgets", widgetStall},
        {"widget.table1m", widgetTable},
        {"widget.image64m", widgetImage64m},
        {"widget.plot1m", widgetPlot},
    };
    std::string file;
    std::vector<std::string> names, json;
    for (int i = 1; i < argc; ++i)
        if (std::string(argv[i]) == "--json" && i + 1 < argc)
            file = argv[++i];
        else
            names.emplace_back(argv[i]);
    bool met = true, any = false;
    for (const Benchmark &benchmark : all)
        if (isWanted(benchmark, names)) {
            any = true;
            met = runApart(benchmark, json) && met;
        }
    if (!any)
        return fmt::print(stderr, "heddle-bench: there is no such benchmark\n"), 2;
    if (!file.empty()) {
        std::ofstream out(file);
        out << fmt::format("[\n{}\n]\n", fmt::join(json, ",\n"));
    }
    return met ? 0 : 1;
}
