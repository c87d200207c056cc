// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/workbench.h"

namespace heddle::test {

/// a → plus → below, each told of by its name when it runs; plus adds 10 to the 3 of a.
inline void addSums(Workbench &bench)
{
    bench.add("a", "test.number");
    bench.add("plus", "test.sum");
    bench.add("below", "test.sum");
    for (const std::string name : {"a", "plus", "below"})
        ASSERT_TRUE(bench.set(name + ".tag", name));
    ASSERT_TRUE(bench.set("a.value", 3.0));
    ASSERT_TRUE(bench.set("plus.b", 10.0));
    ASSERT_TRUE(bench.wire("a.out", "plus.a"));
    ASSERT_TRUE(bench.wire("plus.out", "below.a"));
}

} // namespace heddle::test
