// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/image/pages.h"
#include "engine/nodes/image/register.h"
#include "engine/sdk/node.h"

namespace heddle::image {

namespace {

Image grey(Run &run, const Image &image)
{
    return greyOf(run, image);
}

} // namespace

NodeType greyNode()
{
    return node("image.grey", grey)
        .title("To grey")
        .category("Image")
        .help("The brightness of a colour image; a grey one passes as it is.")
        .aliases({"gray", "greyscale", "convert", "luminance", "black and white"})
        .kind(NodeKind::Filter)
        .face("image")
        .input("image", "The image, of any element type.")
        .output("image", "One channel of the same element type; transparency is left out.");
}

} // namespace heddle::image
