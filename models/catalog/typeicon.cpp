// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#include "models/catalog/typeicon.h"

#include <array>
#include <string_view>
#include <utility>

namespace heddle {
namespace {

struct Suggestion {
    std::string_view begin; // of the type's id
    std::string_view icon;
};

// The more exact first.
constexpr std::array kByName{Suggestion{"files.write", "save"}, Suggestion{"files.", "file"},
    Suggestion{"formats.read_tiff", "stack"}, Suggestion{"formats.", "image"},
    Suggestion{"generate.cells", "segment"}, Suggestion{"generate.volume", "stack"},
    Suggestion{"generate.", "wave"}, Suggestion{"image.label", "segment"},
    Suggestion{"image.measure", "ruler"}, Suggestion{"image.regions", "polygon"},
    Suggestion{"image.threshold", "histogram"}, Suggestion{"image.blur", "wave"},
    Suggestion{"image.", "image"}, Suggestion{"stack.trace", "plot"}, Suggestion{"stack.", "stack"},
    Suggestion{"table.filter", "funnel"}, Suggestion{"table.join", "join"}, Suggestion{"table.", "table"},
    Suggestion{"text.", "text"}, Suggestion{"list.", "outline"}, Suggestion{"map.", "outline"},
    Suggestion{"math.", "code"}, Suggestion{"value", "sliders"}, Suggestion{"web.", "globe"},
    Suggestion{"time.", "clock"}};
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kByFace{
    {{"image", "image"}, {"table", "table"}, {"plot", "plot"}, {"text", "text"}}};
constexpr std::array<std::string_view, 6> kByKind{"file", "funnel", "ruler", "eye", "join", "code"};

std::string_view suggested(const NodeType &type)
{
    for (const Suggestion &suggestion : kByName) {
        if (type.id.starts_with(suggestion.begin))
            return suggestion.icon;
    }
    for (const auto &[face, icon] : kByFace) {
        if (type.face == face)
            return icon;
    }
    return kByKind[std::size_t(type.kind) % kByKind.size()];
}

} // namespace

QString iconOf(const NodeType &type)
{
    const std::string_view icon = type.unknown ? "package" : type.icon.empty() ? suggested(type) : type.icon;
    return QString::fromUtf8(icon.data(), qsizetype(icon.size()));
}

} // namespace heddle
