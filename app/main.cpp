// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// The program: heddle [FLOW] opens the window, the verbs work without one and load neither Qt Quick nor a
// display. Each part that is not always needed is a module which is opened when it is asked for.

#include "app/cli/commands.h"
#include "app/cli/exitcodes.h"
#include "app/everynode.h"
#include "engine/sdk/catalog.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <span>
#include <string>
#include <system_error>
#include <vector>

namespace {

constexpr const char *kUsage = R"(heddle: draw a computation, watch it run, steer it

  heddle [FLOW]                       open the window
  heddle FLOW --panel                 open it as an app: its panel alone
  heddle run FLOW [options]           evaluate without a window; results on stdout
      --set NODE.PORT=VALUE           set an input (VALUE: JSON, or text)
      --get NODE.PORT[=FILE]          print an output, or write it by the file's extension
      --until NODE.PORT=COUNT         stop after so many values of an output
      --json                          print one JSON object
      --jobs N                        threads to compute on
      --timeout S                     give up after S seconds
      --trust                         allow what the flow reaches out for
  heddle check FLOW                   read and validate
  heddle render FLOW -o PICTURE       draw the flow to png or svg
  heddle nodes [TYPE] [--json]        list node types
  heddle new widget NAME [TYPE]       start a widget of your own, with made-up data and a test
  heddle new package NAME             start a package of nodes in Python, with a test and a flow
  heddle new node NAME --python       start one node more, in a package or with one of its own
  heddle new node NAME --cpp          start a library of nodes in C++, with a test and a flow
  heddle preview WIDGET.qml           show a widget alone, again whenever it is saved
      --data FILE                     made-up data: json, or qml with a MadeUpNode
      --picture FILE                  save a picture and end (also --theme, --size)
  heddle preview --test PATH          run the tests of widgets, tst_*.qml

exit: 0 well, 1 a node failed, 2 wrong usage, 3 unreadable file, 4 timed out, 5 needs trust, 130 interrupted
)";

/// Testing needs a part of Qt that previewing does not.
bool wantsTests(const std::vector<std::string> &words)
{
    return std::find(words.begin(), words.end(), "--test") != words.end();
}

constexpr const char *kPanel = "--panel";

// What is wrong with a call that would open the window; empty: nothing.
std::string wrongWindowOption(std::span<const std::string> words)
{
    std::size_t flows = 0;
    bool panel = false, qt = false; // of Qt's own options some have a value, which looks like a flow
    for (const std::string &word : words) {
        if (word == kPanel)
            panel = true;
        else if (word.starts_with("--"))
            return fmt::format("there is no option {}.", word);
        else if (word.starts_with("-"))
            qt = true;
        else
            ++flows;
    }
    if (flows > 1 && !qt)
        return fmt::format("{} is no command, and the window is opened with one flow.", words.front());
    return panel && flows == 0 ? std::string("--panel needs the flow whose panel to show.") : std::string();
}

constexpr const char *kNoDisplay
    = "heddle: there is no display to open the window on: neither DISPLAY nor WAYLAND_DISPLAY is set.\n"
      "Without one, “heddle run FLOW” evaluates and “heddle render FLOW -o flow.png” draws.\n";

// Where there is none, Qt would dump core and advise to install the program again.
bool hasDisplay(std::span<const std::string> words)
{
    constexpr std::array kTold{"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"};
    return std::ranges::any_of(kTold, [](const char *name) {
        const char *value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): nothing else runs yet
        return value && *value;
    }) || std::ranges::find(words, "-platform") != words.end();
}

// What is printed may not arrive, on a full disk say; exit 0 would say that it did.
int arrived(int code)
{
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0)
        return code;
    fmt::print(stderr, "heddle: what was to be printed could not be written. Is the disk full?\n");
    return code == heddle::cli::kWell ? heddle::cli::kNodeFailed : code;
}

// The verbs that need neither a display nor another module.
int runVerb(const std::string &verb, std::span<const std::string> rest)
{
    using namespace heddle::cli;
    heddle::Catalog catalog;
    heddle::addEveryNode(catalog, heddle::programParts());
    try {
        return verb == "run"  ? runFlow(catalog, rest)
            : verb == "check" ? checkFlowFile(catalog, rest)
            : verb == "new"   ? makeStart(catalog, rest)
                              : listNodes(catalog, rest);
    } catch (const std::system_error &) {
        if (!std::ferror(stdout))
            throw;
        return kWell; // of fmt: what is printed did not arrive, which arrived() tells
    }
}

} // namespace

int main(int argc, char **argv)
{
    using namespace heddle::cli;
    const std::vector<std::string> words(argv + 1, argv + argc);
    const std::string verb = words.empty() ? std::string() : words[0];
    if (verb == "--help" || verb == "-h" || verb == "help")
        return fmt::print("{}", kUsage), kWell;
    if (verb == "--version")
        return fmt::print("heddle {}\n", HEDDLE_VERSION), kWell;
    if (verb == "render")
        return handOver("render", argc - 1, argv + 1);
    if (verb == "preview")
        return handOver(wantsTests(words) ? "widgettest" : "preview", argc - 1, argv + 1);
    if (verb != "run" && verb != "check" && verb != "nodes" && verb != "new") {
        if (const std::string wrong = wrongWindowOption(words); !wrong.empty())
            return fmt::print(stderr, "heddle: {}\n\n{}", wrong, kUsage), kWrongUsage;
        if (!hasDisplay(words))
            return fmt::print(stderr, "{}", kNoDisplay), kWrongUsage;
        return handOver("window", argc, argv);
    }
    return arrived(runVerb(verb, std::span(words).subspan(1)));
}
