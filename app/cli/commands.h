// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>

namespace heddle {
class Catalog;
}

namespace heddle::cli {

/// The verbs of the program. Each takes the words after its name, talks on stdout and stderr, and returns
/// the exit code. Main thread.
int runFlow(Catalog &catalog, std::span<const std::string> words);
int checkFlowFile(Catalog &catalog, std::span<const std::string> words);
int listNodes(Catalog &catalog, std::span<const std::string> words);
int makeStart(const Catalog &catalog, std::span<const std::string> words);

/// Opens one of the program's own modules (lib/heddle/NAME.so) and hands over to its heddleMain.
int handOver(const char *module, int argc, char **argv);

} // namespace heddle::cli
