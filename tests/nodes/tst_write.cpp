// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/files/nodes.h"
#include "engine/nodes/files/write.h"
#include "engine/sdk/testing.h"
#include "tests/support/scratchfolder.h"
#include "tests/support/values.h"

#include <gtest/gtest.h>

#include <cmath>
#include <sys/stat.h>

namespace heddle::test {

static std::string written(const Value &value, const std::string &name)
{
    const ScratchFolder folder;
    const auto done = writeValueFile(value, folder.path(name));
    EXPECT_LE(folder.count(), 1); // no part file is left
    return done ? folder.read(name)
                : done.error().text.substr(0, 13) + done.error().text.substr(13 + folder.path().size());
}

static Table sample()
{
    return Table(
        {texts("say", {"a \"b\", c", "", "x\ny"}, {0, 1, 0}), numbers("x", {0.1, std::nan(""), 3}, {0, 0, 1}),
            times("t", {"2012-01-01", "2012-01-01T12:30", "2013-01-01"})});
}

TEST(Write, TablesAsCsv)
{
    EXPECT_EQ(written(sample(), "t.csv"),
        "say,x,t\n\"a \"\"b\"\", c\",0.1,2012-01-01\n,NaN,2012-01-01T12:30:00Z\n\"x\ny\",,2013-01-01\n");
}

TEST(Write, TablesAsJson)
{
    EXPECT_EQ(written(sample(), "t.json"),
        "[\n {\"say\": \"a \\\"b\\\", c\", \"x\": 0.1, \"t\": \"2012-01-01\"},"
        "\n {\"say\": null, \"x\": \"NaN\", \"t\": \"2012-01-01T12:30:00Z\"},"
        "\n {\"say\": \"x\\ny\", \"x\": null, \"t\": \"2013-01-01\"}\n]\n");
}

TEST(Write, ListsMapsAndScalars)
{
    EXPECT_EQ(written(Map{{"a", List{1, 2.5, Value()}}, {"b", "x"}}, "m.json"),
        "{\"a\": [1, 2.5, null], \"b\": \"x\"}\n");
    EXPECT_EQ(written(List{1, "x", List{2}}, "l.txt"), "1\nx\n[2]\n\n");
    EXPECT_EQ(written("plain text", "t.txt"), "plain text");
    EXPECT_EQ(written(2.5, "n.TXT"), "2.5");
    EXPECT_EQ(written(List{1, "a,b"}, "l.csv"), "value\n1\n\"a,b\"\n");
    EXPECT_EQ(written(List{Map{{"a", 1}}, Map{{"b", 2}}}, "l.csv"), "a,b\n1,\n,2\n");
}

TEST(Write, ArraysAreComplete)
{
    EXPECT_EQ(written(arrayOf<std::int64_t>({2, 2}, {1, 2, 3, 4}), "a.csv"), "column 1,column 2\n1,2\n3,4\n");
    EXPECT_EQ(written(arrayOf<double>({2, 1}, {0.5, 2}), "a.json").substr(0, 12), "[[0.5], [2.0");
    ArrayBuilder builder(DType::UInt8, {3000});
    builder.fillZero();
    EXPECT_EQ(written(std::move(builder).freeze(), "a.json").size(), 9001u);
}

TEST(Write, OtherFormsComeFromTheFormatsLibrary)
{
    EXPECT_EQ(written(arrayOf<std::uint8_t>({2}, {1, 2}), "a.npy").substr(0, 6), "\x93NUMPY");
    EXPECT_EQ(written("text", "a.npy").substr(0, 19), "Cannot write a.npy:");
}

TEST(Write, RefusesWithAReason)
{
    EXPECT_EQ(written(1, "n.csv"), "Cannot write n.csv: a value of type int has no form as CSV. Use json.");
    EXPECT_EQ(written(1, "n.xyz"),
        "Cannot write n.xyz: the extension .xyz is not known. There are csv, json, txt, npy, npz, png, jpg "
        "and tif.");
    EXPECT_NE(writeValueFile(1, "/nowhere/at/all.json").error().text.find("No folder /nowhere/at"),
        std::string::npos);
    EXPECT_NE(writeValueFile(1, "/tmp/noextension").error().text.find("has no extension"), std::string::npos);
    EXPECT_NE(writeValueFile({}, "/tmp/a.json").error().text.find("no value"), std::string::npos);
}

TEST(Write, AFailedWriteLeavesTheOldFile)
{
    const ScratchFolder folder;
    folder.file("a.csv", "old");
    EXPECT_FALSE(writeValueFile(1, folder.path("a.csv")));
    EXPECT_EQ(folder.read("a.csv"), "old");
    EXPECT_EQ(folder.count(), 1);
}

TEST(Write, KeepsThePermissionsOfTheFileItReplaces)
{
    const ScratchFolder folder;
    ::chmod(folder.file("a.txt", "old").c_str(), 0640);
    ASSERT_TRUE(writeValueFile("new", folder.path("a.txt")));
    struct stat now = {};
    ::stat(folder.path("a.txt").c_str(), &now);
    EXPECT_EQ(now.st_mode & 0777, 0640u);
}

TEST(Write, TheNodeWritesBesideTheFlowAndNamesTheFile)
{
    const ScratchFolder folder;
    const NodeRun done
        = run(files::filesWrite(), {{"value", "x"}, {"path", "out.txt"}}, {.folder = folder.path()});
    EXPECT_EQ(done["path"], Value(folder.path() + "/out.txt"));
    EXPECT_EQ(folder.read("out.txt"), "x");
    EXPECT_FALSE(run(files::filesWrite(), {{"path", "out.txt"}}).ok); // no value
}

TEST(Write, WhatIsWrittenReadsBack)
{
    const ScratchFolder folder;
    ASSERT_TRUE(writeValueFile(sample(), folder.path("t.csv")));
    const NodeRun back = run(files::filesReadCsv(), {{"path", folder.path("t.csv")}});
    ASSERT_EQ(back.error, "");
    EXPECT_EQ(back["table"].as<Table>().require("say").as<std::string>()[0], "a \"b\", c");
    EXPECT_EQ(back["table"].as<Table>().require("t").type(), ColumnType::Time);
}

} // namespace heddle::test
