// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// What must be true of evaluation wherever nodes run.
#pragma once

#include "tests/support/workbench.h"

namespace heddle::test {

class PlaceTest : public testing::TestWithParam<Where> {
protected:
    /// In a place that dies under jobs some bodies run twice; everywhere else the log is exact.
    void expectRan(const std::string &nodes)
    {
        const std::string ran = bench.log.take();
        if (GetParam() != Where::Fake) {
            EXPECT_EQ(ran, nodes);
        }
    }
    /// A node whose runs the log knows by its name.
    void addTagged(const std::string &name, const std::string &type)
    {
        bench.add(name, type);
        ASSERT_TRUE(bench.set(name + ".tag", name));
    }

    Workbench bench{GetParam()};
};

/// On this thread, on 1, 2 and 8 others, and in one that lies.
inline auto everyPlace()
{
    return testing::Values(
        Where::Inline, Where::OneThread, Where::TwoThreads, Where::EightThreads, Where::Fake);
}

inline std::string placeName(const testing::TestParamInfo<Where> &place)
{
    return nameOf(place.param);
}

} // namespace heddle::test
