// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/exitcodes.h"
#include "app/cli/librarystart.h"
#include "app/cli/widgetstart.h"
#include "app/packagefolders.h"
#include "app/pythonstart.h"
#include "app/starting.h"
#include "engine/sdk/catalog.h"

#include <fmt/format.h>

#include <cstdio>
#include <filesystem>

namespace heddle::cli {

namespace {

constexpr const char *kCanMake = R"(heddle new: write a complete, working start into a new folder

  heddle new widget NAME [TYPE]       a widget, made-up data, a test and how to install it
                                      NAME: a folder that does not exist yet, such as Gain
                                      TYPE: the node type that it is for, such as image.threshold
  heddle new package NAME             a package of nodes in Python: a node, its test, a flow that uses it
  heddle new node NAME --python       one node more in the package whose folder this is; elsewhere a package
  heddle new node NAME --cpp          a library of nodes in C++: a node, its test, a flow, and how it is built
                                      NAME: small letters, digits and _, such as moving_mean
)";

/// Says what is wrong; returns the exit code.
int refuse(const std::string &sentence)
{
    fmt::print(stderr, "heddle new: {}\n", sentence);
    return kWrongUsage;
}

bool isTypeId(std::string_view text)
{
    const auto dot = text.find('.');
    return dot != std::string_view::npos && isWord(text.substr(0, dot)) && isWord(text.substr(dot + 1));
}

int makeWidget(const Catalog &catalog, const std::string &name, const std::string &typeId)
{
    const NodeType *known = typeId.empty() ? nullptr : catalog.find(typeId);
    if (!isWord(name))
        return refuse(fmt::format(
            "“{}” cannot be the name: it is letters, digits and _, and begins with a letter.", name));
    if (!typeId.empty() && !isTypeId(typeId))
        return refuse(
            fmt::format("“{}” is no node type: library, dot, name, as in image.threshold.", typeId));
    const std::string id = typeId.empty() ? name : typeId;
    const std::string file = id + ".qml";
    const Start start{programParts().shared / "templates" / "widget",
        widgetBlanks(name, known ? *known : imaginedType(id), file),
        {{"Widget.qml", file}, {"tst_Widget.qml", "tst_" + name + ".qml"}}};
    if (auto written = writeStart(start, name); !written)
        return refuse(written.error().text);
    if (!known && !typeId.empty())
        fmt::print("There is no node type {} yet: the data is imagined.\n", typeId);
    fmt::print(
        "Made {0}/. See it:  heddle preview {0}/{1}.qml\nTest it:          heddle preview --test {0}\n", name,
        id);
    return kWell;
}

/// How it gets to where packages are looked for, unless it lies there already.
std::string howToUse(const std::string &package)
{
    const auto folder = packageFolders(programParts()).packages.back();
    std::error_code nowhere;
    if (std::filesystem::equivalent(".", folder, nowhere))
        return "Use it:      its node is in the library now";
    return fmt::format(
        "Use it:      mkdir -p \"{0}\" && ln -s \"$PWD/{1}\" \"{0}/{1}\"", folder.string(), package);
}

int makePackage(const std::string &name)
{
    if (auto written = writePackage(name, {}, programParts()); !written)
        return refuse(written.error().text);
    fmt::print("Made {0}/. Test it:  {1} test {0}\n"
               "{2}\n"
               "See it work: heddle run {0}/examples/{0}.heddle\n",
        name, ownPython(programParts()), howToUse(name));
    return kWell;
}

int makePythonNode(const std::string &name)
{
    if (!std::filesystem::exists("package.json"))
        return makePackage(name);
    if (auto written = addPythonNode(name, ".", programParts()); !written)
        return refuse(written.error().text);
    fmt::print(
        "Made {0}.py and tests/test_{0}.py. Test them:  {1} test .\n", name, ownPython(programParts()));
    return kWell;
}

int makeLibrary(const std::string &name)
{
    if (auto written = writeLibrary(name, programParts()); !written)
        return refuse(written.error().text);
    fmt::print("Made {0}/. Build it, test it: cd {0} && cmake -B build{1} && cmake --build build && ctest "
               "--test-dir build\n"
               "See it work: HEDDLE_NODES=build/nodes heddle run examples/{0}.heddle\n"
               "Use it:      cmake --install build puts it where Heddle finds it\n",
        name, prefixOption(programParts()));
    return kWell;
}

} // namespace

int makeStart(const Catalog &catalog, std::span<const std::string> words)
{
    if (words.empty())
        return fmt::print("{}", kCanMake), kWell;
    if (words[0] == "widget" && (words.size() == 2 || words.size() == 3))
        return makeWidget(catalog, words[1], words.size() > 2 ? words[2] : std::string());
    if (words[0] == "package" && words.size() == 2)
        return makePackage(words[1]);
    if (words[0] == "node" && words.size() == 3 && words[2] == "--python")
        return makePythonNode(words[1]);
    if (words[0] == "node" && words.size() == 3 && words[2] == "--cpp")
        return makeLibrary(words[1]);
    const bool known = words[0] == "widget" || words[0] == "package" || words[0] == "node";
    return refuse(fmt::format("{}\n\n{}",
        known ? fmt::format("What shall the {} be?", words[0])
              : fmt::format("“{}” cannot be made.", words[0]),
        kCanMake));
}

} // namespace heddle::cli
