// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Which rows of a table are shown, in which order, and what is copied of them.
#include "qml/Heddle/Widgets/tablecopy.h"
#include "qml/Heddle/Widgets/tablefilter.h"
#include "qml/Heddle/Widgets/tableorder.h"
#include "qml/Heddle/Widgets/tableselection.h"

#include <QtTest/QtTest>

#include <cmath>
#include <limits>
#include <numeric>
#include <random>

using namespace heddle;
using namespace heddle::ui;

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr std::int64_t kDay = 86'400'000'000, kHour = 3'600'000'000;

// One of each type; in each, one row has no value.
TableSource sample()
{
    return TableSource(Value(
        Table(std::vector<Column>{{"well", std::vector<std::string>{"B1", "A1", "", "a1"}, {0, 0, 1, 0}},
            {"area", std::vector<double>{10.5, kNone, -3, 200}, {}},
            {"count", std::vector<std::int64_t>{7, 3, 0, 3}, {0, 0, 1, 0}},
            {"good", std::vector<std::uint8_t>{1, 0, 1, 0}, {0, 0, 0, 1}},
            {"when", std::vector<Time>{{2 * kDay}, {kDay}, {0}, {kDay + kHour}}, {0, 0, 1, 0}},
            {"lasted", std::vector<Duration>{{90'500'000}, {1'000'000}, {-5'000'000}, {0}}, {0, 0, 0, 1}}})));
}

QList<int> rowsOf(const TableOrder &order)
{
    QList<int> rows;
    for (std::size_t i = 0; i < order.count(); ++i)
        rows.append(int(order[i]));
    return rows;
}

QList<int> sorted(const TableSource &source, const char *column, bool descending = false)
{
    return rowsOf(arrange(source, {{}, QString::fromLatin1(column), descending}).order);
}

QList<int> filtered(const TableSource &source, const QString &filter)
{
    return rowsOf(arrange(source, {filter, {}, false}).order);
}

QString problemOf(const QString &filter)
{
    const TableSource source = sample();
    return arrange(source, {filter, {}, false}).problem;
}

} // namespace

class TableTest : public QObject {
    Q_OBJECT

private slots:
    void eachTypeIsSortedByItsOwnOrderAndMissingOnesComeLast()
    {
        const TableSource source = sample();
        QCOMPARE(sorted(source, "well"), (QList<int>{1, 0, 3, 2})); // by code point: A1, B1, a1
        QCOMPARE(sorted(source, "area"), (QList<int>{2, 0, 3, 1}));
        QCOMPARE(sorted(source, "count"), (QList<int>{1, 3, 0, 2}));
        QCOMPARE(sorted(source, "good"), (QList<int>{1, 0, 2, 3}));
        QCOMPARE(sorted(source, "when"), (QList<int>{1, 3, 0, 2}));
        QCOMPARE(sorted(source, "lasted"), (QList<int>{2, 1, 0, 3}));
    }
    void downwardsEqualOnesStayAsGivenAndMissingOnesStillComeLast()
    {
        const TableSource source = sample();
        QCOMPARE(sorted(source, "well", true), (QList<int>{3, 0, 1, 2}));
        QCOMPARE(sorted(source, "area", true), (QList<int>{3, 0, 2, 1}));
        QCOMPARE(sorted(source, "count", true), (QList<int>{0, 1, 3, 2}));
        QCOMPARE(sorted(source, "good", true), (QList<int>{0, 2, 1, 3}));
    }
    void aColumnThatThereIsNotSortsNothing()
    {
        QCOMPARE(sorted(sample(), "volume"), (QList<int>{0, 1, 2, 3}));
    }
    void wholeNumbersBeyondWhatADoubleHoldsAreSortedExactly()
    {
        const std::int64_t large = (std::int64_t(1) << 53) + 1;
        const TableSource source(Value(
            Table(std::vector<Column>{{"n", std::vector<std::int64_t>{large, large - 1, large + 1}, {}}})));
        QCOMPARE(sorted(source, "n"), (QList<int>{1, 0, 2}));
    }
    void aMillionRowsAreInTheOrderOfAStableSort_data()
    {
        QTest::addColumn<bool>("descending");
        QTest::newRow("upwards") << false;
        QTest::newRow("downwards") << true;
    }
    void aMillionRowsAreInTheOrderOfAStableSort()
    {
        QFETCH(bool, descending);
        constexpr std::size_t kRows = 1'000'000;
        std::mt19937 random(7);
        std::vector<double> numbers(kRows);
        for (double &number : numbers) // many equal ones, some missing
            number = random() % 50 == 0 ? kNone : double(random() % 1000) - 500;
        std::vector<std::uint32_t> expected(kRows);
        std::iota(expected.begin(), expected.end(), 0U);
        std::stable_sort(expected.begin(), expected.end(), [&](std::uint32_t a, std::uint32_t b) {
            if (std::isnan(numbers[a]) || std::isnan(numbers[b]))
                return !std::isnan(numbers[a]) && std::isnan(numbers[b]);
            return descending ? numbers[a] > numbers[b] : numbers[a] < numbers[b];
        });
        const TableSource source(Value(Table(std::vector<Column>{{"x", numbers, {}}})));
        const TableOrder order = arrange(source, {{}, QStringLiteral("x"), descending}).order;
        QCOMPARE(order.count(), kRows);
        for (std::size_t i = 0; i < kRows; ++i)
            if (order[i] != expected[i])
                QFAIL(qPrintable(QStringLiteral("row %1 is another").arg(i)));
    }
    void anOrderThatNobodyWantsIsGivenUp()
    {
        const std::atomic<bool> stop = true;
        const TableSource source = sample();
        const Arranged arranged
            = arrange(source, {QStringLiteral("1"), QStringLiteral("area"), false}, &stop);
        QVERIFY(arranged.stopped);
    }

