// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/document/jsonlocator.h"

#include <algorithm>
#include <utility>

namespace heddle {

// The text is valid, so that no step checks for its end.

void JsonLocator::skipSpace()
{
    m_at = std::min(m_text.find_first_not_of(" \n\r\t", m_at), m_text.size());
}

void JsonLocator::skipText()
{
    for (++m_at; m_text[m_at] != '"'; ++m_at)
        if (m_text[m_at] == '\\')
            ++m_at;
    ++m_at;
}

void JsonLocator::skipScalarOrContainer()
{
    int open = 0;
    do {
        const char c = m_text[m_at];
        if (c == '"') {
            skipText();
            continue;
        }
        open += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
        ++m_at;
        if (open == 0 && c != '}' && c != ']')
            m_at = std::min(m_text.find_first_of(",]} \n\r\t", m_at), m_text.size());
    } while (open > 0);
}

/// From the start of a child to the start of its value.
void JsonLocator::skipToValue()
{
    if (m_levels.empty() || !m_levels.back().object)
        return;
    skipText();
    skipSpace();
    ++m_at; // the colon
    skipSpace();
}

/// From the start of a child into it, to the start of its own first child.
void JsonLocator::enter()
{
    skipToValue();
    m_levels.push_back({0, m_text[m_at] == '{'});
    ++m_at;
    skipSpace();
}

/// From the start of a child to the start of the one that follows.
void JsonLocator::nextChild()
{
    skipToValue();
    skipScalarOrContainer();
    skipSpace();
    ++m_at; // the comma
    skipSpace();
    ++m_levels.back().child;
}

/// Out of the deepest levels until `depth` of them are open; the cursor stands behind what was left.
void JsonLocator::leave(std::size_t depth)
{
    int open = int(m_levels.size() - depth);
    while (open > 0) {
        const char c = m_text[m_at];
        if (c == '"') {
            skipText();
            continue;
        }
        open += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
        ++m_at;
    }
    m_levels.resize(depth);
}

JsonLocator::Place JsonLocator::find(const JsonPath &path)
{
    std::size_t common = 0;
    while (common < m_levels.size() && common < path.size() && m_levels[common].child == path[common])
        ++common;
    if (common < m_levels.size() && common + 1 < m_levels.size()) {
        leave(common + 1);
        skipSpace();
        ++m_at; // the comma
        skipSpace();
        ++m_levels.back().child;
    }
    for (std::size_t depth = std::min(common, path.size()); depth < path.size(); ++depth) {
        if (depth >= m_levels.size())
            enter();
        while (m_levels[depth].child < path[depth])
            nextChild();
    }
    Place place{m_at, m_at};
    skipToValue();
    place.value = std::exchange(m_at, place.key);
    return place;
}

std::string_view JsonLocator::member(const Place &place) const
{
    JsonLocator probe(m_text.substr(place.value));
    probe.skipScalarOrContainer();
    return m_text.substr(place.key, place.value + probe.m_at - place.key);
}

} // namespace heddle
