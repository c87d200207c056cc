// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Widgets/valuetext.h"

#include "engine/value/json.h"
#include "models/values/variants.h"
#include "qml/Heddle/Widgets/numbertext.h"
#include "qml/Heddle/Widgets/picture.h"
#include "qml/Heddle/Widgets/plotsource.h"

namespace heddle::ui {
namespace {

constexpr std::size_t kMostText = 100'000;

// A view is chosen by what says most: a picture, then rows, then a curve, then words.
QString formOf(const Value &value)
{
    if (value.isNull())
        return {};
    if (isPicture(value))
        return QStringLiteral("image");
    if (value.get<Table>())
        return QStringLiteral("table");
    if (isPlot(value))
        return QStringLiteral("plot");
    return value.get<Map>() ? QStringLiteral("table") : QStringLiteral("text");
}

// Never within a letter.
QString cut(const std::string &text, std::size_t most)
{
    std::size_t size = std::min(text.size(), most);
    while (size > 0 && size < text.size() && (std::uint8_t(text[size]) & 0xC0) == 0x80)
        --size;
    return QString::fromUtf8(text.data(), qsizetype(size));
}

bool isBrief(Kind kind)
{
    return kind == Kind::Bool || kind == Kind::Int || kind == Kind::Number || kind == Kind::Time
        || kind == Kind::Duration;
}

} // namespace

QString wordsOf(const Value &value, std::size_t most)
{
    if (const auto *text = value.get<std::string>())
        return cut(*text, most);
    switch (value.kind()) {
    case Kind::Null:
        return {};
    case Kind::Number:
        return numberText(value.toNumber(), 10);
    case Kind::Int:
        return QString::number(value.toInt()).replace(u'-', QChar(0x2212));
    case Kind::List:
    case Kind::Map:
        return cut(toReportJson(value), most);
    default:
        return QString::fromStdString(value.summary());
    }
}

void ValueText::setValue(const QVariant &variant)
{
    m_variant = variant;
    m_value = toValue(variant);
    m_text.reset();
    m_form = formOf(m_value);
    m_brief = isBrief(m_value.kind());
    m_summary = m_value.isNull() ? QString() : QString::fromStdString(m_value.summary());
    m_type = QString::fromStdString(m_value.type().name);
    emit changed();
}

QString ValueText::text() const
{
    if (!m_text)
        m_text = wordsOf(m_value, kMostText);
    return *m_text;
}

} // namespace heddle::ui
