// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/process/package.h"
#include "engine/process/packagetypes.h"

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace heddle {

class Catalog;
class ProcessPlace;

/// A package as it is now, for people.
struct PackageState {
    FoundPackage found;
    bool enabled = true;
    bool asking = false; ///< It has not answered yet: new, or saved a moment ago.
    std::vector<PackageNode> nodes;
    std::vector<PackageError> errors;
};

/// The packages of nodes that there are, and what is wrong with them. What is remembered of a package is in
/// the catalog at once; others are asked in processes, in the background. A node that a package no longer
/// tells of keeps its declaration as long as something is wrong there, since it will be back; else it is told
/// to be gone. Any thread; shared, because packages answer when they do.
class Packages : public std::enable_shared_from_this<Packages> {
public:
    struct Trouble {
        std::string package;
        PackageError error;
    };
    /// Called on another thread when nodes came, went or were declared anew.
    using Changed = std::function<void()>;

    /// Nothing is read before find().
    Packages(Catalog &catalog, PackageFolders folders);

    /// Looks for packages and adds the nodes that are remembered.
    void find();
    /// Asks those that are not known yet, and says how many; their nodes are added when they answer. Nobody
    /// answers any more once the place has gone.
    std::size_t ask(ProcessPlace &place, const Changed &changed);
    /// Asks the package of that name, or all where it is empty, unless they are known, and waits for their
    /// answers, but not for ever. Where that takes long, says for whom.
    void askAndWait(const std::string &name, const std::function<void(const std::string &package)> &slow);

    // While the program runs; these read disks.
    /// Looks again, and asks those that are new or were saved.
    void refresh(ProcessPlace &place, const Changed &changed);
    /// Asks it again at the next refresh(), whether or not a file of it has changed.
    void reload(const std::string &folder);
    /// Remembered. The nodes of one that is off keep all that they have, and do not run.
    void setEnabled(const std::string &folder, bool enabled);

    const PackageFolders &folders() const { return m_folders; }
    std::vector<Trouble> troubles() const;
    std::vector<PackageState> states() const; ///< Waits for no disk.

private:
    struct Known {
        FoundPackage found;
        bool enabled = true, asking = false;
        std::string asked; ///< The stamp for which it was asked last.
        Map types; ///< What it has told last, and what it told before that is missing now.
    };

    bool takeAll(std::vector<FoundPackage> found);
    bool take(FoundPackage found, bool enabled);
    std::vector<ProcessBody> takeUnknown(const std::string &name = {});
    std::size_t ask(ProcessPlace &place, const std::vector<ProcessBody> &packages, const Changed &changed);
    std::vector<ProcessBody> withoutAnswer() const;
    void note(const ProcessBody &package, const Result<Map> &answer);
    void learn(Known &known, const Map &types);
    void setAbsent(const Known &known, const std::string &why);
    void publish();

    Catalog &m_catalog;
    const PackageFolders m_folders;
    mutable std::mutex m_mutex; // guards the next two; held while disks are read
    std::map<std::string, Known> m_known; // by folder
    std::map<std::string, int> m_reloads; // by folder
    mutable std::mutex m_toldMutex; // guards the next one
    std::vector<PackageState> m_told;
};

} // namespace heddle
