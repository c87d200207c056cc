// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/eval/dirtyset.h"

#include <algorithm>
#include <bit>

namespace heddle {

void DirtySet::resize(std::uint32_t positions)
{
    m_bits.resize((positions + 63) / 64);
    m_summary.resize((m_bits.size() + 63) / 64);
}

void DirtySet::clear()
{
    std::fill(m_bits.begin(), m_bits.end(), 0);
    std::fill(m_summary.begin(), m_summary.end(), 0);
}

void DirtySet::set(std::uint32_t position)
{
    const std::size_t word = position / 64, top = word / 64;
    m_bits[word] |= std::uint64_t(1) << position % 64;
    m_summary[top] |= std::uint64_t(1) << word % 64;
    m_from = std::min(m_from, top);
}

void DirtySet::reset(std::uint32_t position)
{
    const std::size_t word = position / 64;
    m_bits[word] &= ~(std::uint64_t(1) << position % 64);
    if (m_bits[word] == 0)
        m_summary[word / 64] &= ~(std::uint64_t(1) << word % 64);
}

std::uint32_t DirtySet::first() const
{
    for (; m_from < m_summary.size(); ++m_from)
        if (m_summary[m_from]) {
            const std::size_t word = m_from * 64 + std::size_t(std::countr_zero(m_summary[m_from]));
            return std::uint32_t(word * 64) + std::uint32_t(std::countr_zero(m_bits[word]));
        }
    return kNone;
}

} // namespace heddle
