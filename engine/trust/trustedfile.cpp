// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/trust/trustedfile.h"

#include "engine/document/file.h"
#include "engine/document/userfolder.h"

#include <fmt/format.h>

#include <algorithm>
#include <mutex>

namespace heddle {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kDigits = 64;
constexpr std::size_t kMostLines = 10'000;
constexpr std::size_t kMostBytes = 4u << 20; // room for damage

bool isDigest(std::string_view line)
{
    return line.size() == kDigits && line.find_first_not_of("0123456789abcdef") == line.npos;
}

std::vector<std::string> readLines(const fs::path &file)
{
    std::vector<std::string> lines;
    std::error_code ignored;
    if (!fs::is_regular_file(file, ignored)) // a pipe would be waited for
        return lines;
    const auto text = readFile(file, kMostBytes);
    for (std::string_view rest = text ? std::string_view(*text) : ""; !rest.empty();) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        if (isDigest(rest.substr(0, end)))
            lines.emplace_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return lines;
}

} // namespace

fs::path trustedFile()
{
    const fs::path own = userFolder("XDG_STATE_HOME", ".local/state");
    return own.empty() ? fs::path() : own / "trusted";
}

std::unordered_set<std::string> readTrusted(const fs::path &file)
{
    std::vector<std::string> lines = readLines(file);
    return {std::make_move_iterator(lines.begin()), std::make_move_iterator(lines.end())};
}

Result<Done> addTrusted(const fs::path &file, const std::vector<std::string> &digests)
{
    static std::mutex s_mutex; // the documents of one process
    const std::lock_guard lock(s_mutex);
    if (file.empty())
        return Error{"What you trust is not kept: neither XDG_STATE_HOME nor HOME names a folder."};
    std::vector<std::string> lines = readLines(file);
    const std::unordered_set<std::string> fresh(digests.begin(), digests.end());
    std::erase_if(lines, [&](const std::string &line) { return fresh.contains(line); });
    lines.insert(lines.end(), digests.begin(), digests.end());
    if (lines.size() > kMostLines)
        lines.erase(lines.begin(), lines.end() - std::ptrdiff_t(kMostLines));
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    if (error)
        return Error{
            fmt::format("Cannot make {}: {}.", file.parent_path().string(), systemReason(error.value()))};
    return writeFileAtomically(file, fmt::format("{}\n", fmt::join(lines, "\n")));
}

} // namespace heddle
