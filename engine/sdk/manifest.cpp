// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Node libraries that are loaded on demand: the manifest lists their types; the module itself, and what it
// links, is opened by the first run of one of its nodes, on the thread of that run.

#include "engine/sdk/manifest.h"

#include "engine/sdk/catalog.h"
#include "engine/value/json.h"

#include <dlfcn.h>
#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <map>
#include <mutex>

namespace heddle {

namespace {

/// A node library's module, opened at most once. Shared by the bodies of its types.
class Module {
public:
    explicit Module(std::filesystem::path file)
        : m_file(std::move(file))
    {
    }

    /// The type as the module declares it, with its body. Throws NodeError.
    const NodeType &type(const std::string &id)
    {
        std::call_once(m_once, [this] { load(); });
        const NodeType *type = m_error.empty() ? m_types.find(id) : nullptr;
        if (!type)
            throw NodeError(
                m_error.empty() ? fmt::format("{} is not in {}.", id, m_file.filename().string()) : m_error);
        return *type;
    }

private:
    void load()
    {
        void *handle = dlopen(m_file.c_str(), RTLD_NOW | RTLD_LOCAL);
        void *symbol = handle ? dlsym(handle, kRegisterSymbol) : nullptr;
        if (!symbol) {
            const char *reason = dlerror(); // NOLINT(concurrency-mt-unsafe): thread-local in glibc
            m_error = fmt::format(
                "The node library {} cannot be loaded: {}", m_file.filename().string(), reason ? reason : "");
            return;
        }
        if (const auto *version = static_cast<const char *>(dlsym(handle, kVersionSymbol));
            version && std::string_view(version) != HEDDLE_VERSION)
            m_error = fmt::format("The node library {} was built with Heddle {}; this is {}. Build it again.",
                m_file.filename().string(), version, HEDDLE_VERSION);
        else
            reinterpret_cast<void (*)(Catalog &)>(symbol)(m_types);
    }

