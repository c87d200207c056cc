// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/process/packages.h"

#include "engine/place/threadplace.h"
#include "engine/process/fields.h"
#include "engine/process/processplace.h"
#include "engine/sdk/catalog.h"

#include <fmt/format.h>

#include <semaphore>
#include <set>

namespace heddle {

static constexpr auto kPatience = std::chrono::seconds(30); // for packages that import a great deal
static constexpr auto kSlow = std::chrono::seconds(3);

/// None: whose nodes they are would hang on chance.
static Map typesOfDouble(const FoundPackage &found)
{
    const std::string text
        = fmt::format("the package {} is in {} too, which is used. Give one of them another "
                      "name in its package.json.",
            found.body.package, found.usedInstead);
    return {{"nodes", List{}},
        {"errors", List{Map{{"file", found.body.folder + "/package.json"}, {"line", 1}, {"text", text}}}}};
}

Packages::Packages(Catalog &catalog, PackageFolders folders)
    : m_catalog(catalog)
    , m_folders(std::move(folders))
{
}

// ---- which there are ------------------------------------------------------------------------------

void Packages::find()
{
    takeAll(findPackages(m_folders));
}

void Packages::refresh(ProcessPlace &place, const Changed &changed)
{
    if (takeAll(findPackages(m_folders)))
        changed();
    ask(place, changed);
}

/// Whether there is anything new.
bool Packages::takeAll(std::vector<FoundPackage> found)
{
    const std::lock_guard lock(m_mutex);
    const std::set<std::string> disabled = readDisabled(m_folders);
    std::set<std::string> there;
    bool any = false;
    for (FoundPackage &package : found) {
        const std::string folder = package.body.folder;
        there.insert(folder);
        any = take(std::move(package), !disabled.contains(folder)) || any;
    }
    const auto gone = std::erase_if(m_known, [&](const auto &entry) {
        const bool isGone = !there.contains(entry.first);
        if (isGone)
            setAbsent(entry.second,
                fmt::format("The package {} is no longer there. Its folder was {}.", entry.second.found.title,
                    entry.first));
        return isGone;
    });
    publish();
    return any || gone > 0;
}

/// Whether there is anything new about it.
bool Packages::take(FoundPackage found, bool enabled)
{
    const auto [at, isNew] = m_known.try_emplace(found.body.folder);
    Known &known = at->second;
    if (const int times = m_reloads[found.body.folder])
        found.body.stamp += fmt::format("+{}", times);
    if (!isNew && known.found.body.stamp == found.body.stamp && known.enabled == enabled
        && known.found.usedInstead == found.usedInstead)
        return false;
    known.found = std::move(found);
    known.enabled = enabled;
    if (isNew)
        known.types = lastTypes(m_folders, known.found.body).value_or(Map());
    known.asking = false;
    if (!enabled)
        setAbsent(known, // a node has room for the first words
            fmt::format(
                "Switched off: the package {}. Switch it on in the Extensions panel.", known.found.title));
    else if (!known.found.usedInstead.empty())
        known.types = typesOfDouble(known.found);
    else if (const auto types = rememberedTypes(m_folders, known.found.body))
        learn(known, *types);
    else
        known.asking = true;
    return true;
}

void Packages::setAbsent(const Known &known, const std::string &why)
{
    for (const Value &node : listField(known.types, "nodes"))
        if (const Map *map = node.get<Map>())
            m_catalog.setAbsent(textField(*map, "id"), why);
}

void Packages::reload(const std::string &folder)
{
    const std::lock_guard lock(m_mutex);
    ++m_reloads[folder];
}

void Packages::setEnabled(const std::string &folder, bool enabled)
{
    const std::lock_guard lock(m_mutex); // one after the other
    std::set<std::string> disabled = readDisabled(m_folders);
    enabled ? void(disabled.erase(folder)) : void(disabled.insert(folder));
    writeDisabled(m_folders, disabled);
}

// ---- what they tell -------------------------------------------------------------------------------

/// Each is asked once for what it is now.
std::vector<ProcessBody> Packages::takeUnknown(const std::string &name)
{
    const std::lock_guard lock(m_mutex);
    std::vector<ProcessBody> unknown;
    for (auto &[folder, known] : m_known) {
        const ProcessBody &body = known.found.body;
        if (known.asking && (name.empty() || body.package == name)
            && std::exchange(known.asked, body.stamp) != body.stamp)
            unknown.push_back(body);
    }
    return unknown;
}

std::size_t Packages::ask(ProcessPlace &place, const Changed &changed)
{
    return ask(place, takeUnknown(), changed);
}

std::size_t Packages::ask(
    ProcessPlace &place, const std::vector<ProcessBody> &packages, const Changed &changed)
{
    for (const ProcessBody &package : packages)
        place.describe(package, [self = shared_from_this(), package, changed](const Result<Map> &answer) {
            self->note(package, answer);
            changed();
        });
    return packages.size();
}

void Packages::askAndWait(const std::string &name, const std::function<void(const std::string &)> &slow)
{
    const std::vector<ProcessBody> unknown = takeUnknown(name);
    if (unknown.empty())
        return;
    InlinePlace nobody;
    ProcessPlace place(nobody, {.modules = m_folders.modules});
    const auto answered = std::make_shared<std::counting_semaphore<>>(0);
    const auto begun = std::chrono::steady_clock::now();
    std::size_t left = ask(place, unknown, [answered] { answered->release(); });
    while (left > 0 && answered->try_acquire_until(begun + kSlow))
        --left;
    for (const ProcessBody &package : left > 0 ? withoutAnswer() : std::vector<ProcessBody>())
        slow(package.package);
    while (left > 0 && answered->try_acquire_until(begun + kPatience))
        --left;
    for (const ProcessBody &package : left > 0 ? withoutAnswer() : std::vector<ProcessBody>())
        note(package,
            Error{fmt::format("it was not imported within {} s: something in it waits.", kPatience.count())});
}

/// Of those that were asked.
std::vector<ProcessBody> Packages::withoutAnswer() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<ProcessBody> silent;
    for (const auto &[folder, known] : m_known)
        if (known.asking && known.asked == known.found.body.stamp)
            silent.push_back(known.found.body);
    return silent;
}

