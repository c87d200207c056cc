// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// SHA-256 as FIPS 180-4 has it. The keys of the memo (value/key.h) are quicker, but made for chance, not for
// somebody who looks for two texts with one key.
#include "engine/trust/digest.h"

#include <fmt/format.h>

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>

namespace heddle {

namespace {

using Word = std::uint32_t;
constexpr std::size_t kBlock = 64; // bytes

/// The first 32 bits behind the point of the roots of the first primes.
template <std::size_t N> std::array<Word, N> rootsOfPrimes(bool cubic)
{
    std::array<Word, N> words{};
    std::size_t count = 0;
    for (int number = 2; count < N; ++number) {
        bool prime = true;
        for (int divisor = 2; divisor * divisor <= number; ++divisor)
            prime = prime && number % divisor != 0;
        if (!prime)
            continue;
        const long double root = cubic ? std::cbrt((long double)number) : std::sqrt((long double)number);
        words[count++] = Word((root - std::floor(root)) * 4294967296.0L);
    }
    return words;
}

class Sha256 {
public:
    void add(std::string_view block)
    {
        const std::array<Word, 64> schedule = scheduleOf(block);
        std::array<Word, 8> s = m_state;
        for (std::size_t i = 0; i < 64; ++i) {
            const Word big1 = std::rotr(s[4], 6) ^ std::rotr(s[4], 11) ^ std::rotr(s[4], 25);
            const Word choice = (s[4] & s[5]) ^ (~s[4] & s[6]);
            const Word first = s[7] + big1 + choice + constants()[i] + schedule[i];
            const Word big0 = std::rotr(s[0], 2) ^ std::rotr(s[0], 13) ^ std::rotr(s[0], 22);
            const Word majority = (s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]);
            s = {first + big0 + majority, s[0], s[1], s[2], s[3] + first, s[4], s[5], s[6]};
        }
        for (std::size_t i = 0; i < s.size(); ++i)
            m_state[i] += s[i];
    }

    std::string hex() const
    {
        std::string text;
        for (const Word word : m_state)
            text += fmt::format("{:08x}", word);
        return text;
    }

private:
    static const std::array<Word, 64> &constants()
    {
        static const auto words = rootsOfPrimes<64>(true);
        return words;
    }

    static std::array<Word, 64> scheduleOf(std::string_view block)
    {
        std::array<Word, 64> words{};
        for (std::size_t i = 0; i < kBlock; ++i)
            words[i / 4] = words[i / 4] << 8 | static_cast<unsigned char>(block[i]);
        for (std::size_t i = 16; i < 64; ++i) {
            const Word a = words[i - 15], b = words[i - 2];
            words[i] = words[i - 16] + (std::rotr(a, 7) ^ std::rotr(a, 18) ^ a >> 3) + words[i - 7]
                + (std::rotr(b, 17) ^ std::rotr(b, 19) ^ b >> 10);
        }
        return words;
    }

    std::array<Word, 8> m_state = rootsOfPrimes<8>(false);
};

} // namespace

std::string digestOf(std::string_view text)
{
    Sha256 sha;
    const std::uint64_t bits = std::uint64_t(text.size()) * 8;
    for (; text.size() >= kBlock; text.remove_prefix(kBlock))
        sha.add(text.substr(0, kBlock));
    std::string rest(text);
    rest += char(0x80);
    rest.resize((rest.size() + 8 + kBlock - 1) / kBlock * kBlock - 8, '\0');
    for (int shift = 56; shift >= 0; shift -= 8)
        rest += char(bits >> shift & 0xFF);
    for (std::size_t at = 0; at < rest.size(); at += kBlock)
        sha.add(std::string_view(rest).substr(at, kBlock));
    return sha.hex();
}

} // namespace heddle
