// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/eval/pins.h"

#include "engine/document/file.h"
#include "engine/document/userfolder.h"
#include "engine/sdk/nodetype.h"
#include "engine/value/json.h"
#include "engine/value/key.h"

#include <fmt/format.h>

#include <algorithm>

namespace heddle {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMostFileBytes = 4 * kMostPinned; // as text

/// Files name it, and files come from anywhere.
bool isPinName(std::string_view name)
{
    return name.size() == 32 && name.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

double megabytes(std::size_t bytes)
{
    return double(bytes) / (1u << 20);
}

} // namespace

fs::path pinFolder()
{
    const fs::path own = userFolder("XDG_DATA_HOME", ".local/share");
    return own.empty() ? fs::path() : own / "pinned";
}

Result<PinShelf::Pin> PinShelf::pin(const Node &node, const std::vector<Value> &outputs)
{
    Map values;
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < std::min(outputs.size(), node.type->outputs.size()); ++i) {
        values.emplace(node.type->outputs[i].name, outputs[i]);
        bytes += outputs[i].bytes();
    }
    if (bytes > kMostPinned)
        return Error{fmt::format("The result of {} has {:.0f} MB; at most {:.0f} MB can be pinned.",
            node.name, megabytes(bytes), megabytes(kMostPinned))};
    if (bytes <= kMostPinnedInFile)
        return Pin{Map{{"outputs", std::move(values)}}, {}, {}, bytes};
    if (pinFolder().empty())
        return Error{
            "A large result is pinned in your own folder, but neither XDG_DATA_HOME nor HOME names one."};
    const ContentKey key = keyOf(Value(values));
    const std::string name = fmt::format("{:016x}{:016x}", key.high, key.low);
    m_large.insert_or_assign(name, values);
    return Pin{Map{{"file", name}}, pinFolder() / name, std::move(values), bytes};
}

Result<std::vector<Value>> PinShelf::outputs(const Node &node, const Value &kept)
{
    const Map *pin = kept.get<Map>();
    const auto member = [pin](const char *key) -> const Value * {
        const auto found = pin ? pin->find(key) : Map::const_iterator();
        return pin && found != pin->end() ? &found->second : nullptr;
    };
    const Map *values = member("outputs") ? member("outputs")->get<Map>() : nullptr;
    if (const std::string *name = member("file") ? member("file")->get<std::string>() : nullptr) {
        const auto found = read(*name);
        if (!found)
            return found.error();
        values = *found;
    }
    if (!values)
        return Error{"Its pinned result is damaged; unpin it, and it runs again"};
    std::vector<Value> outputs;
    for (const PortType &port : node.type->outputs) {
        const auto found = values->find(port.name);
        outputs.push_back(found == values->end() ? Value() : found->second);
    }
    return outputs;
}

Result<const Map *> PinShelf::read(const std::string &name)
{
    if (const auto known = m_large.find(name); known != m_large.end())
        return &known->second;
    if (!isPinName(name))
        return Error{"Its pinned result is damaged; unpin it, and it runs again"};
    const auto text = readFile(pinFolder() / name, kMostFileBytes);
    auto value = text ? parseJson(*text) : Result<Value>(Error{"gone"});
    const Map *values = value ? value->get<Map>() : nullptr;
    if (!values)
        return Error{"Its pinned result is not on this computer; unpin it, and it runs again"};
    return &m_large.emplace(name, *values).first->second;
}

} // namespace heddle
