// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/exitcodes.h"
#include "app/cli/widgetstart.h"
#include "engine/sdk/catalog.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <sstream>

namespace heddle::cli {

namespace {

namespace fs = std::filesystem;

constexpr const char *kCanMake = R"(heddle new: write a complete, working start into a new folder

  heddle new widget NAME [TYPE]       a widget, made-up data, a test and how to install it
                                      NAME: a folder that does not exist yet, such as Gain
                                      TYPE: the node type that it is for, such as image.threshold
)";
constexpr std::size_t kLongestName = 64;

int refuse(const std::string &sentence)
{
    fmt::print(stderr, "heddle new: {}\n", sentence);
    return kWrongUsage;
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isWord(std::string_view text)
{
    return !text.empty() && text.size() <= kLongestName && isLetter(text.front())
        && std::all_of(text.begin(), text.end(),
            [](char c) { return isLetter(c) || (c >= '0' && c <= '9') || c == '_'; });
}

bool isTypeId(std::string_view text)
{
    const auto dot = text.find('.');
    return dot != std::string_view::npos && isWord(text.substr(0, dot)) && isWord(text.substr(dot + 1));
}

/// Where the template file goes: "Widget.qml" and "tst_Widget.qml" are named after what they are for.
std::string nameOf(const fs::path &model, const std::string &name, const std::string &widgetFile)
{
    const std::string file = model.filename();
    if (file == "Widget.qml")
        return widgetFile;
    return file == "tst_Widget.qml" ? "tst_" + name + ".qml" : file;
}

/// The licence of the template is not that of what is made of it.
std::string readTemplate(const fs::path &path)
{
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    std::string all = text.str();
    while (all.starts_with("// SPDX") || all.starts_with("//\n"))
        all.erase(0, all.find('\n') + 1);
    return all;
}

Result<Done> copyFilled(const fs::path &from, const fs::path &to, const std::vector<Blank> &blanks)
{
    std::ofstream out(to);
    out << filled(readTemplate(from), blanks);
    if (!out.flush())
        return Error{
            fmt::format("{} cannot be written. Is there room, and may you write here?", to.string())};
    return Done{};
}

Result<Done> writeWidget(const fs::path &templates, const std::string &name, const NodeType &type)
{
    const std::string file = type.id + ".qml";
    const std::vector<Blank> blanks = widgetBlanks(name, type, file);
    std::error_code problem;
    if (!fs::create_directory(name, problem))
        return Error{fmt::format("The folder {} cannot be made: {}.", name, problem.message())};
    for (const auto &model : fs::directory_iterator(templates)) {
        auto done = copyFilled(model.path(), fs::path(name) / nameOf(model.path(), name, file), blanks);
        if (!done)
            return done;
    }
    return Done{};
}

int makeWidget(const Catalog &catalog, const std::string &name, const std::string &typeId)
{
    const NodeType *known = typeId.empty() ? nullptr : catalog.find(typeId);
    const fs::path templates = sharedFolder() / "templates" / "widget";
    if (!isWord(name))
        return refuse(fmt::format(
            "“{}” cannot be the name: it is letters, digits and _, and begins with a letter.", name));
    if (!typeId.empty() && !isTypeId(typeId))
        return refuse(
            fmt::format("“{}” is no node type: library, dot, name, as in image.threshold.", typeId));
    if (fs::exists(fs::symlink_status(name)))
        return refuse(fmt::format("There is something called {} here already. Choose another name.", name));
    if (!fs::is_directory(templates))
        return refuse(fmt::format("The templates are not installed: {} is missing.", templates.string()));
    const std::string id = typeId.empty() ? name : typeId;
    if (auto written = writeWidget(templates, name, known ? *known : imaginedType(id)); !written)
        return refuse(written.error().text);
    if (!known && !typeId.empty())
        fmt::print("There is no node type {} yet: the data is imagined.\n", typeId);
    fmt::print(
        "Made {0}/. See it:  heddle preview {0}/{1}.qml\nTest it:          heddle preview --test {0}\n", name,
        id);
    return kWell;
}

} // namespace

int makeStart(const Catalog &catalog, std::span<const std::string> words)
{
    if (words.empty())
        return fmt::print("{}", kCanMake), kWell;
    if (words[0] != "widget")
        return refuse(fmt::format("“{}” cannot be made.\n\n{}", words[0], kCanMake));
    if (words.size() < 2 || words.size() > 3)
        return refuse(fmt::format("Which widget?\n\n{}", kCanMake));
    return makeWidget(catalog, words[1], words.size() > 2 ? words[2] : std::string());
}

} // namespace heddle::cli