/// What it has told of a state that is past by now is of no use: that of now is under way.
void Packages::note(const ProcessBody &package, const Result<Map> &answer)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_known.find(package.folder);
    if (found == m_known.end() || found->second.found.body.stamp != package.stamp || !found->second.enabled)
        return;
    Known &known = found->second;
    known.asking = false;
    if (answer) {
        learn(known, *answer);
        publish();
        return rememberTypes(m_folders, package, known.types);
    }
    learn(known,
        {{"nodes", List{}},
            {"errors", List{Map{{"file", package.folder}, {"line", 0}, {"text", answer.error().text}}}}});
    publish();
}

/// While something is wrong, what is missing is declared as it was: those who use it keep their ports, and a
/// run tells what is wrong.
void Packages::learn(Known &known, const Map &types)
{
    List nodes = listField(types, "nodes");
    std::set<std::string> told;
    for (const Value &node : nodes)
        if (const Map *map = node.get<Map>())
            told.insert(textField(*map, "id"));
    const bool wrong = !listField(types, "errors").empty();
    for (const Value &node : listField(known.types, "nodes")) {
        const Map *map = node.get<Map>();
        const std::string id = map ? textField(*map, "id") : std::string();
        if (id.empty() || told.contains(id))
            continue;
        if (!wrong) {
            m_catalog.setAbsent(
                id, fmt::format("The package {} no longer has this node.", known.found.title));
            continue;
        }
        Map missing = *map;
        missing["missing"] = true;
        nodes.emplace_back(std::move(missing));
    }
    known.types = types;
    known.types["nodes"] = std::move(nodes);
    for (NodeType &type : nodeTypesIn(known.types, known.found.body))
        m_catalog.add(std::move(type));
}

// ---- for people -----------------------------------------------------------------------------------

std::vector<Packages::Trouble> Packages::troubles() const
{
    std::vector<Trouble> troubles;
    for (const PackageState &state : states())
        for (const PackageError &error : state.errors)
            troubles.push_back({state.found.body.package, error});
    return troubles;
}

std::vector<PackageState> Packages::states() const
{
    const std::lock_guard lock(m_toldMutex);
    return m_told;
}

void Packages::publish()
{
    std::vector<PackageState> states;
    for (const auto &[folder, known] : m_known)
        states.push_back({known.found, known.enabled, known.asking, nodesIn(known.types),
            known.enabled ? errorsIn(known.types) : std::vector<PackageError>()});
    const std::lock_guard lock(m_toldMutex);
    m_told = std::move(states);
}

} // namespace heddle
