// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "models/document/examplesmodel.h"
#include "models/document/recentfiles.h"
#include "models/document/recoverymodel.h"
#include "models/document/settings.h"
#include "tests/support/scratchfolder.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QtTest>

#include <atomic>

using namespace heddle;
using namespace Qt::StringLiterals;

/// What the program remembers of files between two starts.
class TestFiles : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void theNewestFileIsFirstAndKept();
    void aFileThatIsGoneIsMarkedNotDropped();
    void theListEndsAtTwelve();
    void examplesAreNamedInWords();
    void unsavedWorkIsOfferedNewestFirst();
    void discardedWorkIsGoneFromListAndDisk();
    void choicesAreKept();

private:
    static QStringList titles(const QAbstractItemModel &model);
};

void TestFiles::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"heddle-test"_s);
    QCoreApplication::setApplicationName(u"files"_s);
}

void TestFiles::init()
{
    QSettings().clear();
}

QStringList TestFiles::titles(const QAbstractItemModel &model)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row)
        result.append(model.index(row, 0).data(Qt::DisplayRole).toString());
    return result;
}

void TestFiles::theNewestFileIsFirstAndKept()
{
    {
        RecentFiles recent;
        QAbstractItemModelTester tester(&recent);
        for (const auto *name : {"a", "b", "c", "a"})
            recent.add(u"/flows/%1.heddle"_s.arg(QLatin1String(name)));
        QCOMPARE(titles(recent), (QStringList{u"a"_s, u"c"_s, u"b"_s}));
        recent.remove(u"/flows/c.heddle"_s);
        recent.add(QString());
    }
    RecentFiles again;
    QCOMPARE(titles(again), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(again.index(0).data(RecentFiles::FolderRole).toString(), u"/flows"_s);
    for (int row = 0; row < again.count();
         ++row) { // when they were open here is kept, whatever the files are
        const QDateTime opened = again.index(row).data(RecentFiles::OpenedRole).toDateTime();
        QVERIFY(opened.isValid());
        QVERIFY(opened.secsTo(QDateTime::currentDateTimeUtc()) < 60);
    }
}

void TestFiles::aFileThatIsGoneIsMarkedNotDropped()
{
    test::ScratchFolder folder;
    RecentFiles recent;
    QSignalSpy refreshed(&recent, &RecentFiles::refreshed);
    recent.add(QString::fromStdString(folder.path("gone.heddle")));
    recent.add(QString::fromStdString(folder.file("here.heddle", "{}")));
    while (refreshed.count() < 3)
        QVERIFY(refreshed.wait());
    QCOMPARE(recent.index(0).data(RecentFiles::ExistsRole), QVariant(true));
    QCOMPARE(recent.index(1).data(RecentFiles::ExistsRole), QVariant(false));
}

void TestFiles::theListEndsAtTwelve()
{
    RecentFiles recent;
    QAbstractItemModelTester tester(&recent);
    for (int i = 0; i < 20; ++i)
        recent.add(u"/flows/%1.heddle"_s.arg(i));
    QCOMPARE(recent.count(), 12);
    QCOMPARE(titles(recent).last(), u"8"_s);
}

void TestFiles::examplesAreNamedInWords()
{
    test::ScratchFolder folder;
    folder.file("welcome.heddle", "{}");
    folder.file("volume-projection.heddle", "{}");
    folder.file("notes.txt", "");
    ExamplesModel examples;
    QAbstractItemModelTester tester(&examples);
    QSignalSpy known(&examples, &ExamplesModel::countChanged);
    examples.setFolder(QString::fromStdString(folder.path()));
    QVERIFY(known.wait());
    QCOMPARE(titles(examples), (QStringList{u"Welcome"_s, u"Volume projection"_s}));
    QVERIFY(examples.pathOf(u"welcome"_s).endsWith(u"/welcome.heddle"_s));
    QVERIFY(examples.holds(examples.pathOf(u"welcome"_s)));
    QVERIFY(!examples.holds(u"/mine/welcome.heddle"_s));
    const auto said
        = [&](int row) { return examples.index(row).data(ExamplesModel::SentenceRole).toString(); };
    QVERIFY(!said(0).isEmpty());
    QVERIFY(said(0) != said(1));
}

void TestFiles::unsavedWorkIsOfferedNewestFirst()
{
    RecoveryModel recoveries;
    QAbstractItemModelTester tester(&recoveries);
    const QDateTime now = QDateTime::currentDateTime();
    recoveries.setStore(
        [now] {
            return QList<Recovery>{
                {u"/keep/1"_s, u"/flows/old.heddle"_s, now.addDays(-1)}, {u"/keep/2"_s, QString(), now}};
        },
        {});
    QSignalSpy listed(&recoveries, &RecoveryModel::refreshed);
    recoveries.refresh();
    QVERIFY(listed.wait());
    QCOMPARE(titles(recoveries), (QStringList{u"Untitled"_s, u"old"_s}));
    QCOMPARE(recoveries.find(u"/keep/1"_s)->original, u"/flows/old.heddle"_s);
}

void TestFiles::discardedWorkIsGoneFromListAndDisk()
{
    std::atomic<int> discarded = 0;
    RecoveryModel recoveries;
    QAbstractItemModelTester tester(&recoveries);
    recoveries.setStore(
        [] {
            return QList<Recovery>{{u"/keep/1"_s, QString(), {}}};
        },
        [&](const QString &) { ++discarded; });
    QSignalSpy listed(&recoveries, &RecoveryModel::refreshed);
    recoveries.refresh();
    QVERIFY(listed.wait());
    recoveries.discard(u"/keep/1"_s);
    QCOMPARE(recoveries.count(), 0);
    QTRY_COMPARE(discarded.load(), 1);
}

void TestFiles::choicesAreKept()
{
    {
        Settings settings;
        QCOMPARE(settings.themeMode(), u"system"_s);
        settings.setThemeMode(u"dark"_s);
        settings.setValue(u"rail"_s, 44);
    }
    Settings again;
    QCOMPARE(again.themeMode(), u"dark"_s);
    QCOMPARE(again.value(u"rail"_s).toInt(), 44);
}

QTEST_GUILESS_MAIN(TestFiles)
#include "tst_files.moc"
