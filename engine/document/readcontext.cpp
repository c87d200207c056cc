// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/document/readcontext.h"

#include "engine/document/flowlimits.h"
#include "engine/document/textposition.h"
#include "engine/sdk/catalog.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace heddle {

const NodeType *ReadContext::type(std::string_view id)
{
    if (const auto known = m_types.find(id); known != m_types.end())
        return known->second;
    const NodeType *type = m_catalog.find(id);
    if (!type)
        type = m_catalog.placeholder(id);
    m_types.emplace(type->id, type);
    return type;
}

void ReadContext::add(std::vector<Problem> &problems, bool key, std::string text) const
{
    // Problems of wires are found after those of nodes, so that the first hundred cannot be told apart yet;
    // ten times as many are enough for a file that is that bad.
    if (problems.size() < 10 * kMostProblems)
        problems.push_back({m_path, key, std::move(text)});
}

std::string ReadContext::rawMember()
{
    return std::string(m_locator.member(m_locator.find(m_path)));
}

bool ReadContext::countNode()
{
    if (++m_nodes == kMostNodes + 1)
        refuse(fmt::format("more than {} nodes.", kMostNodes));
    return m_nodes <= kMostNodes;
}

std::vector<Error> ReadContext::placed(std::vector<Problem> &problems) const
{
    std::ranges::stable_sort(problems, {}, [](const Problem &problem) { return std::tie(problem.path); });
    if (problems.size() > kMostProblems)
        problems.resize(kMostProblems);
    JsonLocator locator(m_text);
    TextPosition position(m_text);
    std::vector<std::pair<std::size_t, const std::string *>> found;
    found.reserve(problems.size());
    for (const Problem &problem : problems) {
        const JsonLocator::Place place = locator.find(problem.path);
        found.emplace_back(problem.key ? place.key : place.value, &problem.text);
    }
    std::ranges::stable_sort(found, {}, &std::pair<std::size_t, const std::string *>::first);
    std::vector<Error> errors;
    errors.reserve(found.size());
    for (const auto &[offset, text] : found)
        errors.push_back(position.error(offset, *text));
    return errors;
}

} // namespace heddle
