// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/formats/npyread.h"
#include "engine/nodes/formats/register.h"
#include "engine/sdk/node.h"

namespace heddle::formats {

namespace {

Array read(Run &run, const std::string &path, const std::string &key)
{
    return readNumpy(run, path.empty() ? path : run.resolve(path), key);
}

} // namespace

NodeType readNumpyNode()
{
    return node("formats.read_numpy", read)
        .title("Read numpy")
        .category("Files")
        .help("An array of numbers from a .npy or .npz file.")
        .aliases({"open", "load", "import", "npy", "npz", "array", "volume"})
        .kind(NodeKind::Source)
        .face("image")
        .blocking()
        .input("path", "The file to read.")
        .preset("")
        .reads({"npy", "npz"})
        .input("key", "The name of the array in an .npz; empty: the first.")
        .preset("")
        .setting()
        .output("array", "The numbers, in C order and this machine's byte order.");
}

} // namespace heddle::formats
