// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "tests/nodes/languagetest.h"

namespace heddle::test {

TEST(ExpressionText, ComparesJoinsAndSearches)
{
    EXPECT_EQ(evaluated("'a' + \"b\""), "\"ab\"");
    EXPECT_EQ(evaluated("'abc' < 'abd'"), "true");
    EXPECT_EQ(
        evaluated(
            "contains('weather', 'eat') and starts_with('weather', 'we') and ends_with('weather', 'er')"),
        "true");
    EXPECT_EQ(evaluated("'it\\'s' == \"it's\""), "true");
    EXPECT_EQ(evaluated("text(3.5) + text(7) + text(true)"), "\"3.57true\"");
    EXPECT_EQ(evaluated("number('2.5') * 2"), evaluated("5.0"));
}

TEST(ExpressionText, LettersBeyondAsciiCount)
{
    EXPECT_EQ(evaluated("length('Größe')"), "5");
    EXPECT_EQ(evaluated("upper('grün łódź жук ωμέγα')"), "\"GRÜN ŁÓDŹ ЖУК ΩΜέΓΑ\"");
    EXPECT_EQ(evaluated("lower('ÀÉ ŽŁ ДЁ Ω 日本')"), "\"àé žł дё ω 日本\"");
}

TEST(ExpressionText, TimesHavePartsAndForms)
{
    EXPECT_EQ(
        evaluated(
            "year(date('2012-03-04')) * 10000 + month(date('2012-03-04')) * 100 + day(date('2012-03-04'))"),
        "20120304");
    EXPECT_EQ(
        evaluated("hour(date('2012-03-04T05:06:00Z')) * 100 + minute(date('2012-03-04T05:06:00Z'))"), "506");
    EXPECT_EQ(evaluated("weekday(date('2026-11-20'))"), "5");
    EXPECT_EQ(evaluated("weekday(date('1969-12-28'))"), "7");
    EXPECT_EQ(evaluated("format(date('2012-03-04'), '%Y-%m')"), "\"2012-03\"");
    EXPECT_EQ(evaluated("format(date('2012-12-31'), '%a %d %b %Y, day %j, 100 %%')"),
        "\"Mon 31 Dec 2012, day 366, 100 %\"");
    EXPECT_EQ(evaluated("date('Jan 1 2000', '%b %d %Y') == date('2000-01-01')"), "true");
    EXPECT_EQ(evaluated("date('1/February/99 07:08', '%d/%B/%y %H:%M') == date('1999-02-01 07:08')"), "true");
}

TEST(ExpressionText, TimesCalculate)
{
    EXPECT_EQ(evaluated("date('2012-01-02') - date('2012-01-01') == seconds(86400)"), "true");
    EXPECT_EQ(evaluated("date('2012-01-01') + seconds(3600)"), "\"2012-01-01T01:00:00Z\"");
    EXPECT_EQ(evaluated("(date('2012-01-02') - date('2012-01-01')) / seconds(3600)"), evaluated("24.0"));
    EXPECT_EQ(evaluated("date('2012-06-01') > '2012-05-31'"), "true");
    EXPECT_EQ(evaluated("date('2012-06-01') > 'soon'"),
        "20: \"soon\" is not a time. Write it as in \"2012-01-31\"");
    EXPECT_EQ(evaluated("date('2012-06-01') * 2"), "20: * does not take time and int");
}

TEST(ExpressionText, UnreadableDatesAreMissingAndSaid)
{
    const Table table({texts("t", {"2012-01-01", "soon", "later"})});
    std::vector<std::string> warnings;
    const ExpressionHooks hooks{.warn = [&](std::string_view text) { warnings.emplace_back(text); }};
    EXPECT_EQ(evaluated("is_missing(date(t))", {.table = &table}, hooks), "[false,true,true]");
    EXPECT_EQ(warnings,
        std::vector<std::string>{
            "date() could not read 2 texts, such as \"soon\". The result is missing there."});
}

TEST(ExpressionText, NamesFindColumnsAndValues)
{
    const Table table({numbers("temp max", {1, 2}), numbers("e", {7, 8}), ints("count", {3, 4})});
    const ExpressionScope scope{.table = &table, .values = {{"t", table}, {"k", 10}}};
    EXPECT_EQ(evaluated("sum(`temp max` * k)", scope), evaluated("30.0"));
    EXPECT_EQ(evaluated("sum(t.`temp max`)", scope), evaluated("3.0"));
    EXPECT_EQ(evaluated("sum(count) + sum(t.count)", scope), "14");
    EXPECT_EQ(evaluated("sum(`e`)", scope), evaluated("15.0")); // e itself is the number
    EXPECT_EQ(evaluated("count * 2", scope), "[6,8]");
    EXPECT_EQ(evaluated("k + t", scope), "5: this is a table. Name one of its columns, as in t.column");
    EXPECT_EQ(evaluated("k.x", scope), "1: k is not a table, so it has no column x");
}

TEST(ExpressionText, WrongNamesAreMetWithSuggestions)
{
    const Table table({numbers("temp_max", {1}), numbers("wind", {2})});
    EXPECT_EQ(
        evaluated("temp_mx + 1", {.table = &table}), "1: no column \"temp_mx\". Did you mean temp_max?");
    EXPECT_EQ(evaluated("1 + rain", {.table = &table}), "5: no column \"rain\". There are: temp_max, wind");
    EXPECT_EQ(evaluated("sqr(4)"), "1: no function sqr. Did you mean sqrt?");
}

TEST(ExpressionText, ListsActAsColumns)
{
    EXPECT_EQ(evaluated("a * 2", {.values = {{"a", List{1, Value(), 3}}}}), "[2,null,6]");
    EXPECT_EQ(evaluated("a * 2", {.values = {{"a", List{1, "x"}}}}),
        "1: a list must hold numbers, or texts, or times, all of one type");
}

TEST(ExpressionText, IsStoppedBetweenTwoOperations)
{
    int asked = 0;
    const ExpressionHooks hooks{.checkpoint = [&] {
        if (++asked == 5)
            throw 5;
    }};
    EXPECT_THROW(evaluated("a + a + a + a + a + a + a + a", {.values = {{"a", "text"}}}, hooks), int);
}

} // namespace heddle::test
