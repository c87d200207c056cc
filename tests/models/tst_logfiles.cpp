// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "models/catalog/catalogmodel.h"
#include "models/diagnostics/logfiles.h"
#include "models/document/flowdocument.h"

#include <QtTest/QtTest>

using namespace heddle;
using namespace Qt::StringLiterals;

/// What nodes say, kept on disk.
class TestLogFiles : public QObject {
    Q_OBJECT

private slots:
    void init();
    void whatNodesSayIsInTheFile();
    void nothingIsWrittenWhereNothingIsSaid();
    void anotherDocumentHasAFileOfItsOwn();
    void theOldestGo();
    void ofVeryMuchTheLatestIsKept();
    void aFolderThatCannotBeMadeIsNoTrouble();

private:
    static LogNews news(const std::string &text, std::size_t times = 1)
    {
        LogNews news;
        for (std::size_t i = 0; i < times; ++i)
            news.lines.push_back({.node = {{}, NodeId{3}},
                .name = "blur",
                .run = 7,
                .level = LogLevel::Warning,
                .text = text,
                .time = 1'795'860'000'000'000});
        return news;
    }
    QStringList files() const { return QDir(folder()).entryList(QDir::Files, QDir::Name); }
    QString folder() const { return m_home->filePath(u"logs"_s); }
    QByteArray textOf(int file) const
    {
        QFile there(folder() + u'/' + files().at(file));
        return there.open(QFile::ReadOnly) ? there.readAll() : QByteArray();
    }

    Catalog m_catalog;
    CatalogModel m_library{m_catalog};
    FlowDocument m_flow{m_library, [](Command) {}};
    std::unique_ptr<QTemporaryDir> m_home;
};

void TestLogFiles::init()
{
    m_home = std::make_unique<QTemporaryDir>();
}

void TestLogFiles::whatNodesSayIsInTheFile()
{
    LogFiles logs(folder());
    logs.append(m_flow, news("The radius is 0.\nNothing is blurred.\n"));
    LogNews more = news("Again");
    more.lost = 12;
    logs.append(m_flow, more);
    logs.wait();
    QCOMPARE(files().size(), 1);
    QVERIFY(files().first().endsWith(u" Untitled.log"_s));
    QCOMPARE(textOf(0),
        "2026-11-28T10:00:00.000Z  warning  blur (run 7)  The radius is 0.\n    Nothing is blurred.\n"
        "    12 lines came too fast to be kept\n"
        "2026-11-28T10:00:00.000Z  warning  blur (run 7)  Again\n");
}

void TestLogFiles::nothingIsWrittenWhereNothingIsSaid()
{
    LogFiles logs(folder());
    logs.append(m_flow, {});
    logs.wait();
    QVERIFY(!QFileInfo::exists(folder()));
}

void TestLogFiles::anotherDocumentHasAFileOfItsOwn()
{
    LogFiles logs(folder());
    logs.append(m_flow, news("one"));
    logs.wait();
    LogNews other = news("two");
    other.begun = true;
    QTRY_VERIFY(QDateTime::currentDateTime().toString(u"zzz"_s) != files().first().mid(20, 3));
    logs.append(m_flow, other);
    logs.wait();
    QCOMPARE(files().size(), 2);
    QVERIFY(textOf(0).endsWith("one\n") && textOf(1).endsWith("two\n"));
}

void TestLogFiles::theOldestGo()
{
    QVERIFY(QDir().mkpath(folder()));
    for (int i = 0; i < LogFiles::kMostFiles + 5; ++i)
        QVERIFY(
            QFile(folder() + u"/2020-01-01 %1 old.log"_s.arg(i, 3, 10, QChar(u'0'))).open(QFile::WriteOnly));
    LogFiles logs(folder());
    logs.append(m_flow, news("new"));
    logs.wait();
    QCOMPARE(files().size(), LogFiles::kMostFiles);
    QVERIFY(files().first().contains(u"006 old"_s));
}

void TestLogFiles::ofVeryMuchTheLatestIsKept()
{
    LogFiles logs(folder());
    const std::string text(4'000, 'x');
    for (int i = 0; i < 7; ++i)
        logs.append(m_flow, news(text, 1'000));
    logs.append(m_flow, news("last"));
    logs.wait();
    QCOMPARE(files().size(), 2);
    qint64 bytes = 0;
    for (const QString &file : files())
        bytes += QFileInfo(folder() + u'/' + file).size();
    QVERIFY2(bytes <= LogFiles::kMostBytes, qPrintable(QString::number(bytes)));
    QVERIFY(textOf(0).endsWith("last\n"));
}

void TestLogFiles::aFolderThatCannotBeMadeIsNoTrouble()
{
    QVERIFY(QFile(folder()).open(QFile::WriteOnly)); // a file is in its place
    LogFiles logs(folder());
    logs.append(m_flow, news("one"));
    logs.wait();
    QVERIFY(QFileInfo(folder()).isFile());
}

QTEST_MAIN(TestLogFiles)
#include "tst_logfiles.moc"
