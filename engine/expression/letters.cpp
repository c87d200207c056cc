// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/expression/letters.h"

namespace heddle::expression {

namespace {

bool within(unsigned c, unsigned first, unsigned last)
{
    return c >= first && c <= last;
}

/// In these parts of Latin Extended-A capitals are even (or odd) and the small letter follows.
bool isPair(unsigned c, bool small)
{
    if (within(c, 0x100, 0x137) || within(c, 0x14A, 0x177))
        return (c % 2 == 1) == small && c != 0x130 && c != 0x131;
    return (within(c, 0x139, 0x148) || within(c, 0x179, 0x17E)) && (c % 2 == 0) == small;
}

unsigned lowered(unsigned c)
{
    if (within(c, 'A', 'Z') || (within(c, 0xC0, 0xDE) && c != 0xD7) || (within(c, 0x391, 0x3A9) && c != 0x3A2)
        || within(c, 0x410, 0x42F))
        return c + 32;
    if (within(c, 0x400, 0x40F))
        return c + 80;
    return isPair(c, false) ? c + 1 : c;
}

unsigned raised(unsigned c)
{
    if (within(c, 'a', 'z') || (within(c, 0xE0, 0xFE) && c != 0xF7) || (within(c, 0x3B1, 0x3C9) && c != 0x3C2)
        || within(c, 0x430, 0x44F))
        return c - 32;
    if (within(c, 0x450, 0x45F))
        return c - 80;
    return isPair(c, true) ? c - 1 : c;
}

/// All letters that have two cases here are one or two bytes long in either.
std::string mapped(const std::string &text, unsigned (*f)(unsigned))
{
    std::string out = text;
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto first = static_cast<unsigned char>(out[i]);
        if (first < 0x80) {
            out[i] = char(f(first));
        } else if (within(first, 0xC3, 0xD1) && i + 1 < out.size()) {
            const unsigned c = f(((first & 0x1Fu) << 6) | (static_cast<unsigned char>(out[i + 1]) & 0x3Fu));
            out[i] = char(0xC0 | (c >> 6));
            out[++i] = char(0x80 | (c & 0x3F));
        }
    }
    return out;
}

} // namespace

std::string upperCase(const std::string &text)
{
    return mapped(text, raised);
}
std::string lowerCase(const std::string &text)
{
    return mapped(text, lowered);
}

} // namespace heddle::expression
