// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/files/csvtable.h"
#include "engine/nodes/files/nodes.h"
#include "engine/sdk/testing.h"
#include "engine/value/json.h"
#include "tests/support/scratchfolder.h"
#include "tests/support/shareddata.h"

#include <gtest/gtest.h>

namespace heddle::test {

using namespace heddle::files;

static NodeRun read(std::string_view text, Inputs inputs = {})
{
    const ScratchFolder folder;
    inputs.emplace_back("path", folder.file("t.csv", text));
    NodeRun done = run(filesReadCsv(), inputs);
    if (const auto at = done.error.find(folder.path()); at == 0)
        done.error.erase(0, folder.path("t.csv").size() + 2);
    return done;
}

/// "name:type ..." and the rows as JSON.
static std::string picture(const NodeRun &done)
{
    if (!done.ok)
        return done.error;
    const Table &table = done["table"].as<Table>();
    std::string out;
    for (const auto &column : table.columns())
        out += column->name + ":" + std::string(nameOf(column->type())) + " ";
    const std::string json = toReportJson(done["table"]);
    const auto start = json.find("\"rows\":") + 7;
    return out + json.substr(start, json.find(",\"count\"") - start);
}

TEST(ReadCsv, FindsTheTypeOfEachColumnOverTheWholeFile)
{
    EXPECT_EQ(picture(read(
                  "n,x,b,d,t\n1,1.5,true,2012-01-01,a\n-2,2,false,2012-01-02,NA\n,1e3,TRUE,2012-01-03,3\n")),
        "n:int x:number b:bool d:time t:text "
        "[[1,1.5,true,\"2012-01-01\",\"a\"],[-2,2.0,false,\"2012-01-02\",null],[null,1000.0,true,\"2012-01-"
        "03\",\"3\"]]");
}

TEST(ParseCsv, CutsTheTextThatItIsGiven)
{
    EXPECT_EQ(picture(run(filesParseCsv(), {{"text", "city\tcode\nOslo\t007\n"}})),
        "city:text code:text [[\"Oslo\",\"007\"]]");
    EXPECT_EQ(picture(run(filesParseCsv(), {{"text", "1;2\n3;4"}, {"header", false}})).substr(0, 1), "c");
    EXPECT_FALSE(run(filesParseCsv(), {{"text", "a,b\n1\n"}}).error.empty());
}

TEST(ReadCsv, OneOddCellAtTheEndDecides)
{
    std::string text = "n\n";
    for (int i = 0; i < 5000; ++i)
        text += std::to_string(i) + "\n";
    EXPECT_EQ(read(text)["table"].as<Table>().column(0).type(), ColumnType::Int);
    EXPECT_EQ(read(text + "0.5\n")["table"].as<Table>().column(0).type(), ColumnType::Number);
    EXPECT_EQ(read(text + "x\n")["table"].as<Table>().column(0).type(), ColumnType::Text);
}

TEST(ReadCsv, CodesWithLeadingZerosStayText)
{
    EXPECT_EQ(picture(read("zip\n01234\n98101\n")), "zip:text [[\"01234\"],[\"98101\"]]");
    EXPECT_EQ(picture(read("x\ninf\n")), "x:text [[\"inf\"]]");
    EXPECT_EQ(picture(read("x\n0\n0.5\n-.5\n+1\n")), "x:number [[0.0],[0.5],[-0.5],[1.0]]");
}

TEST(ReadCsv, IdsThatNoNumberHoldsStayText)
{
    EXPECT_EQ(picture(read("id\n9223372036854775808\n9223372036854775809\n")),
        "id:text [[\"9223372036854775808\"],[\"9223372036854775809\"]]");
    EXPECT_EQ(picture(read("id\n9007199254740993\n1.5\n")), "id:text [[\"9007199254740993\"],[\"1.5\"]]");
    EXPECT_EQ(picture(read("x\n-18014398509481984\n1.5\n")), "x:number [[-18014398509481984.0],[1.5]]");
}

TEST(ReadCsv, NumbersMayBeInfiniteOrNextToNothing)
{
    EXPECT_EQ(picture(read("x\n1\nInfinity\n-inf\n1e-400\n")),
        "x:number [[1.0],[\"Infinity\"],[\"-Infinity\"],[0.0]]");
    EXPECT_EQ(picture(read("x\n1\n1e400\n")), "x:text [[\"1\"],[\"1e400\"]]");
}

TEST(ReadCsv, ResolvesQuotesBreaksAndTheByteOrderMark)
{
    EXPECT_EQ(picture(read("\xEF\xBB\xBFname,say\r\n\"a, \"\"b\"\"\",\"two\r\nlines\"\r\n\"\",x\r\n")),
        "name:text say:text [[\"a, \\\"b\\\"\",\"two\\r\\nlines\"],[null,\"x\"]]");
    EXPECT_EQ(picture(read("a,b\n1,2")), "a:int b:int [[1,2]]"); // no break at the end
    EXPECT_EQ(picture(read("a,b\n\n1,2\n\n")), "a:int b:int [[1,2]]");
    EXPECT_EQ(picture(read("a,b\r1,2\r")), "a:int b:int [[1,2]]");
    EXPECT_EQ(picture(read("a,b\n1,\n")), "a:int b:text [[1,null]]");
}

TEST(ReadCsv, GuessesTheDelimiter)
{
    EXPECT_EQ(picture(read("a;b\n1,5;2\n2,5;3\n")), "a:text b:int [[\"1,5\",2],[\"2,5\",3]]");
    EXPECT_EQ(picture(read("a\tb\n1\t2\n")), "a:int b:int [[1,2]]");
    EXPECT_EQ(picture(read("a|b\n\"x;y;z\"|2\n")), "a:text b:int [[\"x;y;z\",2]]");
    EXPECT_EQ(picture(read("a;b\n1;2\n", {{"delimiter", ","}})), "a;b:text [[\"1;2\"]]");
}

TEST(ReadCsv, HeadersMayBeAbsentEmptyOrDouble)
{
    EXPECT_EQ(picture(read("1,2\n3,4\n", {{"header", false}})), "column 1:int column 2:int [[1,2],[3,4]]");
    EXPECT_EQ(picture(read("a,,a\n1,2,3\n")), "a:int column 2:int a 2:int [[1,2,3]]");
    EXPECT_EQ(picture(read("a,b\n")), "a:text b:text []");
}

TEST(ReadCsv, MissingWordsCanBeChosen)
{
    EXPECT_EQ(picture(read("a\n-\n1\n", {{"missing", "-"}})), "a:int [[null],[1]]");
    EXPECT_EQ(picture(read("a,b\n,NA\n", {{"missing", "-"}})), "a:text b:text [[\"\",\"NA\"]]");
}

TEST(ReadCsv, ARaggedRowIsNamedByItsLine)
{
    EXPECT_EQ(read("a,b\n1,2\n\"x\ny\",2\n1,2,3\n").error,
        "Line 5 has 3 fields, but the first row has 2 (delimiter \",\"). Correct that line, or choose "
        "another delimiter.");
    EXPECT_EQ(read("a,b\n1\n").error,
        "Line 2 has 1 field, but the first row has 2 (delimiter \",\"). Correct that line, or choose another "
        "delimiter.");
}

TEST(ReadCsv, BrokenFilesAreTold)
{
    EXPECT_EQ(read("").error, "The file is empty: it has no rows.");
    EXPECT_EQ(read("\n\n").error, "The file is empty: it has no rows.");
    EXPECT_EQ(read("a\n\"open\n").error, "The quote that opens in line 2 is never closed.");
    EXPECT_EQ(read("a\n\"x\"y\n").error,
        "Line 2 has text after a closing quote. Double the quotes that are part of a field.");
    EXPECT_NE(read("a\nb\n\xff\n").error.find("Line 3 of"), std::string::npos);
    EXPECT_NE(read(std::string("\xFF\xFE"
                               "a\0",
                       4))
                  .error.find("but UTF-16"),
        std::string::npos);
    EXPECT_NE(read(std::string("a\0b\n", 4)).error.find("is not UTF-8"), std::string::npos);
    EXPECT_NE(
        read("a\n\xed\xa0\x80\n").error.find("is not UTF-8"), std::string::npos); // half a surrogate pair
}

TEST(ReadCsv, MissingFilesAndFoldersAreTold)
{
    const ScratchFolder folder;
    EXPECT_EQ(run(filesReadCsv(), {{"path", folder.path("none.csv")}}).error,
        "No file at " + folder.path("none.csv") + ". Check the path.");
    EXPECT_EQ(run(filesReadCsv(), {{"path", folder.path("")}}).error,
        folder.path("") + " is a folder. Choose a file in it.");
    EXPECT_FALSE(run(filesReadCsv(), {}).error.empty());
}

TEST(ReadCsv, RelativePathsLieBesideTheFlow)
{
    const ScratchFolder folder;
    folder.file("t.csv", "a\n1\n");
    EXPECT_TRUE(run(filesReadCsv(), {{"path", "t.csv"}}, {.folder = folder.path()}).ok);
}

TEST(ReadCsv, StopsWhenAsked)
{
    const ScratchFolder folder;
    EXPECT_TRUE(run(filesReadCsv(), {{"path", folder.file("t.csv", "a\n1\n")}}, {.stopAt = 1}).stopped);
}

TEST(ReadCsv, EveryCutOfAFileIsAnswered)
{
    const std::string whole = "a,b,c\n1,\"x \"\"y\"\" ü\",2012-01-01\r\n2,\"\",2012-01-02\n";
    for (std::size_t i = 0; i <= whole.size(); ++i)
        EXPECT_NE(read(whole.substr(0, i)).ok, !read(whole.substr(0, i)).error.empty() ? true : false);
}

TEST(ReadCsv, ReadsRealTables)
{
    HEDDLE_SHARED_DATA_OR_SKIP(path, "airports.csv");
    const NodeRun done = run(filesReadCsv(), {{"path", path}});
    ASSERT_EQ(done.error, "");
    const Table &airports = done["table"].as<Table>();
    EXPECT_EQ(airports.columnNames(), "iata, name, city, state, country, latitude, longitude");
    EXPECT_EQ(airports.rows(), 3376u);
    EXPECT_EQ(airports.require("latitude").type(), ColumnType::Number);
    EXPECT_EQ(airports.require("iata").type(), ColumnType::Text);
}

} // namespace heddle::test
