// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "tests/nodes/formats/filemaker.h"
#include "tests/nodes/library.h"

using namespace heddle;
using namespace heddle::test;

namespace {

class ReadNumpy : public testing::Test {
protected:
    NodeRun read(const std::string &bytes, const std::string &key = "", RunOptions options = {})
    {
        return run(m_node, {{"path", folder.write("a.npy", bytes)}, {"key", key}}, options);
    }
    NodeRun readAs(
        const std::string &descr, const std::string &shape, const std::string &data, bool fortran = false)
    {
        return read(makeNpy("{'descr': '" + descr + "', 'fortran_order': " + (fortran ? "True" : "False")
                + ", 'shape': (" + shape + "), }",
            data));
    }

    Library m_library{"formats"};
    const NodeType &m_node = m_library["formats.read_numpy"];
    TemporaryFolder folder;
};

Array numbersOf(const NodeRun &run)
{
    EXPECT_TRUE(run.ok) << run.error;
    const Array *array = run["array"].get<Array>();
    return array ? *array : Array();
}

TEST_F(ReadNumpy, EveryElementTypeIsRead)
{
    EXPECT_EQ(
        elements<std::int8_t>(numbersOf(readAs("|i1", "2,", "\xff\x05"))), (std::vector<std::int8_t>{-1, 5}));
    EXPECT_EQ(elements<std::uint16_t>(numbersOf(readAs("<u2", "1,", "\x34\x12"))),
        (std::vector<std::uint16_t>{0x1234}));
    EXPECT_EQ(elements<std::int64_t>(numbersOf(readAs("<i8", "1,", std::string(8, '\xff')))),
        (std::vector<std::int64_t>{-1}));
    EXPECT_EQ(elements<std::uint64_t>(numbersOf(readAs("<u8", "1,", std::string(8, '\xff')))),
        (std::vector<std::uint64_t>{UINT64_MAX}));
    EXPECT_EQ(elements<bool>(numbersOf(readAs("|b1", "3,", std::string("\0\1\7", 3)))),
        (std::vector<bool>{false, true, true}));
    EXPECT_EQ(elements<float>(numbersOf(readAs("<f2", "3,", std::string("\x00\x3c\x00\xc0\x01\x00", 6)))),
        (std::vector<float>{1.0f, -2.0f, 0x1p-24f}));
}

TEST_F(ReadNumpy, OtherByteOrdersAreTurnedRound)
{
    EXPECT_EQ(elements<std::uint16_t>(numbersOf(readAs(">u2", "1,", "\x12\x34"))),
        (std::vector<std::uint16_t>{0x1234}));
    EXPECT_EQ(elements<double>(numbersOf(readAs(">f8", "1,", std::string("\x3f\xf0\0\0\0\0\0\0", 8)))),
        (std::vector<double>{1.0}));
}

TEST_F(ReadNumpy, FortranOrderBecomesCOrder)
{
    const Array array = numbersOf(
        readAs("|u1", "2, 3, 2", std::string("\x00\x06\x02\x08\x04\x0a\x01\x07\x03\x09\x05\x0b", 12), true));
    EXPECT_EQ(array.shape(), (Shape{2, 3, 2}));
    EXPECT_EQ(
        elements<std::uint8_t>(array), (std::vector<std::uint8_t>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}));
}

TEST_F(ReadNumpy, ScalarsAndEmptyArraysHaveTheirShape)
{
    EXPECT_EQ(numbersOf(readAs("|u1", "", "x")).shape(), Shape{});
    EXPECT_EQ(numbersOf(readAs("<f8", "0, 5", "")).shape(), (Shape{0, 5}));
    EXPECT_EQ(
        numbersOf(read(makeNpy("{'descr': '|u1', 'fortran_order': False, 'shape': (2,)}", "ab", 2))).shape(),
        Shape{2});
}

