// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// A user's widget: found by its name, loaded, loaded again when it is saved, and harmless when it is broken.
#include "qml/Heddle/Theme/themebase.h"
#include "qml/Heddle/Widgets/facehost.h"
#include "qml/Heddle/Widgets/widgetregistry.h"
#include "tests/qml/widgets/madeupnode.h"

#include <QtCore/QTemporaryDir>
#include <QtQml/QQmlComponent>
#include <QtQml/QQmlEngine>

#include <QtQml/qqmlextensionplugin.h>

#include <sys/stat.h>

using namespace heddle::ui;
using namespace heddle::testing;

class FacesTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_home;
    std::unique_ptr<QQmlEngine> m_engine;
    std::unique_ptr<FaceHost> m_host;

    static void save(const QString &typeId, const QByteArray &body) { saveFile(widgetPath(typeId), body); }
    FaceHost *hostFor(QObject *node)
    {
        QQmlComponent component(m_engine.get());
        component.setData("import Heddle.Widgets\nFaceHost { width: 100; height: 50 }", QUrl());
        m_host.reset(qobject_cast<FaceHost *>(component.create()));
        if (m_host)
            m_host->setNode(node);
        return m_host.get();
    }
    QString mark() const { return m_host->face() ? m_host->face()->property("mark").toString() : QString(); }
    static QByteArray widget(const QByteArray &mark)
    {
        return "import Heddle.Widgets\nNodeWidget { property string mark: \"" + mark
            + "\"\n Label { text: node.title } }\n";
    }
    // Who reads it waits for ever. Remove the link before anything is saved there.
    void linkToAPipe(const QString &path)
    {
        const QString pipe = m_home.filePath(QStringLiteral("pipe"));
        QDir().mkpath(QFileInfo(path).path());
        QVERIFY(QFile::exists(pipe) || mkfifo(qPrintable(pipe), 0600) == 0);
        QVERIFY(QFile::link(pipe, path));
    }

