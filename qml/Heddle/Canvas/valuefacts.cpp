// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; innerFactsOf() on any.
#include "qml/Heddle/Canvas/valuefacts.h"

#include "models/values/variants.h"
#include "qml/Heddle/Widgets/numbertext.h"

#include <QtCore/QLocale>

#include <algorithm>
#include <cmath>

namespace heddle::ui {
namespace {

constexpr std::int64_t kMostRead = 1 << 20; // elements
constexpr int kDigits = 4;

struct Range {
    double least = INFINITY, most = -INFINITY, sum = 0;
    std::int64_t count = 0;

    void add(double value)
    {
        if (!std::isfinite(value))
            return;
        least = std::min(least, value);
        most = std::max(most, value);
        sum += value;
        ++count;
    }
};

const Array *arrayIn(const Value &value)
{
    if (const auto *image = value.get<Image>())
        return &image->pixels;
    return value.get<Array>();
}

QString rangeOf(const Array &array)
{
    const std::int64_t step = std::max<std::int64_t>(1, (array.size() + kMostRead - 1) / kMostRead);
    Range range;
    visitDType(array.dtype(), [&](auto zero) {
        const auto elements = array.as<decltype(zero)>();
        for (std::int64_t i = 0; i < array.size(); i += step)
            range.add(double(elements[std::size_t(i)]));
    });
    if (range.count == 0)
        return {};
    const QString words = step > 1 ? ValueFacts::tr("min ≈ %1   mean ≈ %2   max ≈ %3")
                                   : ValueFacts::tr("min %1   mean %2   max %3");
    return words.arg(numberText(range.least, kDigits), numberText(range.sum / double(range.count), kDigits),
        numberText(range.most, kDigits));
}

} // namespace

InnerFacts innerFactsOf(const Value &value)
{
    InnerFacts facts;
    if (const std::size_t bytes = value.bytes())
        facts.memory = QLocale().formattedDataSize(qint64(bytes), 1, QLocale::DataSizeSIFormat);
    if (const Array *array = arrayIn(value))
        facts.range = rangeOf(*array);
    return facts;
}

ValueFacts::ValueFacts(QObject *parent)
    : QObject(parent)
    , m_facts(this, [this](InnerFacts facts) {
        m_inner = std::move(facts);
        emit changed();
    })
{
}

QString ValueFacts::summary() const
{
    return m_value.isNull() ? QString() : QString::fromStdString(m_value.summary()).simplified();
}

void ValueFacts::setValue(const QVariant &variant)
{
    m_variant = variant;
    m_value = toValue(variant);
    m_inner = {};
    m_facts.drop();
    if (!m_value.isNull())
        m_facts.request([value = m_value] { return innerFactsOf(value); });
    emit changed();
}

} // namespace heddle::ui
