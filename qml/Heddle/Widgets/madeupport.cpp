// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; pure functions.
#include "qml/Heddle/Widgets/madeupport.h"

#include "models/values/variants.h"

#include <QtQml/QJSValue>

#include <algorithm>

namespace heddle::ui {
namespace {

std::vector<std::string> texts(const QVariant &list)
{
    std::vector<std::string> result;
    for (const QString &text : list.toStringList())
        result.push_back(text.toStdString());
    return result;
}

std::optional<double> numberIn(const QVariantMap &facts, const QString &key)
{
    bool good = false;
    const double number = facts.value(key).toDouble(&good);
    return good ? std::optional(number) : std::nullopt;
}

// JavaScript has one kind of number, so that 1 is taken for a number unless it is said to be an int.
const Type *typeOf(const QVariantMap &facts, const Value &value)
{
    if (const Type *named = types::find(facts.value(QStringLiteral("type")).toString().toStdString()))
        return named;
    if (value.isNull())
        return &types::any;
    return value.kind() == Kind::Int ? &types::number : &value.type();
}

bool numbersOnly(const List &list)
{
    return std::all_of(list.begin(), list.end(),
        [](const Value &item) { return item.kind() == Kind::Int || item.kind() == Kind::Number; });
}

Value arrayOf(const List &list)
{
    ArrayBuilder out(DType::Float64, {std::int64_t(list.size())});
    std::transform(list.begin(), list.end(), out.as<double>().begin(),
        [](const Value &item) { return item.kind() == Kind::Int ? double(item.toInt()) : item.toNumber(); });
    return Value(std::move(out).freeze());
}

// As the port takes it; what it does not take stays as it is, so that a widget can be shown that too.
Value fitted(const PortType &port, const Value &value)
{
    const List *list = value.get<List>();
    if (list && port.type->kind == Kind::Array && numbersOnly(*list))
        return arrayOf(*list);
    const auto accepted = accept(port, value);
    return accepted ? *accepted : value;
}

PortType portOf(const QString &name, const QVariantMap &facts, const Value &value)
{
    PortType port;
    port.name = name.toStdString();
    port.type = typeOf(facts, value);
    port.help = facts.value(QStringLiteral("help")).toString().toStdString();
    port.unit = facts.value(QStringLiteral("unit")).toString().toStdString();
    port.min = numberIn(facts, QStringLiteral("minimum"));
    port.max = numberIn(facts, QStringLiteral("maximum"));
    port.step = numberIn(facts, QStringLiteral("step"));
    port.choices = texts(facts.value(QStringLiteral("choices")));
    port.suffixes = texts(facts.value(QStringLiteral("suffixes")));
    port.required = facts.value(QStringLiteral("required")).toBool();
    port.setting = facts.value(QStringLiteral("setting")).toBool();
    port.multiline = facts.value(QStringLiteral("multiline")).toBool();
    const QString file = facts.value(QStringLiteral("file")).toString();
    port.file = file == u"read" ? FileUse::Read : file == u"write" ? FileUse::Write : FileUse::None;
    return port;
}

QVariant plainOf(const QVariant &given)
{
    return given.metaType() == QMetaType::fromType<QJSValue>() ? given.value<QJSValue>().toVariant() : given;
}

QVariantMap factsOf(const QVariant &given)
{
    const QVariant plain = plainOf(given);
    return plain.typeId() == QMetaType::QVariantMap ? plain.toMap()
                                                    : QVariantMap{{QStringLiteral("value"), plain}};
}

MadeUpPort madeUpPort(const QString &name, const QVariant &given)
{
    const QVariantMap facts = factsOf(given);
    const bool hasPreset = facts.contains(QStringLiteral("preset"));
    const Value value = toValue(facts.value(QStringLiteral("value")));
    const Value preset = hasPreset ? toValue(facts.value(QStringLiteral("preset"))) : value;
    MadeUpPort made{portOf(name, facts, preset.isNull() ? value : preset), {}, {}, {}};
    made.port.preset = fitted(made.port, preset);
    made.input.port = made.port.name;
    if (hasPreset && !value.isNull())
        made.input.value = fitted(made.port, value);
    if (facts.value(QStringLiteral("wired")).toBool())
        made.input.source = Source{NodeId{1}, "wire"};
    made.value = fitted(made.port, value);
    made.made = facts.value(QStringLiteral("made")).toString();
    return made;
}

} // namespace

std::vector<MadeUpPort> madeUpPorts(const QVariant &facts)
{
    std::vector<MadeUpPort> made;
    const QVariantMap ports = plainOf(facts).toMap();
    for (auto it = ports.begin(); it != ports.end(); ++it)
        made.push_back(madeUpPort(it.key(), it.value()));
    return made;
}

} // namespace heddle::ui
