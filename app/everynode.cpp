// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "app/everynode.h"

#include "app/packagefolders.h"
#include "engine/nodes/builtin.h"
#include "engine/process/packages.h"
#include "engine/sdk/catalog.h"

#include <fmt/format.h>

#include <cstdio>
#include <set>

namespace heddle {

namespace {

void sayWaiting(const std::string &package)
{
    fmt::print(stderr, "heddle: waiting for the package {} to be imported\n", package);
}

/// Asks packages for the nodes that are looked for, and tells once what is wrong with them.
class Asking {
public:
    explicit Asking(std::shared_ptr<Packages> packages)
        : m_packages(std::move(packages))
    {
    }

    /// The package whose node that is; an empty id: all.
    void operator()(std::string_view id)
    {
        const std::string wanted(id.substr(0, id.find('.')));
        m_packages->askAndWait(wanted, sayWaiting);
        for (const auto &[package, error] : m_packages->troubles())
            if ((wanted.empty() || package == wanted) && m_told.insert(error.file + error.text).second)
                fmt::print(
                    stderr, "heddle: package {}: {}:{}: {}\n", package, error.file, error.line, error.text);
    }

private:
    std::shared_ptr<Packages> m_packages;
    std::set<std::string> m_told;
};

} // namespace

void addEveryNode(Catalog &catalog, const ProgramParts &parts)
{
    registerBuiltinNodes(catalog);
    for (const std::string &folder : nodeFolders(parts))
        for (const Error &error : catalog.addFolder(folder))
            fmt::print(stderr, "heddle: {}\n", error.text);
    const auto packages = std::make_shared<Packages>(catalog, packageFolders(parts));
    packages->find();
    catalog.setSource(Asking(packages));
}

} // namespace heddle
