// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#pragma once

#include "engine/value/value.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <memory>
#include <span>
#include <variant>
#include <vector>

namespace heddle::ui {

// A run of numbers that lie in a value, whatever they are stored as, read in blocks as doubles. What is
// missing or infinite or no number reads as NaN or as it is; nobody pays for a call per number. A copy shares
// the elements.
class Numbers {
public:
    static constexpr std::size_t kBlock = 4096;
    using Scratch = std::vector<double>;

    Numbers() = default; // none at all
    Numbers(std::size_t count, double first, double step); // evenly spaced
    explicit Numbers(Array array); // every element
    explicit Numbers(std::shared_ptr<const Column> column); // times and durations in seconds
    explicit Numbers(std::vector<double> numbers);
    static Numbers of(const List &list);

    std::size_t size() const { return m_size; }
    bool isEven() const { return std::holds_alternative<Even>(m_store); }
    double first() const { return at(0); }
    // Between neighbours, where isEven().
    double step() const { return std::get<Even>(m_store).step; }
    // The same numbers as their decimal logarithms; NaN for what has none.
    Numbers logarithms() const;

    double at(std::size_t index) const;
    // Of at most kBlock numbers. Doubles are seen where they lie, all others are put into the scratch.
    std::span<const double> block(std::size_t first, std::size_t count, Scratch &scratch) const;

    // Calls f(numbers, index of the first of them) for all from `first` to before `last`.
    template <class F> void forBlocks(std::size_t first, std::size_t last, F &&f) const
    {
        Scratch scratch;
        for (std::size_t at = first; at < last; at += kBlock)
            f(block(at, std::min(kBlock, last - at), scratch), at);
    }

private:
    struct Even {
        double first = 0, step = 1;
    };
    using Own = std::shared_ptr<const std::vector<double>>;

    std::span<const double> plain(std::size_t first, std::size_t count, Scratch &scratch) const;

    std::size_t m_size = 0;
    std::variant<Even, Array, std::shared_ptr<const Column>, Own> m_store;
    bool m_logarithms = false;
};

// The lowest and the highest of the finite numbers from `first` to before `last`; low > high if there is
// none.
struct Extremes {
    double low = INFINITY, high = -INFINITY;

    bool any() const { return low <= high; }
    void include(double number)
    {
        low = number < low ? number : low;
        high = number > high ? number : high;
    }
    void include(const Extremes &other)
    {
        low = std::min(low, other.low);
        high = std::max(high, other.high);
    }
};
Extremes extremesOf(std::span<const double> numbers);
Extremes extremesOf(const Numbers &numbers, std::size_t first, std::size_t last);

} // namespace heddle::ui
