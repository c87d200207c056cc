// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/generate/register.h"
#include "engine/sdk/node.h"

namespace heddle::generate {

namespace {

using Shown = std::tuple<Array, Image, Array, Array, Table, std::string>;

/// All are shared, so that handing them on costs nothing. The regions are for the face alone.
Shown galleryViews(Array signal, Image image, Array volume, Array map, Table table, std::string text,
    const List & /*regions*/)
{
    return {std::move(signal), std::move(image), std::move(volume), std::move(map), std::move(table),
        std::move(text)};
}

} // namespace

NodeType galleryViewsNode()
{
    NodeType type = node("generate.gallery_views", galleryViews)
                        .title("Gallery of views")
                        .category("Generate")
                        .help("Shows what the gallery makes with every part that shows data.")
                        .aliases({"demo", "parts", "widgets", "example", "view"})
                        .kind(NodeKind::View)
                        .face("galleryViews")
                        .cheap()
                        .input("signal", "Numbers, for the plots.")
                        .input("image", "A picture.")
                        .input("volume", "A stack, shown from three sides.")
                        .input("map", "Rows of numbers, for the heat map.")
                        .input("table", "Rows and columns.")
                        .input("text", "Words.")
                        .input("regions", "What is drawn on the picture.")
                        .preset(List{})
                        .setting()
                        .output("signal", "The same numbers.")
                        .output("image", "The same picture.")
                        .output("volume", "The same stack.")
                        .output("map", "The same rows of numbers.")
                        .output("table", "The same rows and columns.")
                        .output("text", "The same words.");
    for (PortType &port : type.inputs)
        port.required = !port.setting; // a view of nothing is not set up
    return type;
}

} // namespace heddle::generate
