// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "models/catalog/extensionsmodel.h"
#include "models/catalog/nodesource.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QtTest>

using namespace heddle;
using namespace Qt::StringLiterals;

/// The packages as they are listed, what is said of one that is wrong, and how an editor is asked.
class TestExtensions : public QObject {
    Q_OBJECT

private slots:
    void theyAreListedByTitle();
    void whatChangesIsToldRowByRow();
    void whatIsWrongIsSaidWithAWayOut_data();
    void whatIsWrongIsSaidWithAWayOut();
    void aNodeIsFoundWhereItIsWritten();
    void aPackageIsAskedForUnlessThereIsOneOfThatName();
    void aNodeOfAPackageThatIsOffIsKnownToBe();
    void anEditorIsToldTheLineAsItWantsIt_data();
    void anEditorIsToldTheLineAsItWantsIt();
};

namespace {

Extension extension(const QString &title)
{
    Extension made;
    made.name = title.toLower();
    made.title = title;
    made.folder = u"/packages/"_s + made.name;
    made.interpreter = u"/usr/bin/python3"_s;
    return made;
}

QString said(const ExtensionsModel &model, int row, int role)
{
    return model.index(row).data(role).toString();
}

} // namespace

void TestExtensions::theyAreListedByTitle()
{
    ExtensionsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.set({extension(u"Waves"_s), extension(u"Areas"_s)});
    QCOMPARE(model.count(), 2);
    QCOMPARE(said(model, 0, ExtensionsModel::TitleRole), u"Areas"_s);
    QCOMPARE(said(model, 1, ExtensionsModel::TitleRole), u"Waves"_s);
    QCOMPARE(model.troubled(), 0);
}

void TestExtensions::whatChangesIsToldRowByRow()
{
    ExtensionsModel model;
    QList<Extension> rows{extension(u"Areas"_s), extension(u"Waves"_s)};
    model.set(rows);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.set(rows);
    QCOMPARE(changed.count(), 0);
    rows[1].enabled = false;
    model.set(rows);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    QCOMPARE(reset.count(), 0);
    rows.removeFirst();
    model.set(rows);
    QCOMPARE(reset.count(), 1);
}

void TestExtensions::whatIsWrongIsSaidWithAWayOut_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("trace");
    QTest::addColumn<QString>("trouble");
    QTest::addColumn<QString>("way");
    QTest::newRow("a library") << u"/p/a.py"_s << 3
                               << u"ModuleNotFoundError: No module named 'scipy.signal'"_s << u"Traceback"_s
                               << u"a.py, line 3: ModuleNotFoundError: No module named 'scipy.signal'"_s
                               << u"sudo apt install python3-scipy"_s;
    QTest::newRow("a file of its own")
        << u"/p/a.py"_s << 3 << u"ModuleNotFoundError: No module named 'help'; write: from . import help"_s
        << u"Traceback"_s
        << u"a.py, line 3: ModuleNotFoundError: No module named 'help'; write: from . import help"_s
        << u"Mend a.py, line 3 and save it"_s;
    QTest::newRow("a slip") << u"/p/a.py"_s << 7 << u"SyntaxError: invalid syntax"_s << u"Traceback"_s
                            << u"a.py, line 7: SyntaxError: invalid syntax"_s
                            << u"Mend a.py, line 7 and save it"_s;
    QTest::newRow("a crash") << u"/p"_s << 0 << u"The worker process crashed (segmentation fault)."_s
                             << QString() << u"p: The worker process crashed (segmentation fault)."_s
                             << u"ends its process"_s;
    QTest::newRow("no Python") << u"/p"_s << 0 << u"/opt/python cannot be started"_s << QString()
                               << u"p: /opt/python cannot be started"_s << u"Is /usr/bin/python3 there"_s;
}

