// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/generate/gallerydata.h"
#include "engine/nodes/generate/register.h"
#include "engine/sdk/node.h"

#include <fmt/format.h>

#include <filesystem>

namespace heddle::generate {

namespace {

using Shown = std::tuple<Array, Image, Array, Array, Table, std::string>;

Shown gallery(double gain, std::int64_t count, const std::string &form, bool noisy, double low, double high,
    const std::string &tint, const std::string &note, const std::string &file)
{
    const Taste taste{gain, count, form, noisy, low, high, tint, note};
    const Array signal = signalOf(taste);
    std::string text = fmt::format("{}\n{} samples of a {}, {} dB", note, count, form, gain);
    if (!file.empty())
        text += "\n" + std::filesystem::path(file).filename().string();
    return {signal, imageOf(taste), volumeOf(), mapOf(), tableOf(signal), std::move(text)};
}

} // namespace

NodeType galleryNode()
{
    return node("generate.gallery", gallery)
        .title("Gallery")
        .category("Generate")
        .help("A little of every kind of data, and an input for every part that a face can be made of.")
        .aliases({"demo", "parts", "widgets", "example", "test data"})
        .kind(NodeKind::Source)
        .face("gallery")
        .input("gain", "How much louder the signal is.")
        .preset(0.0)
        .range(-20, 20)
        .unit("dB")
        .input("count", "How many samples the signal has.")
        .preset(200)
        .range(2, 10'000)
        .input("form", "The form of one cycle.")
        .preset("sine")
        .choices({"sine", "square", "triangle"})
        .input("noisy", "Adds noise to the signal.")
        .preset(false)
        .input("low", "The image is black where the clouds are below this.")
        .preset(0.1)
        .range(0, 1)
        .input("high", "The image has its full colour where they are above this.")
        .preset(0.9)
        .range(0, 1)
        .input("tint", "The colour of the image.")
        .preset("#93a3fc")
        .input("note", "Words for the text.")
        .preset("A little of everything")
        .input("path", "A file to be named in the text; it is not opened.")
        .preset("")
        .reads({})
        .optional()
        .output("signal", "Four cycles.")
        .output("image", "Two clouds, in colour.")
        .output("volume", "The same clouds, (z, y, x).")
        .output("map", "How thick the clouds are, (y, x).")
        .output("table", "The signal as rows.")
        .output("text", "The note, and what was made.");
}

} // namespace heddle::generate
