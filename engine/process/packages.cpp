// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/process/packages.h"

#include "engine/place/threadplace.h"
#include "engine/process/processplace.h"
#include "engine/sdk/catalog.h"

#include <future>

namespace heddle {

static constexpr auto kPatience = std::chrono::seconds(30); // for packages that import a great deal

Packages::Packages(Catalog &catalog, PackageFolders folders)
    : m_catalog(catalog)
    , m_folders(std::move(folders))
{
}

void Packages::find()
{
    for (const ProcessBody &package : findPackages(m_folders)) {
        if (const auto types = rememberedTypes(m_folders, package))
            add(package, *types);
        else
            m_unknown.push_back(package);
    }
}

bool Packages::areAllKnown() const
{
    const std::lock_guard lock(m_mutex);
    return m_unknown.empty();
}

void Packages::ask(ProcessPlace &place, const std::function<void()> &added)
{
    for (const ProcessBody &package : std::exchange(m_unknown, {}))
        place.describe(package, [self = shared_from_this(), package, added](const Result<Map> &answer) {
            self->note(package, answer);
            added();
        });
}

void Packages::askAndWait()
{
    InlinePlace nobody;
    ProcessPlace place(nobody, {.modules = m_folders.modules});
    std::vector<std::future<void>> answers;
    for (const ProcessBody &package : std::exchange(m_unknown, {})) {
        auto answered = std::make_shared<std::promise<void>>();
        answers.push_back(answered->get_future());
        place.describe(package, [self = shared_from_this(), package, answered](const Result<Map> &answer) {
            self->note(package, answer);
            answered->set_value();
        });
    }
    const auto limit = std::chrono::steady_clock::now() + kPatience;
    for (const auto &answer : answers)
        answer.wait_until(limit);
}

void Packages::note(const ProcessBody &package, const Result<Map> &answer)
{
    if (answer) {
        rememberTypes(m_folders, package, *answer);
        return add(package, *answer);
    }
    const std::lock_guard lock(m_mutex);
    m_troubles.push_back({package.package, {package.folder, 0, answer.error().text, {}}});
}

void Packages::add(const ProcessBody &package, const Map &types)
{
    for (NodeType &type : nodeTypesIn(types, package))
        m_catalog.add(std::move(type));
    const std::lock_guard lock(m_mutex);
    for (PackageError &error : errorsIn(types))
        m_troubles.push_back({package.package, std::move(error)});
}

std::vector<Packages::Trouble> Packages::troubles() const
{
    const std::lock_guard lock(m_mutex);
    return m_troubles;
}

} // namespace heddle
