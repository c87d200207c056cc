// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "@NAME@.h"

#include "engine/sdk/testing.h"

#include <algorithm>
#include <cstdio>

using namespace heddle;

static int failures = 0;

static void expect(bool holds, const char *sentence)
{
    if (!holds)
        ++failures;
    std::printf("%s %s\n", holds ? "ok  " : "FAIL", sentence);
}

static Array row(const std::vector<double> &numbers)
{
    ArrayBuilder builder(DType::Float64, {std::int64_t(numbers.size())});
    std::ranges::copy(numbers, builder.as<double>().begin());
    return std::move(builder).freeze();
}

static std::vector<double> smoothed(const std::vector<double> &signal, int width)
{
    const auto ran = test::run(@NAME@::@CAMEL@Node(), {{"signal", row(signal)}, {"width", width}});
    const auto *result = ran["result"].get<Array>();
    const auto numbers = result ? result->as<double>() : std::span<const double>();
    return {numbers.begin(), numbers.end()};
}

int main()
{
    using Row = std::vector<double>;
    expect(smoothed({1, 1, 1, 1}, 3) == Row{1, 1, 1, 1}, "a level signal stays as it is");
    expect(smoothed({0, 0, 3, 0, 0}, 3) == Row{0, 1, 1, 1, 0}, "a peak is spread over its neighbours");
    const auto picture = test::run(@NAME@::@CAMEL@Node(), {{"signal", row({1, 2, 3, 4}).reshaped({2, 2})}});
    expect(picture.error.starts_with("signal must be numbers in a row"), "a picture is refused");
    return failures;
}
