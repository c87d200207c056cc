// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/trust/surroundings.h"

#include <algorithm>
#include <array>

namespace heddle {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kLongestPath = 4096;

/// Where the path leads, as far as there is anything; empty if that cannot be told.
fs::path real(const fs::path &path)
{
    std::error_code error;
    fs::path found = fs::weakly_canonical(path, error);
    return error ? fs::path() : found;
}

Surroundings::Place placeIn(const fs::path &folder, const fs::path &path)
{
    using Place = Surroundings::Place;
    if (folder.empty() || path.empty())
        return Place::Away;
    const auto [end, rest] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
    if (end != folder.end() && !(std::next(end) == folder.end() && end->empty()))
        return Place::Away;
    const auto isHidden = [](const fs::path &name) { return name.native().starts_with('.'); };
    return std::any_of(rest, path.end(), isHidden) ? Place::Hidden : Place::Near;
}

/// No file that a flow names as its own: the body would read another one, or ask somebody else for it.
bool isStrange(std::string_view path)
{
    return path.size() > kLongestPath || path.find('\0') != path.npos || path.find("://") != path.npos;
}

} // namespace

fs::path shippedFolder()
{
    std::error_code ignored;
    return fs::read_symlink("/proc/self/exe", ignored).parent_path().parent_path() / "share" / "heddle";
}

Surroundings::Surroundings(std::string folder)
    : m_folder(std::move(folder))
    , m_real(m_folder.empty() ? fs::path() : real(m_folder))
    , m_shipped(real(shippedFolder() / "examples"))
{
}

std::string Surroundings::resolved(std::string_view path) const
{
    if (isStrange(path))
        return std::string(path);
    std::error_code ignored;
    const fs::path whole = m_folder.empty() ? fs::path(path) : fs::path(m_folder) / path;
    return fs::absolute(whole, ignored).lexically_normal().string();
}

Surroundings::Place Surroundings::placeOf(std::string_view path) const
{
    if (isStrange(path))
        return Place::Away;
    std::error_code error;
    const fs::path whole = m_folder.empty() ? fs::path(path) : fs::path(m_folder) / path;
    const fs::path absolute = fs::absolute(whole, error); // not made shorter: “link/..” is not here
    if (error)
        return Place::Away;
    const fs::path found = real(absolute);
    return placeIn(m_shipped, found) == Place::Near ? Place::Near : placeIn(m_real, found);
}

} // namespace heddle
