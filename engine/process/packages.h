// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/process/package.h"
#include "engine/process/packagetypes.h"

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace heddle {

class Catalog;
class ProcessPlace;

/// The packages of nodes that there are, and what is wrong with them. What is remembered of a package is in
/// the catalog at once; others are asked in processes, in the background. Any thread; shared, because
/// packages answer when they do.
class Packages : public std::enable_shared_from_this<Packages> {
public:
    struct Trouble {
        std::string package;
        PackageError error;
    };

    /// Nothing is read before find().
    Packages(Catalog &catalog, PackageFolders folders);

    /// Looks for packages and adds the nodes that are remembered.
    void find();
    /// Asks those that are not known yet; their nodes are added when they answer, and then `added` is called
    /// on another thread. Nobody answers any more once the place has gone.
    void ask(ProcessPlace &place, const std::function<void()> &added);
    /// Asks them and waits for their answers, but not for ever.
    void askAndWait();
    bool areAllKnown() const;
    std::vector<Trouble> troubles() const;

private:
    void add(const ProcessBody &package, const Map &types);
    void note(const ProcessBody &package, const Result<Map> &answer);

    Catalog &m_catalog;
    const PackageFolders m_folders;
    mutable std::mutex m_mutex;
    std::vector<ProcessBody> m_unknown;
    std::vector<Trouble> m_troubles;
};

} // namespace heddle
