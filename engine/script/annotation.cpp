// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/script/annotation.h"

#include "engine/value/convert.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace heddle::script {

namespace {

constexpr int kDeepest = 20;

const Type &typeNamed(const std::string &name)
{
    static const std::unordered_map<std::string, const Type *> kTypes{{"bool", &types::boolean},
        {"int", &types::integer}, {"float", &types::number}, {"str", &types::text}, {"bytes", &types::bytes},
        {"list", &types::list}, {"List", &types::list}, {"tuple", &types::list}, {"Tuple", &types::list},
        {"Sequence", &types::list}, {"dict", &types::map}, {"Dict", &types::map}, {"Mapping", &types::map},
        {"Time", &types::time}, {"datetime", &types::time}, {"Duration", &types::duration},
        {"timedelta", &types::duration}, {"Array", &types::array}, {"ndarray", &types::array},
        {"Image", &types::image}, {"Table", &types::table}, {"DataFrame", &types::table},
        {"Event", &types::event}};
    const auto found = kTypes.find(name);
    return found == kTypes.end() ? types::any : *found->second;
}

bool isNone(const Term &term)
{
    return term.kind == Term::Kind::Constant && term.constant.isNull();
}

std::optional<double> numberOf(const Term &term)
{
    if (term.kind != Term::Kind::Constant)
        return std::nullopt;
    const auto number = convert(term.constant, types::number);
    return number && number->kind() == Kind::Number ? std::optional(number->toNumber()) : std::nullopt;
}

std::vector<std::string> textsOf(const std::vector<Term> &terms)
{
    std::vector<std::string> texts;
    for (const Term &term : terms)
        if (const auto *text = term.constant.get<std::string>())
            texts.push_back(*text);
    return texts;
}

std::string textOf(const Term &call)
{
    const auto texts = textsOf(call.items);
    return texts.empty() ? std::string() : texts.front();
}

/// Of a call, the argument that stands at that place or has that name.
std::optional<double> argument(const Term &call, std::size_t place, std::string_view name)
{
    for (const auto &[key, term] : call.named)
        if (key == name)
            return numberOf(term);
    return place < call.items.size() ? numberOf(call.items[place]) : std::nullopt;
}

/// Without an annotation the default says what it is.
const Type &typeOfPreset(const Value &preset)
{
    const Kind kind = preset.kind();
    return kind == Kind::Bool || kind == Kind::Int || kind == Kind::Number || kind == Kind::Text
        ? preset.type()
        : types::any;
}

} // namespace

/// What an annotation says, its port without name and default.
struct AnnotationReader::Found {
    PortType port;
    bool optional = false;
};

const Term &AnnotationReader::behind(const Term &term) const
{
    const Term *found = &term;
    for (int depth = 0; depth < kDeepest && found->kind == Term::Kind::Name; ++depth) {
        const auto named = m_names.find(found->name);
        if (named == m_names.end())
            break;
        found = &named->second;
    }
    return *found;
}

AnnotationReader::Found AnnotationReader::read(const Term &annotation, int depth) const
{
    Found found;
    if (depth >= kDeepest || --m_left < 0)
        return found;
    const Term &term = behind(annotation);
    if (const auto *quoted = term.constant.get<std::string>()) {
        const auto tokens = tokensOf(*quoted);
        return read(TermReader(tokens).read(), depth + 1);
    }
    if (term.kind == Term::Kind::Name)
        found.port.type = &typeNamed(term.name);
    else if (term.kind == Term::Kind::Either)
        readEither(found, term.items, depth + 1);
    else if (term.kind == Term::Kind::Index && !term.items.empty())
        readIndex(found, term, depth + 1);
    return found;
}

void AnnotationReader::readIndex(Found &found, const Term &index, int depth) const
{
    if (index.name == "Annotated") {
        found = read(index.items.front(), depth);
        for (std::size_t i = 1; i < index.items.size(); ++i)
            readNote(found, index.items[i]);
    } else if (index.name == "Optional") {
        found = read(index.items.front(), depth);
        found.optional = true;
    } else if (index.name == "Union") {
        readEither(found, index.items, depth);
    } else if (index.name == "Literal") {
        found.port.type = &types::text;
        found.port.choices = textsOf(index.items);
    } else {
        found.port.type = &typeNamed(index.name); // list[int] is a list
    }
}

/// `X | None` is an X that may be left out; `int | float` is a number.
void AnnotationReader::readEither(Found &found, const std::vector<Term> &kinds, int depth) const
{
    std::vector<Found> read;
    for (const Term &kind : kinds)
        if (!isNone(kind))
            read.push_back(this->read(kind, depth));
    const bool optional = read.size() < kinds.size();
    const auto isNumber = [](const Found &one) {
        return one.port.type == &types::integer || one.port.type == &types::number;
    };
    if (read.size() == 1)
        found = std::move(read.front());
    else if (std::ranges::all_of(read, isNumber))
        found.port.type = &types::number;
    found.optional = found.optional || optional;
}

void AnnotationReader::readNote(Found &found, const Term &written) const
{
    const Term &note = behind(written);
    PortType &port = found.port;
    if (const auto *help = note.constant.get<std::string>())
        port.help = *help;
    if (note.kind != Term::Kind::Call)
        return;
    if (note.name == "Unit")
        port.unit = textOf(note);
    else if (note.name == "Help")
        port.help = textOf(note);
    else if (note.name == "Range")
        std::tie(port.min, port.max) = std::tuple(argument(note, 0, "min"), argument(note, 1, "max"));
    else if (note.name == "Choices")
        port.choices = textsOf(note.items);
    else if (note.name == "Setting")
        port.setting = true;
    else if (note.name == "Latest")
        port.latest = true;
    else if (note.name == "Reads" || note.name == "Writes") {
        port.file = note.name == "Reads" ? FileUse::Read : FileUse::Write;
        port.suffixes = textsOf(note.items);
    }
}

PortType AnnotationReader::input(std::string name, const Term *annotation, const Term *preset) const
{
    Found found = annotation ? read(*annotation, 0) : Found{};
    const auto value = preset ? behind(*preset).value() : std::nullopt;
    PortType &port = found.port;
    port.name = std::move(name);
    if (!annotation && value)
        port.type = &typeOfPreset(*value);
    if (value)
        if (auto accepted = accept(port, *value))
            port.preset = std::move(*accepted);
    port.required = !preset && !found.optional && port.type != &types::event;
    return std::move(found.port);
}

PortType AnnotationReader::output(std::string name, const Term *annotation) const
{
    PortType port = annotation ? read(*annotation, 0).port : PortType();
    port.name = std::move(name);
    return port;
}

} // namespace heddle::script
