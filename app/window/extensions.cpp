// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "app/window/extensions.h"

namespace heddle {
namespace {

Extension extensionOf(const PackageState &state)
{
    const auto text = [](const std::string &words) { return QString::fromStdString(words); };
    const FoundPackage &found = state.found;
    Extension made{text(found.body.package), text(found.title), text(found.version), text(found.help),
        text(found.body.folder), text(found.body.interpreter), state.enabled, state.asking, {}, {}};
    for (const PackageNode &node : state.nodes)
        made.nodes.append({text(node.id), text(node.title), text(node.file), node.line});
    for (const PackageError &error : state.errors)
        made.troubles.append({text(error.file), text(error.text), text(error.trace), error.line});
    return made;
}

} // namespace

QList<Extension> extensionsOf(const std::vector<PackageState> &packages)
{
    QList<Extension> all;
    for (const PackageState &state : packages)
        all.append(extensionOf(state));
    return all;
}

} // namespace heddle
