// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread. What a number field reads, writes and steps to.
#include "qml/Heddle/Controls/arithmetic.h"
#include "qml/Heddle/Controls/numbertext.h"

#include <QtTest/QtTest>

#include <cmath>

using namespace heddle::ui;

class TestNumberText : public QObject {
    Q_OBJECT

private slots:
    void arithmeticIsWorkedOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value");
        QTest::newRow("plain") << "42" << 42.0;
        QTest::newRow("comma") << "1,5" << 1.5;
        QTest::newRow("true minus") << QString(QChar(0x2212)) + "3" << -3.0;
        QTest::newRow("product first") << "2+3*4" << 14.0;
        QTest::newRow("brackets") << "(2+3)*-4" << -20.0;
        QTest::newRow("quotient") << "1/8" << 0.125;
        QTest::newRow("exponent") << "1e-3+2E2" << 200.001;
        QTest::newRow("spaces") << " 2 * 3 " << 6.0;
    }

    void arithmeticIsWorkedOut()
    {
        QFETCH(QString, text);
        QFETCH(double, value);
        QCOMPARE(evaluateArithmetic(text), value);
    }

    void aHandOnASliderMeansOneDecimalMoreThanAStepHas()
    {
        NumberText rules;
        rules.setProperty("from", 0);
        rules.setProperty("to", 1);
        QCOMPARE(rules.rounded(0.765306122449), 0.765);
        rules.setProperty("to", 100);
        QCOMPARE(rules.rounded(33.3719), 33.4);
        QCOMPARE(rules.rounded(400), 100.0);
        rules.setProperty("stepSize", 5);
        QCOMPARE(rules.rounded(33.3719), 33.4);
    }

    void whatCannotBeReadIsNoNumber()
    {
        for (const char *text : {"", "abc", "2+", "(1", "1)", "1 2 3 x", "--", "1..2", "1e", "()", "*2"})
            QVERIFY2(std::isnan(evaluateArithmetic(QString(text))), text);
        QVERIFY(std::isnan(evaluateArithmetic(QString(100, u'(') + "1" + QString(100, u')'))));
        QVERIFY(std::isnan(evaluateArithmetic(QString(199, u'-') + "1")));
        QVERIFY(std::isnan(evaluateArithmetic(QString(100000, u'1'))));
    }

    void divisionByNothingIsRefused() { QVERIFY(!NumberText().understands("1/0")); }

    void theRangeHolds()
    {
        NumberText rules;
        rules.setProperty("from", 0.0);
        rules.setProperty("to", 10.0);
        QCOMPARE(rules.read("11"), 10.0);
        QCOMPARE(rules.read("-1"), 0.0);
        QCOMPARE(rules.stepped(9.99, 5), 10.0);
    }

    void stepsStayClean()
    {
        NumberText rules;
        rules.setProperty("stepSize", 0.1);
        QCOMPARE(rules.write(rules.stepped(0.1, 2)), QString("0.3"));
        rules.setProperty("decimals", 2);
        QCOMPARE(rules.write(-1.2), QString(QChar(0x2212)) + "1.20");
    }

    void aStepIsOneTwoOrFiveHundredths()
    {
        NumberText rules;
        rules.setProperty("from", 0.0);
        rules.setProperty("to", 200.0);
        QCOMPARE(rules.stepped(10, 1), 12.0);
        rules.setProperty("to", 1.0);
        QCOMPARE(rules.stepped(0.5, 1), 0.51);
    }

    void theUnitMayBeTyped()
    {
        NumberText rules;
        rules.setProperty("unit", "px");
        QCOMPARE(rules.read("32 px"), 32.0);
        QVERIFY(!rules.understands("32 mm"));
    }

    void aDragOverTwoHundredPixelsCrossesTheRange()
    {
        NumberText rules;
        rules.setProperty("from", 0.0);
        rules.setProperty("to", 50.0);
        rules.setProperty("decimals", 0);
        QCOMPARE(rules.dragged(0, 200), 50.0);
        QCOMPARE(rules.dragged(10, 20), 15.0);
        QCOMPARE(rules.dragged(10, -400), 0.0);
    }

    void inAWideRangeADragGrowsByShares()
    {
        NumberText rules;
        rules.setProperty("from", 1.0);
        rules.setProperty("to", 10000.0);
        rules.setProperty("decimals", 0);
        QCOMPARE(rules.dragged(70, 1), 71.0);
        QCOMPARE(rules.dragged(70, -1), 69.0);
        QCOMPARE(rules.dragged(70, -200), 1.0);
        QCOMPARE(rules.dragged(70, 600), 10000.0);
        QVERIFY(rules.dragged(1, 10) > 1); // it can leave its smallest value
    }
};

QTEST_GUILESS_MAIN(TestNumberText)
#include "tst_numbertext.moc"
