// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// heddle-worker: runs nodes in C++ for another process, so that they can harm nobody. Heddle starts it, with
// the folders of node libraries as its arguments and a channel as descriptor 3 (engine/process/README.md).
#include "engine/nodes/builtin.h"
#include "engine/process/nodeworker.h"
#include "engine/sdk/catalog.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/prctl.h>
#include <sys/stat.h>

#include <csignal>
#include <cstdio>
#include <span>
#include <tuple>

namespace {

constexpr int kChannelFile = 3;

bool hasChannel()
{
    struct stat facts { };
    return fstat(kChannelFile, &facts) == 0 && S_ISSOCK(facts.st_mode);
}

} // namespace

int main(int argc, char **argv)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL); // even where the end of the channel is not seen
    if (!hasChannel()) {
        fmt::print(stderr, "heddle-worker: no channel to a host; Heddle starts this program\n");
        return 2;
    }
    fcntl(kChannelFile, F_SETFD, FD_CLOEXEC); // NOLINT(*-vararg): what a node starts does not have it
    std::ignore = std::signal(SIGINT, SIG_IGN); // that of a terminal is the host's to answer
    std::setvbuf(stdout, nullptr, _IOLBF, BUFSIZ); // what nodes print is seen line by line
    heddle::Catalog catalog;
    heddle::registerBuiltinNodes(catalog);
    for (const char *folder : std::span(argv, std::size_t(argc)).subspan(1))
        for (const heddle::Error &error : catalog.addFolder(folder))
            fmt::print(stderr, "{}\n", error.text);
    heddle::NodeWorker(catalog, heddle::Descriptor(kChannelFile)).serve();
    std::fflush(nullptr);
    ::_exit(0); // its thread still listens
}
