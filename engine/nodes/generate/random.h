// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cmath>
#include <cstdint>
#include <numbers>

namespace heddle::generate {

/// Scrambles a number: the same bits out for the same bits in, on every machine (splitmix64).
inline std::uint64_t scrambled(std::uint64_t x)
{
    x += 0x9e3779b97f4a7c15u;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
    return x ^ (x >> 31);
}

/// The number as one in [0, 1).
inline double unit(std::uint64_t bits)
{
    return double(bits >> 11) * 0x1.0p-53;
}

/// Reproducible random numbers: one seed, one sequence, everywhere. A plain value; one thread.
class Random {
public:
    explicit Random(std::uint64_t seed)
        : m_state(scrambled(seed))
    {
    }

    std::uint64_t bits() { return scrambled(m_state += 0x9e3779b97f4a7c15u); }
    double uniform() { return unit(bits()); }
    double uniform(double from, double to) { return from + (to - from) * uniform(); }
    double normal()
    {
        const double radius = std::sqrt(-2.0 * std::log(1.0 - uniform()));
        return radius * std::cos(2.0 * std::numbers::pi * uniform());
    }

private:
    std::uint64_t m_state;
};

} // namespace heddle::generate
