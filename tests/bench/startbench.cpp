// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// start.window: from the start of the process to the first frame that shows the welcome flow.

#include "tests/bench/bench.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <string>

namespace heddle::bench {
namespace {

constexpr int kStarts = 15;
constexpr int kPatience = 10'000; // ms

std::filesystem::path welcomeFlow()
{
    return std::filesystem::path(heddleProgram()).parent_path().parent_path()
        / "share/heddle/examples/flows/welcome.heddle";
}

[[noreturn]] void become(const std::string &program, const std::string &flow, int out)
{
    setpgid(0, 0);
    dup2(out, STDERR_FILENO);
    setenv("QT_LOGGING_RULES", "heddle.start.info=true", 1); // NOLINT(concurrency-mt-unsafe)
    execl(program.c_str(), program.c_str(), flow.c_str(), nullptr);
    _exit(127);
}

/// Reads until the word is there; false where it does not come.
bool awaitWord(int from, const std::string &word)
{
    std::string text;
    char part[4096];
    for (pollfd ready{from, POLLIN, 0}; poll(&ready, 1, kPatience) > 0;) {
        const ssize_t count = read(from, part, sizeof part);
        if (count <= 0)
            return false;
        text.append(part, std::size_t(count));
        if (text.find(word) != std::string::npos)
            return true;
    }
    return false;
}

/// Milliseconds; negative where the window did not come.
double startOnce()
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        return -1;
    const std::string program = heddleProgram(), flow = welcomeFlow().string();
    const auto begin = std::chrono::steady_clock::now();
    const pid_t child = fork();
    if (child == 0)
        become(program, flow, ends[1]);
    close(ends[1]);
    const bool shown = awaitWord(ends[0], "first frame with nodes");
    const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - begin;
    close(ends[0]);
    kill(-child, SIGKILL);
    waitpid(child, nullptr, 0);
    return shown ? time.count() : -1;
}

} // namespace

std::vector<Figure> startWindow()
{
    std::vector<double> samples;
    startOnce(); // files come into the cache
    for (int i = 0; i < kStarts; ++i)
        samples.push_back(startOnce());
    const bool whole = percentile(samples, 0) >= 0;
    const double median = whole ? percentile(samples, 0.5) : -1;
    return {{"start.window.ms", median, "ms", "at most 400 ms", whole && median <= 400},
        {"start.window.max_ms", whole ? samples.back() : -1, "ms", "reported"}};
}

} // namespace heddle::bench
