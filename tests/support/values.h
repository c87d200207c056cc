// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/value/value.h"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <vector>

namespace heddle::test {

/// An array of the elements, for tests.
template <class T> Array arrayOf(Shape shape, std::initializer_list<T> elements)
{
    ArrayBuilder builder(kDTypeOf<T>, std::move(shape));
    std::copy(elements.begin(), elements.end(), builder.as<T>().begin());
    return std::move(builder).freeze();
}

inline Column numbers(std::string name, std::vector<double> data, std::vector<std::uint8_t> missing = {})
{
    return {.name = std::move(name), .data = std::move(data), .missing = std::move(missing)};
}
inline Column ints(std::string name, std::vector<std::int64_t> data, std::vector<std::uint8_t> missing = {})
{
    return {.name = std::move(name), .data = std::move(data), .missing = std::move(missing)};
}
inline Column texts(std::string name, std::vector<std::string> data, std::vector<std::uint8_t> missing = {})
{
    return {.name = std::move(name), .data = std::move(data), .missing = std::move(missing)};
}
inline Column times(std::string name, std::vector<std::string> data)
{
    std::vector<Time> out;
    for (const std::string &text : data)
        out.push_back(parseTime(text).value());
    return {.name = std::move(name), .data = std::move(out), .missing = {}};
}

} // namespace heddle::test
