// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "app/pythonstart.h"

#include "app/starting.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace heddle {

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
    return isSmallWord(name) && std::ranges::find(kKeywords, name) == kKeywords.end();
}

Result<Done> checkName(const std::string &name)
{
    if (isName(name))
        return Done{};
    return Error{fmt::format("“{}” cannot be the name: it is small letters, digits and _, begins with a "
                             "letter, and is no word of Python's own.",
        name)};
}

Start startOf(const std::string &name, const ProgramParts &parts)
{
    return {parts.shared / "templates" / "package",
        {{"@NAME@", name}, {"@TITLE@", titleOf(name)}, {"@CLASS@", classOf(name)},
            {"@PYTHON@", ownPython(parts)}},
        {{"node.py", name + ".py"}, {"tests/test_node.py", "tests/test_" + name + ".py"},
            {"examples/example.heddle", "examples/" + name + ".heddle"}}};
}

} // namespace

std::string ownPython(const ProgramParts &parts)
{
    return fmt::format("PYTHONPATH={} /usr/bin/python3 -m heddle", (parts.library / "python").string());
}

Result<Done> writePackage(const std::string &name, const fs::path &folder, const ProgramParts &parts)
{
    if (auto named = checkName(name); !named)
        return named;
    std::error_code problem; // the package that cannot be written then tells
    fs::create_directories(folder, problem);
    return writeStart(startOf(name, parts), folder / name);
}

Result<Done> addPythonNode(const std::string &name, const fs::path &package, const ProgramParts &parts)
{
    const auto named = checkName(name);
    return named ? addToFolder(startOf(name, parts), {"node.py", "tests/test_node.py"}, package) : named;
}

} // namespace heddle
