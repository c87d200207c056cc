// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace heddle {

/// The folders in which a flow may read without being asked: its own, and the data that come with the
/// program. Looks at the disk, since a link may lead out. Any thread; a plain value.
class Surroundings {
public:
    Surroundings() = default;
    /// Empty folder: a flow without a file, to which nothing is near.
    explicit Surroundings(std::string folder);

    const std::string &folder() const { return m_folder; }
    /// Absolute and without “..”, but links are not followed.
    std::string resolved(std::string_view path) const;
    enum class Place { Near, Hidden, Away };
    /// Where the path leads, links followed. Hidden: in the flow's folder, but in or behind a name with a
    /// dot, where programs keep what is not for others.
    Place placeOf(std::string_view path) const;

private:
    std::string m_folder;
    std::filesystem::path m_real, m_shipped; // links followed
};

/// share/heddle, beside the folder of the program: the same in a build tree and where it is installed.
std::filesystem::path shippedFolder();

} // namespace heddle