void TestExtensions::whatIsWrongIsSaidWithAWayOut()
{
    QFETCH(QString, file);
    QFETCH(int, line);
    QFETCH(QString, text);
    QFETCH(QString, trace);
    QFETCH(QString, trouble);
    QFETCH(QString, way);
    ExtensionsModel model;
    Extension wrong = extension(u"Wrong"_s);
    wrong.troubles = {{file, text, trace, line}};
    model.set({wrong});
    QCOMPARE(model.troubled(), 1);
    QCOMPARE(said(model, 0, ExtensionsModel::TroubleRole), trouble);
    QVERIFY2(said(model, 0, ExtensionsModel::WayOutRole).contains(way),
        qPrintable(said(model, 0, ExtensionsModel::WayOutRole)));
}

void TestExtensions::aNodeIsFoundWhereItIsWritten()
{
    ExtensionsModel model;
    Extension demo = extension(u"Demo"_s);
    demo.nodes = {{u"demo.a"_s, u"A"_s, u"/packages/demo/a.py"_s, 12}};
    model.set({demo});
    QVERIFY(!model.placeOf(u"math.add"_s));
    QVERIFY(model.placeOf(u"demo.a"_s));
    QCOMPARE(model.placeOf(u"demo.a"_s)->line, 12);
}

void TestExtensions::aPackageIsAskedForUnlessThereIsOneOfThatName()
{
    ExtensionsModel model;
    model.set({extension(u"Demo"_s)});
    const QString taken = model.data(model.index(0), ExtensionsModel::NameRole).toString();
    const QSignalSpy wanted(&model, &ExtensionsModel::makeWanted);
    const QSignalSpy refused(&model, &ExtensionsModel::notMade);
    model.make(taken);
    QCOMPARE(wanted.size(), 0);
    QCOMPARE(refused.size(), 1);
    QVERIFY(refused[0][0].toString().startsWith(u"There is a package "_s + taken + u" already"_s));
    model.make(u"other"_s);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].toString(), u"other"_s);
}

void TestExtensions::aNodeOfAPackageThatIsOffIsKnownToBe()
{
    ExtensionsModel model;
    Extension demo = extension(u"Demo"_s);
    demo.nodes = {{u"demo.a"_s, u"A"_s, u"/packages/demo/a.py"_s, 12}};
    model.set({demo});
    QCOMPARE(model.offFolderOf(u"demo.a"_s), QString());
    demo.enabled = false;
    model.set({demo});
    QCOMPARE(model.offFolderOf(u"demo.a"_s), demo.folder);
    QCOMPARE(model.offFolderOf(u"demo.b"_s), QString());
}

void TestExtensions::anEditorIsToldTheLineAsItWantsIt_data()
{
    QTest::addColumn<QString>("wish");
    QTest::addColumn<QStringList>("command");
    QTest::newRow("nothing") << QString() << QStringList();
    QTest::newRow("VS Code") << u"code"_s << QStringList{u"code"_s, u"-g"_s, u"/a b.py:7"_s};
    QTest::newRow("a path") << u"/opt/bin/kate -n"_s
                            << QStringList{u"/opt/bin/kate"_s, u"-n"_s, u"--line"_s, u"7"_s, u"/a b.py"_s};
    QTest::newRow("gvim") << u"gvim"_s << QStringList{u"gvim"_s, u"+7"_s, u"/a b.py"_s};
    QTest::newRow("as it is told") << u"xterm -e vim +{line} {file}"_s
                                   << QStringList{u"xterm"_s, u"-e"_s, u"vim"_s, u"+7"_s, u"/a b.py"_s};
    QTest::newRow("the line alone") << u"gvim +{line}"_s << QStringList{u"gvim"_s, u"+7"_s, u"/a b.py"_s};
    QTest::newRow("without a window of its own") << u"vim"_s << QStringList();
}

void TestExtensions::anEditorIsToldTheLineAsItWantsIt()
{
    QFETCH(QString, wish);
    QFETCH(QStringList, command);
    QCOMPARE(editorCommand(wish, u"/a b.py"_s, 7), command);
}

QTEST_GUILESS_MAIN(TestExtensions)
#include "tst_extensions.moc"
