// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "qml/Heddle/Widgets/numbertext.h"
#include "qml/Heddle/Widgets/tablesource.h"

#include <QtTest/QtTest>

#include <cmath>

using namespace heddle;
using namespace heddle::ui;

namespace {

Value tableOf(std::vector<Column> columns)
{
    return Value(Table(std::move(columns)));
}

QStringList rowOf(const TableSource &source, std::size_t row)
{
    QStringList cells;
    for (std::size_t c = 0; c < source.columns(); ++c)
        cells += source.cell(row, c);
    return cells;
}

} // namespace

// What tables make of values, and how numbers are written.
class ValueFormsTest : public QObject {
    Q_OBJECT

private slots:
    void ticksAreRound()
    {
        QCOMPARE(niceTicks(0, 97, 5), (std::vector<double>{0, 20, 40, 60, 80}));
        QCOMPARE(niceTicks(5, 5, 4), std::vector<double>());
        QCOMPARE(axisText(4000, 2000), QStringLiteral("4k"));
        QCOMPARE(axisText(0.25, 0.25), QStringLiteral("0.25"));
    }
    void columnsHaveOneNumberOfDecimalsAndADashForWhatIsMissing()
    {
        const TableSource source(tableOf({{"name", std::vector<std::string>{"a", "b"}, {}},
            {"area", std::vector<double>{412, -388.5}, {}}, {"n", std::vector<std::int64_t>{1, 2}, {0, 1}}}));
        QCOMPARE(rowOf(source, 0),
            QStringList({QStringLiteral("a"), QStringLiteral("412.0"), QStringLiteral("1")}));
        QCOMPARE(rowOf(source, 1),
            QStringList({QStringLiteral("b"), QStringLiteral("\u2212388.5"), QStringLiteral("\u2013")}));
        QVERIFY(source.isNumber(1));
        QVERIFY(!source.isNumber(0));
    }
    void aMillionRowsAreReadWhereTheyLie()
    {
        const Value table = tableOf({{"n", std::vector<std::int64_t>(1'000'000, 7), {}}});
        QElapsedTimer clock;
        clock.start();
        const TableSource source(table);
        QCOMPARE(source.rows(), 1'000'000u);
        QCOMPARE(source.cell(999'999, 0), QStringLiteral("7"));
        QVERIFY2(clock.elapsed() < 50, "reading two cells must not look at all rows");
    }
    void aCellThatIsNotThereIsEmpty()
    {
        QCOMPARE(TableSource(Value(3.0)).cell(0, 0), QString());
        QVERIFY(TableSource(Value(List())).isEmpty());
    }
};

QTEST_GUILESS_MAIN(ValueFormsTest)
#include "tst_valueforms.moc"
