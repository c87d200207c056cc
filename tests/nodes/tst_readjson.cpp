// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/files/nodes.h"
#include "engine/sdk/testing.h"
#include "tests/support/scratchfolder.h"
#include "tests/support/shareddata.h"

#include <gtest/gtest.h>

namespace heddle::test {

using namespace heddle::files;

static NodeRun read(std::string_view text)
{
    const ScratchFolder folder;
    NodeRun done = run(filesReadJson(), {{"path", folder.file("t.json", text)}});
    if (const auto at = done.error.find(folder.path()); at == 0)
        done.error.erase(0, folder.path("t.json").size() + 2);
    return done;
}

TEST(ReadJson, AListOfObjectsIsATable)
{
    const NodeRun done
        = read(R"([{"z": 1, "b": "x", "mixed": 1}, {"z": 2.5, "c": [1, 2], "mixed": "y"}, {"b": null}])");
    ASSERT_EQ(done.error, "");
    const Table &table = done["table"].as<Table>();
    EXPECT_EQ(table.columnNames(), "z, b, mixed, c"); // as they come up in the file
    EXPECT_EQ(table.rows(), 3u);
    EXPECT_EQ(table.require("z").type(), ColumnType::Number);
    EXPECT_TRUE(table.require("z").isMissing(2));
    EXPECT_TRUE(table.require("b").isMissing(1));
    EXPECT_EQ(table.require("c").as<std::string>()[1], "[1,2]");
    EXPECT_EQ(table.require("mixed").as<std::string>()[0], "1");
    EXPECT_EQ(done["value"].as<List>().size(), 3u);
}

TEST(ReadJson, IdsThatNoNumberHoldsStayText)
{
    const NodeRun done = read(R"([{"id": 1}, {"id": 2.5}, {"id": 9007199254740993}])");
    ASSERT_EQ(done.error, "");
    EXPECT_EQ(done["table"].as<Table>().require("id").as<std::string>()[2], "9007199254740993");
}

TEST(ReadJson, OtherContentsAreAValueOnly)
{
    EXPECT_TRUE(read("{\"a\": [1, true]}")["table"].isNull());
    EXPECT_EQ(read("{\"a\": [1, true]}")["value"], Value(Map{{"a", List{1, true}}}));
    EXPECT_TRUE(read("[]")["table"].isNull());
}

TEST(ReadJson, MistakesAreNamedWithLineAndColumn)
{
    EXPECT_NE(read("[\n {\"a\": }\n]").error.find("line 2"), std::string::npos);
    EXPECT_FALSE(read("").ok);
    EXPECT_FALSE(read("[1] x").ok);
    EXPECT_FALSE(read(std::string(100'000, '[')).ok);
    EXPECT_FALSE(run(filesReadJson(), {{"path", "/nowhere.json"}}).ok);
}

TEST(ReadJson, EveryCutOfAFileIsRefused)
{
    const std::string whole = R"([{"a": "ü\n", "b": [1, -2.5e3]}, {"a": null}])";
    for (std::size_t i = 0; i < whole.size(); ++i)
        EXPECT_FALSE(read(whole.substr(0, i)).ok) << i;
}

TEST(ReadJson, ReadsPenguinsWithTheirMissingValues)
{
    HEDDLE_SHARED_DATA_OR_SKIP(path, "penguins.json");
    const NodeRun done = run(filesReadJson(), {{"path", path}});
    ASSERT_EQ(done.error, "");
    const Table &penguins = done["table"].as<Table>();
    EXPECT_EQ(penguins.rows(), 344u);
    EXPECT_EQ(penguins.column(0).name, "Species");
    EXPECT_EQ(penguins.require("Beak Length (mm)").type(), ColumnType::Number);
    EXPECT_TRUE(penguins.require("Sex").isMissing(3));
}

} // namespace heddle::test
