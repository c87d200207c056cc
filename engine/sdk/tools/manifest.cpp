// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Build tool: loads a node library and writes the manifest of its types.
//     heddle_manifest LIBRARY.so MANIFEST.json

#include "engine/sdk/catalog.h"

#include <dlfcn.h>
#include <fmt/format.h>

#include <fstream>

int main(int argc, char **argv)
{
    if (argc != 3)
        return fmt::print(stderr, "usage: heddle_manifest LIBRARY.so MANIFEST.json\n"), 2;
    void *handle = dlopen(argv[1], RTLD_NOW);
    void *symbol = handle ? dlsym(handle, heddle::kRegisterSymbol) : nullptr;
    if (!symbol)
        return fmt::print(stderr, "heddle_manifest: {}\n", dlerror()), 1;

    heddle::Catalog catalog;
    reinterpret_cast<void (*)(heddle::Catalog &)>(symbol)(catalog);
    std::ofstream out(argv[2]);
    const char *separator = "[\n";
    for (const heddle::NodeType *type : catalog.all()) {
        out << separator << heddle::toJson(*type);
        separator = ",\n";
    }
    out << "\n]\n";
    return out ? 0 : 1;
}
