// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/value/value.h"

#include <vector>

namespace heddle::test {

/// A type of values that a node library might add.
struct Mesh {
    std::vector<double> points;
};

} // namespace heddle::test

template <> struct heddle::TypeOf<heddle::test::Mesh> {
    static const Type &type()
    {
        static const Type mesh{"mesh", Kind::Other,
            [](const Value &value) { return value.as<test::Mesh>().points.size() * sizeof(double); },
            [](const Value &value) {
                return std::to_string(value.as<test::Mesh>().points.size()) + " points";
            }};
        return mesh;
    }
};
