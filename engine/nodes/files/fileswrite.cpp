// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/files/nodes.h"
#include "engine/nodes/files/write.h"
#include "engine/sdk/node.h"

namespace heddle::files {

static std::string write(Run &run, const Value &value, const std::string &path)
{
    std::string full = run.resolve(path);
    run.checkpoint();
    if (const auto written = writeValueFile(value, full); !written)
        throw NodeError(written.error().text);
    return full;
}

NodeType filesWrite()
{
    NodeType type = node("files.write", write)
                        .title("Write file")
                        .category("Files")
                        .kind(NodeKind::Flow)
                        .blocking()
                        .impure()
                        .help("Writes a value to a file. The extension of the path names the form.")
                        .aliases({"save", "export", "csv", "png", "npy"})
                        .input("value",
                            "What to write: tables as csv or json, arrays as npy, images as png, jpg or tif, "
                            "others as json or txt.")
                        .input("path", "The file to write; one that is there is replaced.")
                        .writes({"csv", "json", "txt", "npy", "npz", "png", "jpg", "tif"})
                        .output("path", "Where the file is.");
    type.inputs.front().required = true;
    return type;
}

} // namespace heddle::files