    std::filesystem::path m_file;
    std::once_flag m_once;
    std::string m_error;
    Catalog m_types;
};

Body lazyBody(std::shared_ptr<Module> module, std::string id)
{
    return [module = std::move(module), id = std::move(id)](Run &run, std::span<const Value> in,
               std::span<Value> out) { module->type(id).body(run, in, out); };
}

CoroutineBody lazyCoroutine(std::shared_ptr<Module> module, std::string id)
{
    return [module = std::move(module), id = std::move(id)](
               std::span<const Value> in) { return module->type(id).coroutine(in); };
}

// ---- reading a declaration ----------------------------------------------------------------------

const Value *member(const Map &map, std::string_view key)
{
    const auto found = map.find(key);
    return found == map.end() ? nullptr : &found->second;
}

std::string text(const Map &map, std::string_view key)
{
    const Value *value = member(map, key);
    const std::string *found = value ? value->get<std::string>() : nullptr;
    return found ? *found : std::string();
}

std::vector<std::string> texts(const Map &map, std::string_view key)
{
    std::vector<std::string> result;
    const Value *value = member(map, key);
    if (const List *list = value ? value->get<List>() : nullptr)
        for (const Value &item : *list)
            if (const auto *found = item.get<std::string>())
                result.push_back(*found);
    return result;
}

bool flag(const Map &map, std::string_view key)
{
    const Value *value = member(map, key);
    return value && value->kind() == Kind::Bool && value->toBool();
}

std::optional<double> number(const Map &map, std::string_view key)
{
    const Value *value = member(map, key);
    if (!value || (value->kind() != Kind::Number && value->kind() != Kind::Int))
        return std::nullopt;
    return value->kind() == Kind::Int ? double(value->toInt()) : value->toNumber();
}

template <class E, std::size_t N>
E choice(const std::string &name, const std::string_view (&names)[N], E fallback)
{
    for (std::size_t i = 0; i < N; ++i)
        if (names[i] == name)
            return E(i);
    return fallback;
}

constexpr std::string_view kCosts[]{"cheap", "heavy", "blocking"};
constexpr std::string_view kOnChange[]{"", "finish", "queue"};
constexpr std::string_view kOnTrigger[]{"", "restart"};
constexpr std::string_view kMailboxes[]{"", "queue"};
constexpr std::string_view kFileUses[]{"", "read", "write"};
constexpr std::string_view kKinds[]{"source", "filter", "analyse", "view", "flow", "code"};

const Type *typeNamed(const std::string &name)
{
    if (const Type *type = types::find(name))
        return type;
    static std::mutex mutex;
    static auto &known = *new std::map<std::string, Type>; // lives as long as the program, like every type
    const std::lock_guard lock(mutex);
    return &known.try_emplace(name, Type{name, Kind::Other}).first->second;
}

PortType portFrom(const Map &map)
{
    PortType port;
    port.name = text(map, "name");
    port.type = typeNamed(text(map, "type"));
    port.help = text(map, "help");
    port.unit = text(map, "unit");
    if (const Value *preset = member(map, "default"))
        if (auto value = accept({.name = port.name, .type = port.type}, *preset))
            port.preset = std::move(*value);
    port.required = flag(map, "required");
    port.setting = flag(map, "setting");
    port.multiline = flag(map, "multiline");
    port.latest = flag(map, "latest");
    port.min = number(map, "min");
    port.max = number(map, "max");
    port.step = number(map, "step");
    port.choices = texts(map, "choices");
    port.file = choice(text(map, "file"), kFileUses, FileUse::None);
    port.suffixes = texts(map, "suffixes");
    return port;
}

} // namespace

std::vector<PortType> portsFrom(const Map &map, std::string_view key)
{
    std::vector<PortType> ports;
    const Value *value = member(map, key);
    if (const List *list = value ? value->get<List>() : nullptr)
        for (const Value &item : *list)
            if (const Map *port = item.get<Map>())
                ports.push_back(portFrom(*port));
    return ports;
}

namespace {

std::vector<Action> actionsFrom(const Map &map)
{
    std::vector<Action> actions;
    const Value *value = member(map, "actions");
    if (const List *list = value ? value->get<List>() : nullptr)
        for (const Value &item : *list)
            if (const Map *action = item.get<Map>()) {
                const Value *with = member(*action, "value");
                actions.push_back({text(*action, "title"), text(*action, "port"), with ? *with : Value()});
            }
    return actions;
}

NodeType typeFrom(const Map &map)
{
    NodeType type;
    type.id = text(map, "type");
    type.version = int(number(map, "version").value_or(1));
    type.title = text(map, "title");
    type.category = text(map, "category");
    type.help = text(map, "help");
    type.aliases = texts(map, "aliases");
    type.icon = text(map, "icon");
    type.face = text(map, "face");
    type.kind = choice(text(map, "kind"), kKinds, NodeKind::Code);
    type.cost = choice(text(map, "cost"), kCosts, Cost::Heavy);
    type.pure = !flag(map, "impure");
    type.network = flag(map, "network");
    type.onChange = choice(text(map, "on_change"), kOnChange, OnChange::Restart);
    type.onTrigger = choice(text(map, "on_trigger"), kOnTrigger, OnTrigger::Queue);
    type.mailbox = choice(text(map, "mailbox"), kMailboxes, Mailbox::Latest);
    if (const std::string takes = text(map, "takes"); !takes.empty())
        type.takes = typeNamed(takes);
    type.inputs = portsFrom(map, "inputs");
    type.outputs = portsFrom(map, "outputs");
    type.actions = actionsFrom(map);
    return type;
}

// ---- writing one --------------------------------------------------------------------------------

List listOf(const std::vector<std::string> &texts)
{
    List list;
    for (const std::string &item : texts)
        list.push_back(item);
    return list;
}

/// Collects `"key":value` members, leaving out what says nothing.
struct Members {
    std::string json = "{";

