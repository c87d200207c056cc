// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/sdk/nodetype.h"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

namespace heddle {

/// All node types that there are. Owned by the application; outlives every graph, so that nodes may hold
/// pointers to types. Any thread; what changes after the start are packages that are saved, and whoever has
/// told so tells the documents, too.
class Catalog {
public:
    Catalog();
    ~Catalog();

    /// Adds a type; one of the same id replaces the older, which stays alive for those who hold it.
    void add(NodeType type);
    /// Reads the manifest of a node library; the library itself is loaded when a node of it first runs.
    Result<Done> addManifest(const std::filesystem::path &manifest);
    /// Adds every library in the folder that has a manifest. One that is broken is left out and named.
    std::vector<Error> addFolder(const std::filesystem::path &folder);

    /// There is no such type any more, or not now: `help` says why, and what to do. Its nodes keep all that
    /// they have.
    void setAbsent(const std::string &id, const std::string &help);

    /// Asked for a type that is not there, once it is looked for, and with an empty id for all that there
    /// are: it may add them. Set before others use the catalog.
    using Source = std::function<void(std::string_view id)>;
    void setSource(Source source) { m_source = std::move(source); }

    const NodeType *find(std::string_view id) const; ///< nullptr if there is none.
    /// The stand-in for a type that is not installed: keeps its place in the flow, never runs.
    const NodeType *placeholder(std::string_view id);
    /// Every known type, ordered by category and title. Placeholders are left out.
    std::vector<const NodeType *> all() const;

private:
    const NodeType *known(std::string_view id) const;
    void ask(std::string_view id) const;

    Source m_source;
    mutable std::mutex m_asking; // one asks at a time
    mutable std::mutex m_mutex; // guards what follows
    std::map<std::string, const NodeType *, std::less<>> m_types;
    std::vector<std::unique_ptr<const NodeType>> m_owned;
};

/// The help of a placeholder of which nothing is known.
inline constexpr const char *kNotInstalled
    = "This node type is not installed. Its values and wires are kept.";

/// The declaration as JSON: the form of `heddle nodes --json` and of manifests.
std::string toJson(const NodeType &type);

/// What a node library's module must export, by this very name:
///     extern "C" void heddleRegister(heddle::Catalog &catalog);
inline constexpr const char *kRegisterSymbol = "heddleRegister";
/// And, where it is built outside of this tree, the version that it was built with, a text: types are laid
/// out as they were then.
inline constexpr const char *kVersionSymbol = "heddleVersion";

} // namespace heddle
