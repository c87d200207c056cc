// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#include "qml/Heddle/Widgets/plotnumbers.h"

#include <array>
#include <limits>
#include <utility>

namespace heddle::ui {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr double kMicros = 1e6;

template <class T> void convert(const T *from, std::size_t count, double *to)
{
    for (std::size_t i = 0; i < count; ++i)
        to[i] = double(from[i]);
}

void read(const Array &array, std::size_t first, std::size_t count, double *to)
{
    visitDType(array.dtype(), [&](auto zero) {
        using T = decltype(zero);
        convert(reinterpret_cast<const T *>(array.data()) + first, count, to);
    });
}

void read(const Column &column, std::size_t first, std::size_t count, double *to)
{
    std::visit(
        [&]<class T>(const std::vector<T> &data) {
            if constexpr (std::is_same_v<T, Time> || std::is_same_v<T, Duration>)
                for (std::size_t i = 0; i < count; ++i)
                    to[i] = double(data[first + i].micros) / kMicros;
            else if constexpr (std::is_arithmetic_v<T>)
                convert(data.data() + first, count, to);
            else
                std::fill_n(to, count, kNone);
        },
        column.data);
    if (!column.missing.empty())
        for (std::size_t i = 0; i < count; ++i)
            if (column.missing[first + i])
                to[i] = kNone;
}

double numberOf(const Value &value)
{
    switch (value.kind()) {
    case Kind::Bool:
        return value.toBool();
    case Kind::Int:
        return double(value.toInt());
    case Kind::Number:
        return value.toNumber();
    default:
        return kNone;
    }
}

} // namespace

Numbers::Numbers(std::size_t count, double first, double step)
    : m_size(count)
    , m_store(Even{first, step})
{
}

Numbers::Numbers(Array array)
    : m_size(std::size_t(array.size()))
    , m_store(std::move(array))
{
}

Numbers::Numbers(std::shared_ptr<const Column> column)
    : m_size(column->size())
    , m_store(std::move(column))
{
}

Numbers::Numbers(std::vector<double> numbers)
    : m_size(numbers.size())
    , m_store(std::make_shared<const std::vector<double>>(std::move(numbers)))
{
}

Numbers Numbers::of(const List &list)
{
    std::vector<double> numbers(list.size());
    std::transform(list.begin(), list.end(), numbers.begin(), numberOf);
    return Numbers(std::move(numbers));
}

Numbers Numbers::logarithms() const
{
    Numbers copy = *this;
    copy.m_logarithms = true;
    return copy;
}

double Numbers::at(std::size_t index) const
{
    if (const auto *even = std::get_if<Even>(&m_store); even && !m_logarithms)
        return even->first + double(index) * even->step;
    Scratch scratch;
    return block(index, 1, scratch).front();
}

std::span<const double> Numbers::block(std::size_t first, std::size_t count, Scratch &scratch) const
{
    const auto numbers = plain(first, count, scratch);
    if (!m_logarithms)
        return numbers;
    scratch.resize(std::max(scratch.size(), count));
    for (std::size_t i = 0; i < count; ++i)
        scratch[i] = numbers[i] > 0 ? std::log10(numbers[i]) : kNone;
    return {scratch.data(), count};
}

std::span<const double> Numbers::plain(std::size_t first, std::size_t count, Scratch &scratch) const
{
    if (const auto *own = std::get_if<Own>(&m_store))
        return {(*own)->data() + first, count};
    const auto *array = std::get_if<Array>(&m_store);
    if (array && array->dtype() == DType::Float64)
        return array->as<double>().subspan(first, count);
    const auto *column = std::get_if<std::shared_ptr<const Column>>(&m_store);
    if (column && (*column)->type() == ColumnType::Number && (*column)->missing.empty())
        return {(*column)->as<double>().data() + first, count};
    scratch.resize(std::max(scratch.size(), count));
    if (array)
        read(*array, first, count, scratch.data());
    else if (column)
        read(**column, first, count, scratch.data());
    else
        for (std::size_t i = 0; i < count; ++i)
            scratch[i] = std::get<Even>(m_store).first + double(first + i) * std::get<Even>(m_store).step;
    return {scratch.data(), count};
}

// In eight lanes, which the compiler makes vectors of; NaN loses every comparison. Infinite numbers, which
// are rare, take a second look.
Extremes extremesOf(std::span<const double> numbers)
{
    constexpr std::size_t kLanes = 8;
    std::array<double, kLanes> low, high;
    low.fill(INFINITY);
    high.fill(-INFINITY);
    std::size_t i = 0;
    for (; i + kLanes <= numbers.size(); i += kLanes)
        for (std::size_t k = 0; k < kLanes; ++k) {
            low[k] = numbers[i + k] < low[k] ? numbers[i + k] : low[k];
            high[k] = numbers[i + k] > high[k] ? numbers[i + k] : high[k];
        }
    Extremes all;
    for (std::size_t k = 0; k < kLanes; ++k)
        all.include(Extremes{low[k], high[k]});
    for (; i < numbers.size(); ++i)
        all.include(numbers[i]);
    if (!all.any() || (std::isfinite(all.low) && std::isfinite(all.high)))
        return all;
    Extremes finite;
    for (double number : numbers)
        if (std::isfinite(number))
            finite.include(number);
    return finite;
}

Extremes extremesOf(const Numbers &numbers, std::size_t first, std::size_t last)
{
    Extremes all;
    numbers.forBlocks(first, last, [&](auto block, std::size_t) { all.include(extremesOf(block)); });
    return all;
}

} // namespace heddle::ui