    void add(std::string_view key, const Value &value)
    {
        const bool silent = value.isNull() || (value.kind() == Kind::Bool && !value.toBool())
            || (value.kind() == Kind::Text && value.as<std::string>().empty())
            || (value.kind() == Kind::List && value.as<List>().empty());
        if (!silent)
            addRaw(key, toFileJson(value));
    }
    void addRaw(std::string_view key, const std::string &raw)
    {
        if (json.size() > 1)
            json += ',';
        appendJsonText(json, key);
        json += ':' + raw;
    }
    void addNumber(std::string_view key, const std::optional<double> &number)
    {
        if (number)
            add(key, *number);
    }
};

std::string toJson(const PortType &port)
{
    Members out;
    out.add("name", port.name);
    out.add("type", port.type->name);
    out.add("help", port.help);
    out.add("unit", port.unit);
    if (!port.preset.isNull()) // false and "" are defaults too
        out.addRaw("default", toFileJson(port.preset));
    out.add("required", port.required);
    out.add("setting", port.setting);
    out.add("multiline", port.multiline);
    out.add("latest", port.latest);
    out.addNumber("min", port.min);
    out.addNumber("max", port.max);
    out.addNumber("step", port.step);
    out.add("choices", listOf(port.choices));
    out.add("file", kFileUses[std::size_t(port.file)]);
    out.add("suffixes", listOf(port.suffixes));
    return out.json + "}";
}

std::string toJson(const std::vector<PortType> &ports)
{
    std::string json = "[";
    for (const PortType &port : ports)
        json += (json.size() > 1 ? "," : "") + toJson(port);
    return json + "]";
}

std::string toJson(const std::vector<Action> &actions)
{
    std::string json = "[";
    for (const Action &action : actions) {
        Members out;
        out.add("title", action.title);
        out.add("port", action.port);
        if (!action.value.isNull()) // false and "" go along too
            out.addRaw("value", toFileJson(action.value));
        json += (json.size() > 1 ? "," : "") + out.json + "}";
    }
    return json + "]";
}

} // namespace

std::string toJson(const NodeType &type)
{
    Members out;
    out.add("type", type.id);
    out.add("version", type.version);
    out.add("title", type.title);
    out.add("category", type.category);
    out.add("help", type.help);
    out.add("aliases", listOf(type.aliases));
    out.add("icon", type.icon);
    out.add("face", type.face);
    out.add("kind", nameOf(type.kind));
    out.add("cost", kCosts[std::size_t(type.cost)]);
    out.add("impure", !type.pure);
    out.add("network", type.network);
    out.add("worker", type.coroutine != nullptr || (type.process && type.process->generator));
    out.add("on_change", kOnChange[std::size_t(type.onChange)]);
    out.add("on_trigger", kOnTrigger[std::size_t(type.onTrigger)]);
    out.add("mailbox", kMailboxes[std::size_t(type.mailbox)]);
    if (type.takes != &types::any)
        out.add("takes", type.takes->name);
    out.addRaw("inputs", toJson(type.inputs));
    out.addRaw("outputs", toJson(type.outputs));
    if (!type.actions.empty())
        out.addRaw("actions", toJson(type.actions));
    return out.json + "}";
}

Result<Done> Catalog::addManifest(const std::filesystem::path &manifest)
{
    std::ifstream file(manifest, std::ios::binary);
    const std::string json((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    const auto parsed = parseJson(json);
    const List *list = parsed ? parsed->get<List>() : nullptr;
    if (!list)
        return Error{fmt::format("{} is not a manifest of nodes.", manifest.string())};
    auto module = std::make_shared<Module>(std::filesystem::path(manifest).replace_extension(".so"));
    for (const Value &item : *list)
        if (const Map *map = item.get<Map>()) {
            NodeType type = typeFrom(*map);
            if (type.id.empty())
                continue;
            if (flag(*map, "worker"))
                type.coroutine = lazyCoroutine(module, type.id);
            else
                type.body = lazyBody(module, type.id);
            add(std::move(type));
        }
    return Done{};
}

} // namespace heddle
