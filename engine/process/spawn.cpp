// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/process/spawn.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <map>

namespace heddle {

namespace {

constexpr int kChannelFile = 3;

std::map<std::string, std::string> environmentNow()
{
    std::map<std::string, std::string> all;
    for (char **entry = environ; *entry; ++entry) { // NOLINT(*-pointer-arithmetic)
        const std::string_view text = *entry;
        if (const std::size_t at = text.find('='); at != std::string_view::npos)
            all.emplace(text.substr(0, at), text.substr(at + 1));
    }
    return all;
}

std::vector<std::string> environmentFor(const std::string &modules)
{
    auto all = environmentNow();
    if (std::string &path = all["PYTHONPATH"]; !modules.empty())
        path = path.empty() ? modules : modules + ":" + path;
    all["HEDDLE_CHANNEL"] = std::to_string(kChannelFile);
    all["PYTHONUNBUFFERED"] = "1"; // what is printed is seen at once
    all["PYTHONSAFEPATH"]
        = "1"; // a folder "heddle" where the program was started is not imported in our place
    for (const char *name :
        {"OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS"})
        all.try_emplace(name, "1"); // else each process has a thread for each core
    std::vector<std::string> entries;
    for (const auto &[name, value] : all)
        entries.push_back(fmt::format("{}={}", name, value));
    return entries;
}

std::vector<char *> pointersTo(std::vector<std::string> &texts)
{
    std::vector<char *> pointers;
    for (std::string &text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

/// What a new process does with its files and signals before it begins.
class Preparation {
public:
    Preparation(const Descriptor &channel, const Descriptor &output)
    {
        posix_spawn_file_actions_init(&m_files);
        posix_spawn_file_actions_addopen(&m_files, 0, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_adddup2(&m_files, output.number(), 1);
        posix_spawn_file_actions_adddup2(&m_files, output.number(), 2);
        posix_spawn_file_actions_adddup2(&m_files, channel.number(), kChannelFile);
        posix_spawn_file_actions_addclosefrom_np(&m_files, kChannelFile + 1);
        posix_spawnattr_init(&m_attributes);
        sigset_t none;
        sigemptyset(&none);
        posix_spawnattr_setsigmask(&m_attributes, &none);
        posix_spawnattr_setpgroup(&m_attributes, 0);
        posix_spawnattr_setflags(&m_attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
    }
    ~Preparation()
    {
        posix_spawn_file_actions_destroy(&m_files);
        posix_spawnattr_destroy(&m_attributes);
    }
    Preparation(const Preparation &) = delete;
    Preparation &operator=(const Preparation &) = delete;

    posix_spawn_file_actions_t m_files{};
    posix_spawnattr_t m_attributes{};
};

/// One that is none of those that it is to become.
Descriptor movedUp(const Descriptor &file)
{
    return Descriptor(fcntl(file.number(), F_DUPFD_CLOEXEC, kChannelFile + 1)); // NOLINT(*-vararg)
}

} // namespace

Result<pid_t> spawn(Spawn what)
{
    const Descriptor channel = movedUp(what.channel), output = movedUp(what.output);
    const Preparation preparation(channel, output);
    std::vector<std::string> environment = environmentFor(what.modules);
    pid_t pid = 0;
    const int error = posix_spawn(&pid, what.command.front().c_str(), &preparation.m_files,
        &preparation.m_attributes, pointersTo(what.command).data(), pointersTo(environment).data());
    if (error != 0)
        return Error{fmt::format("No worker process can be started: {} ({})", what.command.front(),
            std::strerror(error))}; // NOLINT(concurrency-mt-unsafe)
    return pid;
}

int killAndReap(pid_t pid)
{
    int status = 0;
    ::kill(pid, SIGKILL);
    ::waitpid(pid, &status, 0);
    return status;
}

} // namespace heddle