TEST_F(ReadNumpy, AHeaderThatPromises100GBIsRefusedBeforeMemoryIsTaken)
{
    expectError(readAs("<f8", "12500000000,", "abc"), "promises 100 GB");
    expectError(readAs("<f8", "9000000000000000000, 9000000000000000000", "abc"), "promises");
}

TEST_F(ReadNumpy, WhatIsNoPlainNumberIsRefusedWithTheReason)
{
    expectError(readAs("|O", "1,", "abc"), "Python objects");
    expectError(readAs("<c16", "1,", std::string(16, '\0')), "complex numbers");
    expectError(readAs("<U3", "1,", std::string(12, '\0')), "text");
    expectError(read(makeNpy("{'descr': [('a', '<i4')], 'fortran_order': False, 'shape': (1,), }", "abcd")),
        "fields");
}

TEST_F(ReadNumpy, AFileCutAnywhereIsAnErrorThatNamesIt)
{
    const std::string whole
        = makeNpy("{'descr': '<i2', 'fortran_order': False, 'shape': (3, 4), }", std::string(24, 'x'));
    for (std::size_t length = 0; length < whole.size(); ++length)
        expectError(read(whole.substr(0, length)), "a.npy");
}

TEST_F(ReadNumpy, NoSingleWrongByteInTheHeaderCrashesIt)
{
    const std::string whole
        = makeNpy("{'descr': '<i2', 'fortran_order': False, 'shape': (3, 4), }", std::string(24, 'x'));
    for (std::size_t at = 0; at < whole.size() - 24; ++at)
        for (int value = 0; value < 256; value += 3) {
            std::string bytes = whole;
            bytes[at] = char(value);
            const NodeRun run = read(bytes);
            EXPECT_TRUE(run.ok || run.error.find("a.npy") != std::string::npos) << run.error;
        }
}

const std::string kOnes = makeNpy("{'descr': '|u1', 'fortran_order': False, 'shape': (2,), }", "\1\1");
const std::string kTwos = makeNpy("{'descr': '|u1', 'fortran_order': False, 'shape': (2,), }", "\2\2");

TEST_F(ReadNumpy, AnArchiveGivesItsFirstArrayOrTheOneNamed)
{
    const std::string zip = makeZip({{"readme.txt", "hello"}, {"one.npy", kOnes}, {"two.npy", kTwos}});
    EXPECT_EQ(elements<std::uint8_t>(numbersOf(read(zip))), (std::vector<std::uint8_t>{1, 1}));
    EXPECT_EQ(elements<std::uint8_t>(numbersOf(read(zip, "two"))), (std::vector<std::uint8_t>{2, 2}));
    expectError(read(zip, "three"), "no array \"three\". It has: one, two.");
    expectError(read(makeZip({{"readme.txt", "hello"}})), "holds no arrays");
    expectError(read(kOnes, "one"), "Clear key");
}

TEST_F(ReadNumpy, AnArchiveThatPromises100GBIsRefusedBeforeMemoryIsTaken)
{
    const std::string header
        = makeNpy("{'descr': '<f8', 'fortran_order': False, 'shape': (12500000000,), }", "abc");
    expectError(read(makeZip({{"big.npy", header}})), "promises 100 GB");
    expectError(read(makeZip({{"big.npy", header, 0xfffffff0}})), "a.npy");
}

TEST_F(ReadNumpy, AnArchiveCutAnywhereIsAnErrorThatNamesIt)
{
    const std::string whole = makeZip({{"one.npy", kOnes}});
    for (std::size_t length = 0; length < whole.size(); ++length)
        expectError(read(whole.substr(0, length)), "a.npy");
}

TEST_F(ReadNumpy, AWrongCheckSumIsAnError)
{
    std::string zip = makeZip({{"one.npy", kOnes}});
    zip[zip.find(kOnes) + kOnes.size() - 1] = 9;
    expectError(read(zip), "damaged");
}

TEST_F(ReadNumpy, StopEndsItAtOnce)
{
    EXPECT_TRUE(read(kOnes, "", {.stopAt = 0}).stopped);
}

} // namespace
