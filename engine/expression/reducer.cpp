// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/expression/reducer.h"

#include <algorithm>
#include <cmath>

namespace heddle::expression {

namespace {

/// Adds with the rounding errors kept apart (Neumaier), so that long sums stay exact.
class ExactSum {
public:
    void add(double x)
    {
        const double sum = m_sum + x;
        if (std::isfinite(sum))
            m_lost += std::abs(m_sum) >= std::abs(x) ? (m_sum - sum) + x : (x - sum) + m_sum;
        m_sum = sum;
    }
    double value() const { return m_sum + m_lost; }

private:
    double m_sum = 0, m_lost = 0;
};

/// Calls f with every number of the block that is there.
template <class F> void eachNumber(const Block &block, F f)
{
    if (block.untyped || block.type() != ColumnType::Number) {
        Block numbers = block;
        makeNumber(numbers);
        return eachNumber(numbers, f);
    }
    const auto &numbers = block.as<double>();
    for (std::size_t i = 0; i < numbers.size(); ++i)
        if (block.missing.empty() || !block.missing[i])
            f(numbers[i]);
}

class Sum : public Reducer {
public:
    void add(const Block &block) override
    {
        if (!block.untyped && block.type() == ColumnType::Duration)
            return addSpans(block);
        m_whole = m_whole && (block.untyped || block.type() <= ColumnType::Int);
        if (!block.untyped && block.type() <= ColumnType::Int)
            addWhole(block);
        eachNumber(block, [&](double x) { m_sum.add(x); });
    }
    Block finish() override
    {
        if (m_isSpan)
            return scalar(Duration{m_count});
        return m_whole ? scalar(m_count) : scalar(m_sum.value());
    }

private:
    void addWhole(Block block)
    {
        makeInt(block);
        addCounts(block, block.as<std::int64_t>(), [](std::int64_t x) { return x; });
    }
    void addSpans(const Block &block)
    {
        m_isSpan = true;
        addCounts(block, block.as<Duration>(), [](Duration d) { return d.micros; });
    }
    template <class T, class F> void addCounts(const Block &block, const std::vector<T> &data, F f)
    {
        for (std::size_t i = 0; i < data.size(); ++i)
            if ((block.missing.empty() || !block.missing[i])
                && __builtin_add_overflow(m_count, f(data[i]), &m_count))
                m_whole = false;
    }

    ExactSum m_sum;
    std::int64_t m_count = 0;
    bool m_whole = true, m_isSpan = false;
};

class Mean : public Reducer {
public:
    void add(const Block &block) override
    {
        eachNumber(block, [&](double x) {
            m_sum.add(x);
            ++m_count;
        });
    }
    Block finish() override
    {
        return m_count == 0 ? allMissing(ColumnType::Number, 1) : scalar(m_sum.value() / double(m_count));
    }

private:
    std::size_t m_count = 0;
    ExactSum m_sum;
};

/// The spread in one pass that stays exact (Welford).
class Spread : public Reducer {
public:
    void add(const Block &block) override
    {
        eachNumber(block, [&](double x) {
            const double before = x - m_mean;
            m_mean += before / double(++m_count);
            m_squares += before * (x - m_mean);
        });
    }
    Block finish() override
    {
        return m_count == 0 ? allMissing(ColumnType::Number, 1)
                            : scalar(std::sqrt(m_squares / double(m_count)));
    }

private:
    std::size_t m_count = 0;
    double m_mean = 0, m_squares = 0;
};

class Median : public Reducer {
public:
    void add(const Block &block) override
    {
        eachNumber(block, [&](double x) {
            m_isNan |= std::isnan(x);
            m_numbers.push_back(x);
        });
    }
    Block finish() override
    {
        if (m_numbers.empty())
            return allMissing(ColumnType::Number, 1);
        if (m_isNan) // as numpy; and NaN cannot be sorted
            return scalar(std::nan(""));
        const auto middle = m_numbers.begin() + std::ptrdiff_t(m_numbers.size() / 2);
        std::nth_element(m_numbers.begin(), middle, m_numbers.end());
        if (m_numbers.size() % 2 == 1)
            return scalar(*middle);
        return scalar((*middle + *std::max_element(m_numbers.begin(), middle)) / 2);
    }

private:
    std::vector<double> m_numbers;
    bool m_isNan = false;
};

class Count : public Reducer {
public:
    void add(const Block &block) override
    {
        if (!block.untyped)
            m_count += std::int64_t(block.size()) - std::count(block.missing.begin(), block.missing.end(), 1);
    }
    Block finish() override { return scalar(m_count); }

private:
    std::int64_t m_count = 0;
};

/// Keeps one element of those it sees: the least, the greatest, the first or the last.
class Pick : public Reducer {
public:
    explicit Pick(Reduction which)
        : m_which(which)
    {
    }
    void add(const Block &block) override
    {
        if (block.untyped)
            return;
        std::visit([&](const auto &data) { consider(block, data); }, block.data);
    }
    Block finish() override { return m_best.size() == 1 ? m_best : missingScalar(); }

private:
    template <class T> void consider(const Block &block, const std::vector<T> &data)
    {
        if (m_best.untyped)
            m_best = allMissing(block.type(), 1);
        makeType(m_best, block.type()); // blocks of one run may grow from int to number
        T *best = &m_best.as<T>().front();
        for (std::size_t i = 0; i < data.size(); ++i) {
            if (!block.missing.empty() && block.missing[i])
                continue;
            if (!m_best.missing.empty() || isBetter(data[i], *best))
                *best = data[i];
            m_best.missing.clear();
        }
    }
    template <class T> bool isBetter(const T &x, const T &best) const
    {
        if constexpr (std::is_same_v<T, double>)
            if (m_which == Reduction::Min || m_which == Reduction::Max)
                if (std::isnan(x) || std::isnan(best))
                    return std::isnan(x);
        switch (m_which) {
        case Reduction::Min:
            return x < best;
        case Reduction::Max:
            return best < x;
        default:
            return m_which == Reduction::Last;
        }
    }

    Reduction m_which;
    Block m_best = missingScalar();
};

} // namespace

std::unique_ptr<Reducer> makeReducer(Reduction reduction)
{
    switch (reduction) {
    case Reduction::Sum:
        return std::make_unique<Sum>();
    case Reduction::Mean:
        return std::make_unique<Mean>();
    case Reduction::Std:
        return std::make_unique<Spread>();
    case Reduction::Median:
        return std::make_unique<Median>();
    case Reduction::Count:
        return std::make_unique<Count>();
    default:
        return std::make_unique<Pick>(reduction);
    }
}

std::span<const Function> reductionFunctions()
{
    static const Function all[] = {
        {"sum", 1, 1, nullptr, Reduction::Sum},
        {"mean", 1, 1, nullptr, Reduction::Mean},
        {"std", 1, 1, nullptr, Reduction::Std},
        {"median", 1, 1, nullptr, Reduction::Median},
        {"count", 1, 1, nullptr, Reduction::Count},
        {"first", 1, 1, nullptr, Reduction::First},
        {"last", 1, 1, nullptr, Reduction::Last},
    };
    return all;
}

} // namespace heddle::expression
