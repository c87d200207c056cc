// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "app/cli/pythonstart.h"

#include "app/cli/commands.h"
#include "app/cli/exitcodes.h"
#include "app/cli/starting.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace heddle::cli {

namespace {

namespace fs = std::filesystem;

/// What a function of Python cannot be called.
constexpr std::array<std::string_view, 32> kKeywords{"and", "as", "assert", "async", "await", "break",
    "class", "continue", "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if",
    "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while",
    "with", "yield"};

/// The names of packages and of functions are those of Python, small.
bool isName(const std::string &name)
{
    return isWord(name) && std::ranges::none_of(name, [](unsigned char c) { return std::isupper(c); })
        && std::ranges::find(kKeywords, name) == kKeywords.end();
}

int refuseName(const std::string &name)
{
    return refuse(fmt::format("“{}” cannot be the name: it is small letters, digits and _, begins with a "
                              "letter, and is no word of Python's own.",
        name));
}

/// "moving_mean" → "Moving mean"
std::string titleOf(std::string name)
{
    std::ranges::replace(name, '_', ' ');
    name.front() = char(std::toupper(static_cast<unsigned char>(name.front())));
    return name;
}

/// "moving_mean" → "MovingMean"
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

/// What runs Heddle's own Python module.
std::string python()
{
    return fmt::format("PYTHONPATH={} /usr/bin/python3 -m heddle", (libraryFolder() / "python").string());
}

Start startOf(const std::string &name)
{
    return {sharedFolder() / "templates" / "package",
        {{"@NAME@", name}, {"@TITLE@", titleOf(name)}, {"@CLASS@", classOf(name)}, {"@PYTHON@", python()}},
        {{"node.py", name + ".py"}, {"tests/test_node.py", "tests/test_" + name + ".py"},
            {"examples/example.heddle", "examples/" + name + ".heddle"}}};
}

} // namespace

int makePackage(const std::string &name)
{
    if (!isName(name))
        return refuseName(name);
    if (auto written = writeStart(startOf(name), name); !written)
        return refuse(written.error().text);
    fmt::print("Made {0}/. Test it:  {1} test {0}\n"
               "Use it:      ln -s \"$PWD/{0}\" ~/.local/share/heddle/packages/{0}\n"
               "See it work: heddle run {0}/examples/{0}.heddle\n",
        name, python());
    return kWell;
}

int makePythonNode(const std::string &name)
{
    if (!fs::exists("package.json"))
        return makePackage(name);
    if (!isName(name))
        return refuseName(name);
    if (auto written = addToFolder(startOf(name), {"node.py", "tests/test_node.py"}, "."); !written)
        return refuse(written.error().text);
    fmt::print("Made {0}.py and tests/test_{0}.py. Test them:  {1} test .\n", name, python());
    return kWell;
}

} // namespace heddle::cli