private slots:
    void initTestCase() { qputenv("XDG_DATA_HOME", m_home.path().toUtf8()); }
    void init()
    {
        QDir(WidgetRegistry::userFolder()).removeRecursively();
        QDir(WidgetRegistry::packagesFolder()).removeRecursively();
        m_engine = std::make_unique<QQmlEngine>();
        m_engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
    }
    void cleanup()
    {
        m_host.reset();
        m_engine.reset();
    }

    void aNodeWithoutAFaceShowsNothing()
    {
        MadeUpNode node(QStringLiteral("test.plain"));
        QVERIFY(hostFor(&node));
        QVERIFY(!m_host->present());
        QCOMPARE(m_host->errorText(), QString());
    }
    void aTypesFaceComesFromTheLibrary()
    {
        MadeUpNode node(QStringLiteral("test.image"), QStringLiteral("image"));
        QVERIFY(hostFor(&node));
        QVERIFY2(m_host->present(), qPrintable(m_host->errorPlace() + m_host->errorText()));
        QCOMPARE(m_host->face()->size(), QSizeF(100, 50));
    }
    void aFileOfTheUsersWinsOverTheLibrary()
    {
        save(QStringLiteral("test.gain"), widget("mine"));
        MadeUpNode node(QStringLiteral("test.gain"), QStringLiteral("image"));
        hostFor(&node);
        QTRY_COMPARE(mark(), QStringLiteral("mine"));
    }
    void aChosenLookWinsOverBoth()
    {
        save(QStringLiteral("test.gain"), widget("mine"));
        MadeUpNode node(QStringLiteral("test.gain"), QStringLiteral("image"));
        hostFor(&node);
        QTRY_COMPARE(mark(), QStringLiteral("mine"));
        m_host->setProperty("look", QStringLiteral("table"));
        QTRY_VERIFY(m_host->face() && mark().isEmpty());
        QVERIFY(QString::fromLatin1(m_host->face()->metaObject()->className()).startsWith(u"TableFace"));
        m_host->setProperty("look", QStringLiteral("own"));
        QTRY_COMPARE(mark(), QStringLiteral("mine"));
    }
    void savingTheFileLoadsItAgain()
    {
        save(QStringLiteral("test.gain"), widget("first"));
        MadeUpNode node(QStringLiteral("test.gain"));
        hostFor(&node);
        QTRY_COMPARE(mark(), QStringLiteral("first"));
        save(QStringLiteral("test.gain"), widget("second"));
        QTRY_COMPARE(mark(), QStringLiteral("second"));
    }
    void aFileThatAppearsLaterIsTaken()
    {
        MadeUpNode node(QStringLiteral("test.late"));
        hostFor(&node);
        save(QStringLiteral("test.late"), widget("here"));
        QTRY_COMPARE(mark(), QStringLiteral("here"));
    }
    void aBrokenFileSaysWhereAndWhatAndIsMendedBySaving()
    {
        save(QStringLiteral("test.gain"), "import Heddle.Widgets\nNodeWidget {\n    Slidr { }\n}\n");
        MadeUpNode node(QStringLiteral("test.gain"));
        hostFor(&node);
        QTRY_COMPARE(m_host->errorPlace(), QStringLiteral("test.gain.qml, line 3"));
        QVERIFY(!m_host->present());
        QCOMPARE(m_host->errorText(), QStringLiteral("Slidr is not a type"));
        save(QStringLiteral("test.gain"), widget("mended"));
        QTRY_COMPARE(mark(), QStringLiteral("mended"));
        QCOMPARE(m_host->errorText(), QString());
    }
    void aFileWhoseRootIsNoWidgetIsRefused()
    {
        save(QStringLiteral("test.gain"), "import QtQml\nQtObject { property var node }\n");
        MadeUpNode node(QStringLiteral("test.gain"));
        hostFor(&node);
        QTRY_VERIFY(m_host->errorText().contains(QStringLiteral("NodeWidget")));
        QVERIFY(!m_host->present());
    }
    void nothingOfAPackageThatIsSwitchedOffIsLoaded()
    {
        const QString folder = WidgetRegistry::packagesFolder() + QStringLiteral("/mine");
        saveFile(folder + QStringLiteral("/test.gain.qml"), widget("mine"));
        const QStringList off{QDir(folder).canonicalPath()};
        WidgetRegistry *registry = WidgetRegistry::of(m_engine.get());
        const QSignalSpy changes(registry, &WidgetRegistry::changed);
        registry->setOff(off);
        MadeUpNode node(QStringLiteral("test.gain"));
        hostFor(&node);
        QTRY_VERIFY(registry->isReady());
        QCOMPARE(changes.size(), 1); // not read with it first, and then without it
        QCOMPARE(registry->userFile(QStringLiteral("test.gain")), QString());
        QVERIFY(!m_host->present());
        registry->setOff({});
        QTRY_COMPARE(mark(), QStringLiteral("mine"));
        registry->setOff(off);
        QTRY_VERIFY(!m_host->present());
    }
    void aTypeNameCannotLeaveTheFolder()
    {
        WidgetRegistry *registry = WidgetRegistry::of(m_engine.get());
        QTRY_VERIFY(registry->isReady());
        QCOMPARE(registry->userFile(QStringLiteral("../../etc/passwd")), QString());
    }
    void anotherNodeOfTheSameTypeKeepsTheFace()
    {
        MadeUpNode one(QStringLiteral("test.image"), QStringLiteral("image")),
            two(QStringLiteral("test.image"), QStringLiteral("image"));
        hostFor(&one);
        QQuickItem *face = m_host->face();
        m_host->setNode(&two);
        QCOMPARE(m_host->face(), face);
        QCOMPARE(face->property("node").value<QObject *>(), &two);
    }
    void aFileBesideItIsLoadedAgainToo()
    {
        saveFile(
            widgetPath(QStringLiteral("Knob")), "import QtQml\nQtObject { property string name: 'round' }\n");
        saveFile(WidgetRegistry::userFolder() + QStringLiteral("/parts/words.js"),
            "function word() { return 'one' }\n");
        save(QStringLiteral("test.gain"),
            "import Heddle.Widgets\nimport 'parts/words.js' as Words\nNodeWidget { property string mark: "
            "knob.name + Words.word()\n"
            "property var k: Knob { id: knob } }\n");
        MadeUpNode node(QStringLiteral("test.gain"));
        hostFor(&node);
        QTRY_COMPARE(mark(), QStringLiteral("roundone"));
        saveFile(widgetPath(QStringLiteral("Knob")),
            "import QtQml\nQtObject { property string name: 'square' }\n");
        QTRY_COMPARE(mark(), QStringLiteral("squareone"));
        saveFile(WidgetRegistry::userFolder() + QStringLiteral("/parts/words.js"),
            "function word() { return 'two' }\n");
        QTRY_COMPARE(mark(), QStringLiteral("squaretwo"));
    }
    void aFileWithoutAnEndIsNotReadAndAGoodOneInItsPlaceIsShown()
    {
        const QString path = widgetPath(QStringLiteral("test.gain"));
        linkToAPipe(path);
        MadeUpNode node(QStringLiteral("test.gain"));
        hostFor(&node);
        QTRY_COMPARE(m_host->errorPlace(), QStringLiteral("test.gain.qml"));
        QVERIFY(m_host->errorText().contains(QStringLiteral("no plain file")));
        QVERIFY(QFile::remove(path));
        save(QStringLiteral("test.gain"), widget("mended"));
        QTRY_COMPARE(mark(), QStringLiteral("mended"));
        QCOMPARE(m_host->errorText(), QString());
        save(QStringLiteral("test.gain"), widget("long") + QByteArray(1 << 20, ' '));
        QTRY_VERIFY(m_host->errorText().contains(QStringLiteral("1 MB")));
        QVERIFY(!m_host->present());
    }
    void aHelperWithoutAnEndIsNotReadEither()
    {
        const QString path = widgetPath(QStringLiteral("Knob"));
        linkToAPipe(path);
        save(QStringLiteral("test.gain"), "import Heddle.Widgets\nNodeWidget { Knob { } }\n");
        MadeUpNode node(QStringLiteral("test.gain"));
        hostFor(&node);
        QTRY_VERIFY(!m_host->errorText().isEmpty());
        QVERIFY(QFile::remove(path));
        save(QStringLiteral("Knob"), "import QtQuick\nItem { }\n");
        QTRY_VERIFY(m_host->present());
    }
    void aFileThatIsWrittenInPlaceOrMadeAnewIsLoadedAgain()
    {
        save(QStringLiteral("test.gain"), widget("first"));
        MadeUpNode node(QStringLiteral("test.gain"), QStringLiteral("image"));
        hostFor(&node);
        QTRY_COMPARE(mark(), QStringLiteral("first"));
        QFile file(widgetPath(QStringLiteral("test.gain")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(widget("in place"));
        file.close();
        QTRY_COMPARE(mark(), QStringLiteral("in place"));
        QVERIFY(QFile::remove(file.fileName()));
        QTRY_VERIFY(m_host->face() && mark().isEmpty()); // the library's
        save(QStringLiteral("test.gain"), widget("again"));
        QTRY_COMPARE(mark(), QStringLiteral("again"));
    }
    void aPackageThatIsAddedBringsItsFaces()
    {
        MadeUpNode node(QStringLiteral("test.packed"));
        hostFor(&node);
        const QString package = WidgetRegistry::packagesFolder() + QStringLiteral("/lab");
        saveFile(package + QStringLiteral("/widgets/test.packed.qml"), widget("packed"));
        QTRY_COMPARE(mark(), QStringLiteral("packed"));
        save(QStringLiteral("test.packed"), widget("mine")); // the user's own wins
        QTRY_COMPARE(mark(), QStringLiteral("mine"));
    }
    void theOldFaceStaysUntilTheNewOneIsReady()
    {
        save(QStringLiteral("test.gain"), widget("first"));
        MadeUpNode node(QStringLiteral("test.gain"));
        hostFor(&node);
        QTRY_COMPARE(mark(), QStringLiteral("first"));
        int without = 0;
        connect(m_host.get(), &FaceHost::faceChanged, m_host.get(),
            [&] { without += m_host->present() ? 0 : 1; });
        save(QStringLiteral("test.gain"), widget("second"));
        QTRY_COMPARE(mark(), QStringLiteral("second"));
        QCOMPARE(without, 0);
    }
    void onlyTheFileThatWasSavedIsLoadedAgain()
    {
        save(QStringLiteral("test.gain"), widget("gain"));
        save(QStringLiteral("test.other"), widget("other"));
        MadeUpNode node(QStringLiteral("test.gain")), other(QStringLiteral("test.other"));
        hostFor(&node);
        QTRY_COMPARE(mark(), QStringLiteral("gain"));
        const QPointer<QQuickItem> face = m_host->face();
        const std::unique_ptr<FaceHost> gain = std::move(m_host);
        hostFor(&other);
        QTRY_COMPARE(mark(), QStringLiteral("other"));
        save(QStringLiteral("test.other"), widget("new"));
        QTRY_COMPARE(mark(), QStringLiteral("new"));
        QCOMPARE(gain->face(), face.data());
    }
    void aFileThatIsNamedIsShownWhateverTheTypeIs()
    {
        QTemporaryDir elsewhere;
        const QString path = elsewhere.filePath(QStringLiteral("Draft.qml"));
        saveFile(path, widget("draft"));
        MadeUpNode node(QStringLiteral("test.gain"), QStringLiteral("image"));
        hostFor(nullptr);
        m_host->setSource(QUrl::fromLocalFile(path));
        m_host->setNode(&node);
        QTRY_COMPARE(mark(), QStringLiteral("draft"));
        saveFile(path, widget("better"));
        QTRY_COMPARE(mark(), QStringLiteral("better"));
    }
    void theThemeOfTheWindowIsTheWidgetsToo()
    {
        ThemeBase::of(m_engine.get())->setMode(QStringLiteral("light"));
        save(QStringLiteral("test.gain"),
            "import Heddle.Widgets\nimport Heddle.Theme\nNodeWidget { property string mark: Theme.mode }\n");
        MadeUpNode node(QStringLiteral("test.gain"));
        hostFor(&node);
        QTRY_COMPARE(mark(), QStringLiteral("light"));
        ThemeBase::of(m_engine.get())->setMode(QStringLiteral("contrast-dark"));
        QCOMPARE(mark(), QStringLiteral("contrast-dark"));
    }
    void aFaceIsGoneWithoutAWord()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        save(QStringLiteral("test.gain"),
            "import QtQuick\nimport Heddle.Widgets\nNodeWidget { id: root; property string mark: node.title\n"
            "Rectangle { width: root.parent.width; height: root.parent.parent ? 1 : 2 } onRemoved: "
            "node.send('bye') }\n");
        MadeUpNode node(QStringLiteral("test.gain"));
        hostFor(&node);
        QTRY_COMPARE(mark(), QStringLiteral("Gain"));
        QCOMPARE(m_host->warnings(), 0);
        m_host.reset();
        QCOMPARE(node.m_sent, QVariantList{QStringLiteral("bye")});
    }
    void theFaceInTheManualListensAndSpeaks()
    {
        QFile listing(QStringLiteral(HEDDLE_SOURCE_DIR "/resources/manual/listings/face4.qml"));
        QVERIFY(listing.open(QIODevice::ReadOnly));
        save(QStringLiteral("manual.scaled_sum"), listing.readAll());
        MadeUpNode node(QStringLiteral("manual.scaled_sum"));
        hostFor(&node);
        QTRY_VERIFY2(m_host->present(), qPrintable(m_host->errorPlace() + m_host->errorText()));
        emit node.message(QVariantMap{{QStringLiteral("sum"), 3}, {QStringLiteral("factor"), 2}});
        QVERIFY(withText(m_host->face(), QStringLiteral("3, factor 2")));
        QQuickItem *finish = withText(m_host->face(), QStringLiteral("Finish"));
        QVERIFY(finish && QMetaObject::invokeMethod(finish, "clicked"));
        QCOMPARE(node.m_sent, QVariantList{0});
    }
};

QTEST_MAIN(FacesTest)
#include "tst_faces.moc"
