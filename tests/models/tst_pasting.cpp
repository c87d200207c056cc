// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// What a pasted text is, and where pasted data is kept.
#include "models/edit/keptfile.h"
#include "models/edit/tabletext.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace heddle;
using namespace Qt::StringLiterals;

class TestPasting : public QObject {
    Q_OBJECT

private slots:
    void cellsOfASpreadsheetAreATable();
    void aDelimiterInEveryLineMakesATable();
    void proseIsNoTable();
    void aRowOfNumbersIsNoHeader();
    void dataLiesBesideTheFlowOrInTheDataFolder();
    void theSameDataIsKeptOnce();
    void whatCannotBeWrittenIsSaid();
};

void TestPasting::cellsOfASpreadsheetAreATable()
{
    QCOMPARE(tableIn(u"a\tb\r\n1\t2\r\n").value().delimiter, u'\t');
    QVERIFY(tableIn(u"a\tb")); // one row
    QCOMPARE(tableIn(u"\n\nx, y\tz\n1\t2").value().delimiter, u'\t');
}

void TestPasting::aDelimiterInEveryLineMakesATable()
{
    QCOMPARE(tableIn(u"a,b\n1,2").value().delimiter, u',');
    QCOMPARE(tableIn(u"a;b\n1,5;2").value().delimiter, u';');
    QVERIFY(!tableIn(u"a,b\n1"));
}

void TestPasting::proseIsNoTable()
{
    QVERIFY(!tableIn(u""));
    QVERIFY(!tableIn(u"  \n "));
    QVERIFY(!tableIn(u"Dear all, this is it."));
    QVERIFY(!tableIn(u"https://example.org/a"));
}

void TestPasting::aRowOfNumbersIsNoHeader()
{
    QVERIFY(tableIn(u"x,y\n1,2").value().header);
    QVERIFY(!tableIn(u"0,y\n1,2").value().header);
    QVERIFY(!tableIn(u"x\ty").value().header); // a header of nothing
}

void TestPasting::dataLiesBesideTheFlowOrInTheDataFolder()
{
    const QTemporaryDir home;
    qputenv("XDG_DATA_HOME", home.path().toUtf8());
    const KeptFile beside = keptFile("a,b\n", u"csv"_s, home.filePath(u"work/cells.heddle"_s));
    QVERIFY2(beside.error.isEmpty(), qPrintable(beside.error));
    QVERIFY(beside.path.startsWith(u"cells data/pasted-"_s) && beside.path.endsWith(u".csv"_s));
    QVERIFY(QFile::exists(home.filePath(u"work/"_s + beside.path)));
    const KeptFile apart = keptFile("a,b\n", u"csv"_s, QString());
    QVERIFY(apart.path.startsWith(home.filePath(u"heddle/pasted/"_s)));
    QVERIFY(QFile::exists(apart.path));
}

void TestPasting::theSameDataIsKeptOnce()
{
    const QTemporaryDir home;
    const QString flow = home.filePath(u"cells.heddle"_s);
    const KeptFile once = keptFile("a", u"csv"_s, flow), again = keptFile("a", u"csv"_s, flow);
    QCOMPARE(once.path, again.path);
    QVERIFY(keptFile("b", u"csv"_s, flow).path != once.path);
    QCOMPARE(QDir(home.filePath(u"cells data"_s)).count(), 4U); // with . and ..
}

void TestPasting::whatCannotBeWrittenIsSaid()
{
    const KeptFile nowhere = keptFile("a", u"csv"_s, u"/proc/none/cells.heddle"_s);
    QVERIFY(nowhere.error.contains(u"/proc/none/cells data"_s));
    QVERIFY(!keptFile({}, u"csv"_s, QString()).error.isEmpty());
}

QTEST_APPLESS_MAIN(TestPasting)

#include "tst_pasting.moc"
