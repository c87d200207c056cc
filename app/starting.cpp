// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "app/starting.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <sstream>

namespace heddle {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLongestName = 64;

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The licence of the template is not that of what is made of it.
std::string readTemplate(const fs::path &path)
{
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    std::string all = text.str();
    const auto begins = [&](std::string_view what) { return all.starts_with(what); };
    while (begins("// SPDX") || begins("//\n") || begins("# SPDX"))
        all.erase(0, all.find('\n') + 1);
    return all;
}

fs::path targetOf(const Start &start, const fs::path &file)
{
    const auto name = start.names.find(file.string());
    return name == start.names.end() ? file : fs::path(name->second);
}

Result<Done> writeOne(const Start &start, const fs::path &file, const fs::path &folder)
{
    const fs::path to = folder / targetOf(start, file);
    std::error_code problem; // the file that cannot be written then tells
    fs::create_directories(to.parent_path(), problem);
    std::ofstream out(to);
    out << filled(readTemplate(start.templates / file), start.blanks);
    if (!out.flush())
        return Error{
            fmt::format("{} cannot be written. Is there room, and may you write here?", to.string())};
    return Done{};
}

} // namespace

std::string filled(std::string text, const std::vector<Blank> &blanks)
{
    for (const Blank &blank : blanks)
        for (auto at = text.find(blank.mark); at != std::string::npos; at = text.find(blank.mark, at)) {
            text.replace(at, blank.mark.size(), blank.text);
            at += blank.text.size();
        }
    return text;
}

Result<Done> writeStart(const Start &start, const fs::path &folder)
{
    std::error_code problem;
    if (fs::exists(fs::symlink_status(folder, problem)))
        return Error{
            fmt::format("There is something called {} here already. Choose another name.", folder.string())};
    if (!fs::is_directory(start.templates, problem))
        return Error{
            fmt::format("The templates are not installed: {} is missing.", start.templates.string())};
    if (!fs::create_directory(folder, problem))
        return Error{fmt::format("The folder {} cannot be made: {}.", folder.string(), problem.message())};
    for (const auto &file : fs::recursive_directory_iterator(start.templates))
        if (file.is_regular_file())
            if (auto done = writeOne(start, fs::relative(file.path(), start.templates), folder); !done)
                return done;
    return Done{};
}

Result<Done> addToFolder(const Start &start, const std::vector<std::string> &files, const fs::path &folder)
{
    for (const std::string &file : files)
        if (const fs::path to = folder / targetOf(start, file); fs::exists(fs::symlink_status(to)))
            return Error{fmt::format("There is {} here already. Choose another name.", to.string())};
    for (const std::string &file : files)
        if (auto done = writeOne(start, file, folder); !done)
            return done;
    return Done{};
}

std::string titleOf(std::string name)
{
    std::ranges::replace(name, '_', ' ');
    name.front() = char(std::toupper(static_cast<unsigned char>(name.front())));
    return name;
}

std::string classOf(const std::string &name)
{
    std::string made;
    bool begins = true;
    for (const unsigned char c : name) {
        if (c != '_')
            made += char(begins ? std::toupper(c) : c);
        begins = c == '_';
    }
    return made;
}

bool isSmallWord(std::string_view text)
{
    return isWord(text) && std::ranges::none_of(text, [](unsigned char c) { return std::isupper(c); });
}

bool isWord(std::string_view text)
{
    return !text.empty() && text.size() <= kLongestName && isLetter(text.front())
        && std::all_of(text.begin(), text.end(),
            [](char c) { return isLetter(c) || (c >= '0' && c <= '9') || c == '_'; });
}

} // namespace heddle
