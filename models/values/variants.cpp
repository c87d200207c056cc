// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; pure functions.
#include "models/values/variants.h"

#include "engine/value/convert.h"
#include "engine/value/json.h"
#include "models/values/valuehandle.h"

#include <QtCore/QDateTime>
#include <QtCore/QUrl>
#include <QtQml/QJSValue>

#include <cmath>

namespace heddle {
namespace {

constexpr std::size_t kMostItems = 1000; ///< Longer lists and maps stay handles.
constexpr int kDeepest = 16;

QVariant handleOf(const Value &value)
{
    return QVariant::fromValue(ValueHandle(value));
}

QVariant intVariant(std::int64_t number)
{
    return number == int(number) ? QVariant(int(number)) : QVariant(qint64(number));
}

QVariant variantOf(const Value &value, int depth);

QVariant listVariant(const List &list, int depth)
{
    QVariantList result;
    result.reserve(qsizetype(list.size()));
    for (const Value &item : list)
        result.append(variantOf(item, depth + 1));
    return result;
}

QVariant mapVariant(const Map &map, int depth)
{
    QVariantMap result;
    for (const auto &[key, item] : map)
        result.insert(QString::fromStdString(key), variantOf(item, depth + 1));
    return result;
}

QVariant variantOf(const Value &value, int depth)
{
    switch (value.kind()) {
    case Kind::Null:
        return {};
    case Kind::Bool:
        return value.toBool();
    case Kind::Int:
        return intVariant(value.toInt());
    case Kind::Number:
        return value.toNumber();
    case Kind::Text:
        return QString::fromStdString(value.as<std::string>());
    case Kind::Time:
        return QString::fromStdString(toText(value.toTime()));
    case Kind::Duration:
        return QString::fromStdString(toText(value.toDuration()));
    case Kind::List:
        return value.as<List>().size() > kMostItems || depth > kDeepest
            ? handleOf(value)
            : listVariant(value.as<List>(), depth);
    case Kind::Map:
        return value.as<Map>().size() > kMostItems || depth > kDeepest ? handleOf(value)
                                                                       : mapVariant(value.as<Map>(), depth);
    default:
        return handleOf(value);
    }
}

Value numberValue(double number)
{
    constexpr double kExact = 9007199254740992.0; // 2^53: JavaScript knows only one kind of number.
    if (std::abs(number) <= kExact && number == std::trunc(number))
        return Value(std::int64_t(number));
    return Value(number);
}

Value valueOf(const QVariant &variant, int depth)
{
    if (depth > kDeepest * 4)
        return {};
    if (variant.metaType() == QMetaType::fromType<QJSValue>())
        return valueOf(variant.value<QJSValue>().toVariant(), depth + 1);
    if (variant.metaType() == QMetaType::fromType<ValueHandle>())
        return variant.value<ValueHandle>().value();
    switch (variant.typeId()) {
    case QMetaType::UnknownType:
    case QMetaType::Nullptr:
        return {};
    case QMetaType::Bool:
        return Value(variant.toBool());
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
        return Value(std::int64_t(variant.toLongLong()));
    case QMetaType::Float:
    case QMetaType::Double:
        return numberValue(variant.toDouble());
    case QMetaType::QUrl: {
        const QUrl url = variant.toUrl();
        return Value((url.isLocalFile() ? url.toLocalFile() : url.toString()).toStdString());
    }
    case QMetaType::QDateTime:
        return Value(Time{variant.toDateTime().toUTC().toMSecsSinceEpoch() * 1000});
    case QMetaType::QByteArray:
        return Value(Bytes{variant.toByteArray().toStdString()});
    case QMetaType::QVariantMap: {
        Map map;
        const QVariantMap given = variant.toMap();
        for (auto it = given.begin(); it != given.end(); ++it)
            map.emplace(it.key().toStdString(), valueOf(it.value(), depth + 1));
        return Value(std::move(map));
    }
    case QMetaType::QVariantList:
    case QMetaType::QStringList: {
        List list;
        for (const QVariant &item : variant.toList())
            list.push_back(valueOf(item, depth + 1));
        return Value(std::move(list));
    }
    default:
        return Value(variant.toString().toStdString());
    }
}

} // namespace

QVariant toVariant(const Value &value)
{
    return variantOf(value, 0);
}

Value toValue(const QVariant &variant)
{
    return valueOf(variant, 0);
}

Result<Value> valueFor(const PortType &port, const QVariant &given)
{
    const Value value = toValue(given);
    const auto *text = value.get<std::string>();
    if (!text || port.type->kind == Kind::Text)
        return accept(port, value);
    if (auto parsed = parseJson(*text)) {
        if (auto accepted = accept(port, *parsed))
            return accepted;
        else if (port.type->kind != Kind::Any && fit(parsed->type(), *port.type) != Fit::Refused)
            return accepted; // The right kind of value, but not one that this port takes.
    }
    return accept(port, value);
}

QString editText(const Value &value)
{
    switch (value.kind()) {
    case Kind::Null:
        return {};
    case Kind::Text:
        return QString::fromStdString(value.as<std::string>());
    case Kind::Time:
        return QString::fromStdString(toText(value.toTime()));
    case Kind::Duration:
        return QString::fromStdString(toText(value.toDuration()));
    case Kind::Bool:
    case Kind::Int:
    case Kind::Number:
    case Kind::List:
    case Kind::Map:
        return QString::fromStdString(toFileJson(value));
    default:
        return QString::fromStdString(value.summary());
    }
}

} // namespace heddle
