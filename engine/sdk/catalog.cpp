// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/sdk/catalog.h"

#include <algorithm>
#include <tuple>

namespace heddle {

Catalog::Catalog() = default;
Catalog::~Catalog() = default;

void Catalog::add(NodeType type)
{
    const std::lock_guard lock(m_mutex);
    m_owned.push_back(std::make_unique<const NodeType>(std::move(type)));
    m_types.insert_or_assign(m_owned.back()->id, m_owned.back().get());
}

const NodeType *Catalog::find(std::string_view id) const
{
    if (const NodeType *type = known(id))
        return type;
    ask(id);
    return known(id);
}

void Catalog::ask(std::string_view id) const
{
    const std::lock_guard lock(m_asking);
    if (m_source)
        m_source(id);
}

const NodeType *Catalog::known(std::string_view id) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_types.find(id);
    return found == m_types.end() || found->second->unknown ? nullptr : found->second;
}

static NodeType standIn(std::string_view id, std::string help)
{
    NodeType type;
    type.id = id;
    type.title = id;
    type.icon = "package";
    type.help = std::move(help);
    type.unknown = true;
    return type;
}

const NodeType *Catalog::placeholder(std::string_view id)
{
    const std::lock_guard lock(m_mutex);
    if (const auto found = m_types.find(id); found != m_types.end())
        return found->second;
    m_owned.push_back(std::make_unique<const NodeType>(standIn(id, kNotInstalled)));
    return m_types[std::string(id)] = m_owned.back().get();
}

void Catalog::setAbsent(const std::string &id, const std::string &help)
{
    add(standIn(id, help));
}

std::vector<const NodeType *> Catalog::all() const
{
    ask({});
    const std::lock_guard lock(m_mutex);
    std::vector<const NodeType *> types;
    for (const auto &[id, type] : m_types)
        if (!type->unknown)
            types.push_back(type);
    std::sort(types.begin(), types.end(), [](const NodeType *a, const NodeType *b) {
        return std::tie(a->category, a->title, a->id) < std::tie(b->category, b->title, b->id);
    });
    return types;
}

std::vector<Error> Catalog::addFolder(const std::filesystem::path &folder)
{
    std::vector<Error> errors;
    std::error_code ignored;
    for (const auto &entry : std::filesystem::directory_iterator(folder, ignored))
        if (entry.path().extension() == ".json")
            if (const auto added = addManifest(entry.path()); !added)
                errors.push_back(added.error());
    return errors;
}

} // namespace heddle
