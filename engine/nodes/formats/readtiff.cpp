// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/formats/readers.h"
#include "engine/nodes/formats/register.h"
#include "engine/sdk/node.h"

namespace heddle::formats {

namespace {

Array read(Run &run, const std::string &path)
{
    return readTiff(run, path.empty() ? path : run.resolve(path));
}

} // namespace

NodeType readTiffNode()
{
    return node("formats.read_tiff", read)
        .title("Read TIFF")
        .category("Files")
        .help("A picture, stack or movie from a TIFF file, with its numbers as they are.")
        .aliases({"open", "load", "import", "stack", "movie", "tif", "tiff", "pages"})
        .kind(NodeKind::Source)
        .face("image")
        .blocking()
        .input("path", "The file to read. All its pages must be of one size.")
        .preset("")
        .reads({"tif", "tiff"})
        .output("stack", "(y, x) for one page, (page, y, x) for more; colours come last, as channel.");
}

} // namespace heddle::formats
