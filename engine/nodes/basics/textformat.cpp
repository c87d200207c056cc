// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/basics/nodes.h"
#include "engine/nodes/basics/plaintext.h"
#include "engine/sdk/node.h"

#include <array>

namespace heddle::basics {

namespace {

using Four = std::array<const Value *, 4>;

std::string valueNamed(std::string_view name, const Four &values)
{
    if (name.size() != 1 || name[0] < 'a' || name[0] > 'd')
        throw NodeError("No input \"" + std::string(name)
            + "\" for the text. Use {a}, {b}, {c} or {d}; write {{ for a brace.");
    return plainText(*values[std::size_t(name[0] - 'a')]);
}

/// Handles the brace at `at` and returns where to go on.
std::size_t expandBrace(std::string &out, std::string_view text, std::size_t at, const Four &values)
{
    if (at + 1 < text.size() && text[at + 1] == text[at]) {
        out += text[at];
        return at + 2;
    }
    const std::size_t close = text.find('}', at);
    if (text[at] == '}' || close == std::string_view::npos)
        throw NodeError("A brace at character " + std::to_string(at + 1)
            + " has no partner. Write {{ or }} for a brace itself.");
    out += valueNamed(text.substr(at + 1, close - at - 1), values);
    return close + 1;
}

std::string format(const std::string &text, const Value &a, const Value &b, const Value &c, const Value &d)
{
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] == '{' || text[i] == '}')
            i = expandBrace(out, text, i, {&a, &b, &c, &d});
        else
            out += text[i++];
    }
    return out;
}

} // namespace

NodeType textFormat()
{
    return node("text.format", format)
        .title("Format text")
        .category("Text")
        .kind(NodeKind::Filter)
        .cheap()
        .help("A text with values put in where {a}, {b}, {c} and {d} stand.")
        .aliases({"template", "print"})
        .input("text", "The text, such as \"{a} of {b} cells\".")
        .preset("{a}")
        .multiline()
        .input("a", "Stands for {a}.")
        .input("b", "Stands for {b}.")
        .input("c", "Stands for {c}.")
        .input("d", "Stands for {d}.")
        .output("text", "The finished text.");
}

} // namespace heddle::basics