    void wordsAreFoundInAnyCellWhateverTheirCase()
    {
        const TableSource source = sample();
        QCOMPARE(filtered(source, QStringLiteral("a1")), (QList<int>{1, 3}));
        QCOMPARE(filtered(source, QStringLiteral("200")), (QList<int>{3}));
        QCOMPARE(filtered(source, QStringLiteral("-3")), (QList<int>{2})); // shown with a true minus
        QCOMPARE(filtered(source, QStringLiteral("1970-01-03")), (QList<int>{0}));
        QCOMPARE(filtered(source, QStringLiteral("0:01:30")), (QList<int>{0}));
        QCOMPARE(filtered(source, QStringLiteral("  ")), (QList<int>{0, 1, 2, 3}));
        QCOMPARE(filtered(source, QStringLiteral("nowhere")), QList<int>());
    }
    void wordsBeyondAsciiAreFoundToo()
    {
        const TableSource source(Value(Table(std::vector<Column>{
            {"name", std::vector<std::string>{"Z\u00fcrich", "Bern", "Z\u00dcRI"}, {}}})));
        QCOMPARE(filtered(source, QStringLiteral("z\u00fcr")), (QList<int>{0, 2}));
    }
    void conditionsCompareAsTheColumnIs_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QList<int>>("rows");
        const auto row = [](const char *filter, const QList<int> &rows) {
            QTest::newRow(filter) << QString::fromUtf8(filter) << rows;
        };
        row("area > 10", {0, 3});
        row("area>=10.5", {0, 3});
        row("AREA < 0", {2});
        row("area <= \u22123", {2});
        row("area != 200", {0, 2}); // what is missing is neither
        row("area = missing", {1});
        row("area != missing", {0, 2, 3});
        row("count == 3", {1, 3});
        row("count <> 3", {0});
        row("well = \"A1\"", {1});
        row("well = A1", {1});
        row("\"well\" ~ a", {1, 3});
        row("well > B", {0, 3});
        row("well = \"\"", {});
        row("good = true", {0, 2});
        row("good != TRUE", {1});
        row("when > 1970-01-02", {0, 3});
        row("when = 1970-01-02T01:00:00Z", {3});
        row("lasted > 1", {0});
        row("lasted < 0", {2});
        row("lasted = PT90.5S", {0});
        row("area > 0 and count = 3", {3});
        row("area > 0 AND count = 7 and well = B1", {0});
        row("\"area > 10\"", {}); // in quotes it is words
    }
    void conditionsCompareAsTheColumnIs()
    {
        QFETCH(QString, filter);
        QFETCH(QList<int>, rows);
        const TableSource source = sample();
        QCOMPARE(arrange(source, {filter, {}, false}).problem, QString());
        QCOMPARE(filtered(source, filter), rows);
    }
    void quotesHoldSignsAndTheWordAnd()
    {
        const TableSource source(Value(
            Table(std::vector<Column>{{"a > b", std::vector<std::string>{"this and that", "x=y"}, {}}})));
        QCOMPARE(filtered(source, QStringLiteral("\"a > b\" = \"this and that\"")), (QList<int>{0}));
        QCOMPARE(filtered(source, QStringLiteral("\"a > b\" ~ \"=\"")), (QList<int>{1}));
    }
    void aConditionThatCannotBeReadSaysWhyAndLetsAllRowsPass_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *filter, const char *problem) {
            QTest::newRow(filter) << QString::fromUtf8(filter) << QString::fromUtf8(problem);
        };
        row("volume > 3", "No column “volume”. There is: well, area, count, good, when, lasted.");
        row("area > many", "“many” is no number, and “area” holds numbers.");
        row("area >", "Compared with what? Write a value after >.");
        row("> 3", "Which column? Write its name before >.");
        row("good = perhaps", "“good” is true or false, not “perhaps”.");
        row("when > yesterday",
            "“yesterday” is no time such as 2026-01-31 or 2026-01-31 12:00, which “when” holds.");
        row("lasted > long", "“long” is no number of seconds, which “lasted” holds.");
        row("area > 3 and count", "“count” is no condition. Write it as: column > value.");
    }
    void aConditionThatCannotBeReadSaysWhyAndLetsAllRowsPass()
    {
        QFETCH(QString, filter);
        QFETCH(QString, problem);
        QCOMPARE(problemOf(filter), problem);
        QCOMPARE(filtered(sample(), filter).size(), 4);
    }
    void hostileFiltersAreReadWithoutHarm()
    {
        const TableSource source = sample();
        for (const QString &filter :
            {QStringLiteral("\""), QStringLiteral("\"\""), QStringLiteral("===="), QStringLiteral(" and "),
                QStringLiteral("= and ="), QStringLiteral("area > \""), QStringLiteral("area = 1e999"),
                QStringLiteral("lasted > 1e300"), QStringLiteral("%1 > %2"), QStringLiteral("well = %1"),
                QString(100'000, u'>'), QString(100'000, u'a'), QString(QChar(0xD800)), QString(QChar(0))})
            QVERIFY(arrange(source, {filter, {}, false}).order.count() <= 4);
        QVERIFY(problemOf(QStringLiteral("%2 > %1")).contains(QStringLiteral("“%2”")));
    }
    void aFilterAndAnOrderGoTogether()
    {
        const TableSource source = sample();
        QCOMPARE(
            rowsOf(arrange(source, {QStringLiteral("area != missing"), QStringLiteral("area"), true}).order),
            (QList<int>{3, 0, 2}));
    }

    void copiedRowsHaveHeadsAndAreReadByOtherPrograms()
    {
        const TableSource source = sample();
        TableSelection selection;
        selection.selectRows({0, 2}, 4, 6);
        QCOMPARE(copyOf(source, TableOrder(4), selection).text,
            QStringLiteral("well\tarea\tcount\tgood\twhen\tlasted\n"
                           "B1\t10.5\t7\ttrue\t1970-01-03\tPT90.5S\n"
                           "\t-3\t\ttrue\t\t-PT5S\n"));
    }
    void copiedCellsHaveNoHeadsAndComeAsShown()
    {
        const TableSource source = sample();
        const TableOrder order = arrange(source, {{}, QStringLiteral("area"), true}).order;
        TableSelection selection;
        selection.select(order, 0, 1, 1, 2, false);
        QCOMPARE(copyOf(source, order, selection).text, QStringLiteral("200\t3\n10.5\t7\n"));
        selection.select(order, 0, 0, 1, 1, false);
        QCOMPARE(copyOf(source, order, selection).text, QStringLiteral("200"));
    }
    void aTabInACellIsCopiedInQuotes()
    {
        const TableSource source(Value(Table(
            std::vector<Column>{{"t", std::vector<std::string>{"a\tb", "say \"no\"\n", "\"q\""}, {}}})));
        TableSelection selection;
        selection.select(TableOrder(3), 0, 2, 0, 0, false);
        QCOMPARE(copyOf(source, TableOrder(3), selection).text,
            QStringLiteral("\"a\tb\"\n\"say \"\"no\"\"\n\"\n\"\"\"q\"\"\"\n"));
    }
    void noMoreIsCopiedThanFits()
    {
        const TableSource source(
            Value(Table(std::vector<Column>{{"n", std::vector<std::int64_t>(1000, 7), {}}})));
        TableSelection selection;
        selection.select(TableOrder(1000), 0, 999, 0, 0, false);
        const TableCopy copy = copyOf(source, TableOrder(1000), selection, 100);
        QCOMPARE(copy.rows, 50U);
        QCOMPARE(copy.text.size(), 100);
    }

    void aSelectionStaysWithItsRowsWhenTheOrderChanges()
    {
        const TableSource source = sample();
        const TableOrder order = arrange(source, {{}, QStringLiteral("area"), false}).order;
        TableSelection selection;
        selection.select(order, 0, 1, 0, 5, true);
        QCOMPARE(selection.rows(), (QList<int>{0, 2}));
        selection.toggle(order, 2, 4, 6);
        selection.toggle(order, 0, 4, 6);
        QCOMPARE(selection.rows(), (QList<int>{0, 3}));
        selection.limit(3, 6);
        QCOMPARE(selection.rows(), (QList<int>{0}));
        QCOMPARE(selection.count(), 1U);
    }
    void rowsThatThereAreNotCannotBeSelected()
    {
        TableSelection selection;
        selection.selectRows({-1, 1, 9, 1}, 4, 2);
        QCOMPARE(selection.rows(), (QList<int>{1}));
    }

    void aListOfMapsHasAColumnForEachKey()
    {
        const TableSource source(Value(List{Value(Map{{"x", Value(1)}, {"y", Value(2.5)}}),
            Value(Map{{"x", Value(3)}, {"name", Value("c")}})}));
        QCOMPARE(source.columns(), 3U);
        QCOMPARE(source.columnNamed(QStringLiteral("name")), 2);
        QCOMPARE(source.kind(0), ColumnType::Int);
        QCOMPARE(source.kind(1), ColumnType::Number);
        QVERIFY(source.isMissing(0, 2));
        QCOMPARE(source.cell(1, 2), QStringLiteral("c"));
        QVERIFY(!source.countsItself());
    }
    void aListOfListsHasAColumnForEachPlaceAndShortOnesLackTheirs()
    {
        const TableSource source(
            Value(List{Value(List{Value(1), Value("a")}), Value(List{Value(2.5)}), Value(List())}));
        QCOMPARE(source.rows(), 3U);
        QCOMPARE(source.header(1), QStringLiteral("1"));
        QCOMPARE(source.kind(0), ColumnType::Number);
        QCOMPARE(source.cell(1, 1), QStringLiteral("\u2013"));
        QVERIFY(source.isMissing(2, 0));
    }
    void onlyTheColumnsAskedForAreShownInThatOrder()
    {
        const Value table(Table(std::vector<Column>{{"a", std::vector<double>{1}, {}},
            {"b", std::vector<double>{2}, {}}, {"c", std::vector<double>{3}, {}}}));
        const TableSource source(
            table, {QStringLiteral("c"), QStringLiteral("nothing"), QStringLiteral("a")});
        QCOMPARE(source.columns(), 2U);
        QCOMPARE(source.header(0), QStringLiteral("c"));
        QCOMPARE(source.cell(0, 1), QStringLiteral("1"));
    }
    void timesInAColumnAreAsExactAsTheyNeedToBe()
    {
        const TableSource source(Value(Table(std::vector<Column>{{"day", std::vector<Time>{{0}, {kDay}}, {}},
            {"hour", std::vector<Time>{{0}, {kHour}}, {}}, {"fine", std::vector<Time>{{0}, {1'250'000}}, {}},
            {"span", std::vector<Duration>{{-500'000}, {36'000'000'000}}, {}}})));
        QCOMPARE(source.cell(1, 0), QStringLiteral("1970-01-02"));
        QCOMPARE(source.cell(0, 1), QStringLiteral("1970-01-01 00:00:00"));
        QCOMPARE(source.cell(1, 2), QStringLiteral("1970-01-01 00:00:01.250"));
        QCOMPARE(source.cell(0, 3), QStringLiteral("\u22120:00:00.500"));
        QCOMPARE(source.cell(1, 3), QStringLiteral("10:00:00.000"));
    }
    void copiedNumbersAreNotRounded()
    {
        const TableSource source(Value(
            Table(std::vector<Column>{{"x", std::vector<double>{1234.56789, 1e-9, 1e20, 3, INFINITY}, {}}})));
        const QStringList expected{QStringLiteral("1234.56789"), QStringLiteral("1e-09"),
            QStringLiteral("1e+20"), QStringLiteral("3"), QStringLiteral("inf")};
        for (int row = 0; row < 5; ++row)
            QCOMPARE(source.plain(std::size_t(row), 0), expected[row]);
    }
};

QTEST_GUILESS_MAIN(TableTest)
#include "tst_table.moc"
