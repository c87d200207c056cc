// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "app/cli/librarystart.h"

#include "app/starting.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace heddle::cli {

namespace {

/// What a namespace or a function in C++ cannot be called, of words in small letters.
constexpr std::array<std::string_view, 84> kWords{"alignas", "alignof", "and", "asm", "auto", "bitand",
    "bitor", "bool", "break", "case", "catch", "char", "class", "compl", "concept", "const", "consteval",
    "constexpr", "constinit", "continue", "decltype", "default", "delete", "do", "double", "else", "engine",
    "enum", "explicit", "export", "extern", "false", "float", "for", "friend", "goto", "heddle", "if",
    "inline", "int", "long", "main", "mutable", "namespace", "new", "node", "noexcept", "not", "nullptr",
    "operator", "or", "posix", "private", "protected", "public", "register", "requires", "return", "row",
    "run", "short", "signed", "sizeof", "smoothed", "static", "std", "struct", "switch", "template", "test",
    "this", "throw", "true", "try", "typedef", "typeid", "typename", "union", "unsigned", "using", "virtual",
    "void", "volatile", "while"};

bool isName(const std::string &name)
{
    return isSmallWord(name) && name.find("__") == std::string::npos
        && !std::ranges::binary_search(kWords, name);
}

std::string functionOf(const std::string &name)
{
    std::string function = classOf(name);
    function.front() = char(std::tolower(static_cast<unsigned char>(function.front())));
    return function;
}

} // namespace

std::string prefixOption(const ProgramParts &parts)
{
    const auto prefix = parts.library.parent_path().parent_path();
    return prefix == "/usr" || prefix == "/usr/local"
        ? std::string()
        : fmt::format(" -DCMAKE_PREFIX_PATH=\"{}\"", prefix.string());
}

Result<Done> writeLibrary(const std::string &name, const ProgramParts &parts)
{
    if (!isName(name))
        return Error{fmt::format("“{}” cannot be the name: it is small letters, digits and _, begins with a "
                                 "letter, and is no word of C++'s or Heddle's own.",
            name)};
    return writeStart({parts.shared / "templates" / "library",
                          {{"@NAME@", name}, {"@TITLE@", titleOf(name)}, {"@CAMEL@", functionOf(name)},
                              {"@PREFIX@", prefixOption(parts)}},
                          {{"node.h", name + ".h"}, {"node.cpp", name + ".cpp"},
                              {"tests/test_node.cpp", "tests/test_" + name + ".cpp"},
                              {"examples/example.heddle", "examples/" + name + ".heddle"}}},
        name);
}

} // namespace heddle::cli
