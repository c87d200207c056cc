// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Widgets that do what widgets must not: each is told by its name, and nobody else notices.
#include "qml/Heddle/Widgets/facehost.h"
#include "qml/Heddle/Widgets/facemaker.h"
#include "tests/qml/widgets/madeupnode.h"

#include <QtCore/QTemporaryDir>
#include <QtNetwork/QTcpServer>
#include <QtQml/QQmlComponent>
#include <QtQml/QQmlEngine>
#include <QtQuick/QQuickWindow>

using namespace heddle::ui;
using namespace heddle::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr int kLong = 30'000;

enum Fate { Broken, Failing, Off };

bool below(QQuickItem *item, const QString &name)
{
    const auto children = item->childItems();
    return item->objectName() == name
        || std::any_of(
            children.begin(), children.end(), [&](QQuickItem *child) { return below(child, name); });
}

} // namespace

class HostileTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_home;
    std::unique_ptr<QQmlEngine> m_engine;
    std::unique_ptr<QQuickWindow> m_window;
    MadeUpNode m_neighbour{u"test.neighbour"_s};
    QPointer<FaceHost> m_beside;

    static QByteArray hostile(const QString &name)
    {
        QFile file(u"" HEDDLE_SOURCE_DIR "/tests/qml/widgets/hostile/"_s + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : "import Heddle.Widgets\nNodeWidget { } }\n";
    }
    FaceHost *hostFor(QObject *node)
    {
        QQmlComponent component(m_engine.get());
        component.setData("import Heddle.Widgets\nFace { width: 208; height: 96 }", QUrl());
        auto *host = qobject_cast<FaceHost *>(component.create());
        host->setParent(m_window.get());
        host->setParentItem(m_window->contentItem());
        host->setNode(node);
        return host;
    }
    // The neighbour shows what it is told, and has nothing to complain of.
    bool neighbourLives()
    {
        const QString word = QString::number(m_neighbour.property("asked").toInt() + 1);
        m_neighbour.setProperty("asked", word.toInt());
        emit m_neighbour.message(word);
        return m_beside->present() && withText(m_beside->face(), word) && m_beside->warnings() == 0;
    }
    static QString install(const QString &name)
    {
        const QString type = u"test."_s + name;
        saveFile(widgetPath(type), hostile(name + u".qml"_s));
        return type;
    }

private slots:
    void initTestCase()
    {
        qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
        for (const QString &helper : {u"endless.js"_s, u"spinning.js"_s, u"Ouroboros.qml"_s})
            saveFile(WidgetRegistry::userFolder() + u'/' + helper, hostile(helper));
    }
    void init()
    {
        m_engine = std::make_unique<QQmlEngine>();
        m_engine->addImportPath(u"qrc:/qt/qml"_s);
        m_window = std::make_unique<QQuickWindow>();
        m_window->resize(600, 300);
        m_window->show();
        saveFile(widgetPath(u"test.neighbour"_s),
            "import Heddle.Widgets\nNodeWidget { Label { id: word; text: '' } onMessage: v => word.text = v "
            "}\n");
        m_beside = hostFor(&m_neighbour);
        QTRY_VERIFY_WITH_TIMEOUT(m_beside->present(), kLong);
    }
    void cleanup()
    {
        m_window.reset();
        m_engine.reset();
        for (const QFileInfo &file : QDir(WidgetRegistry::userFolder()).entryInfoList({u"test.*"_s}))
            QFile::remove(file.filePath());
    }

    void itIsContained_data();
    void itIsContained();
    void manyWarningsAreCountedAndWrittenOnce();
    void whatIsSwitchedOffComesBackWhenItIsMendedOrWanted();
    void theStallIsCutShort();
    void itReadsNeitherFilesNorPages();
    void onlyWhatDrawsCanBeImported();
    void aFaceHasNoFacesInIt();
    void whatWouldActOnTheWholeWindowIsRefused_data();
    void whatWouldActOnTheWholeWindowIsRefused();
    void whatAFaceLiesInCannotBeDeleted();
    void aFaceIsSeenInItsPlaceAlone();
    void aListThatOpensIsSeenBeyondTheFace();
    void aFileMayStillBeAskedFor();
};

void HostileTest::itIsContained_data()
{
    QTest::addColumn<bool>("poked");
    QTest::addColumn<int>("fate");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, bool poked, Fate fate, const QString &place, const QString &text) {
        QTest::newRow(name) << poked << int(fate) << place << text;
    };
    row("syntax", false, Broken, u"test.syntax.qml, line 2"_s, u"token"_s);
    row("missingimport", false, Broken, u"test.missingimport.qml, line 4"_s, u"Somewhere.Else"_s);
    row("throwing", true, Failing, u"test.throwing.qml, line 11"_s, u"undefined"_s);
    row("bindingloop", false, Failing, u"test.bindingloop.qml, line 8"_s, u"Binding loop"_s);
    row("busy", true, Off, u"test.busy.qml"_s, u"held up the window"_s);
    row("endless", true, Off, u"test.endless.qml"_s, u"held up the window"_s);
    row("endlessbirth", false, Off, u"test.endlessbirth.qml"_s, u"held up the window"_s);
    row("parentkiller", true, Failing, u"test.parentkiller.qml, line 9"_s, u"destroy"_s);
    row("crowd", false, Off, u"test.crowd.qml"_s,
        u"and was"_s); // given up for their number, or switched off for the time they take
    row("growing", true, Off, u"test.growing.qml"_s, u"items"_s);
    row("missingimage", false, Failing, u"test.missingimage.qml, line 7"_s, u"Cannot open: nowhere.png"_s);
    row("foreignimage", false, Failing, u"test.foreignimage.qml"_s, u"only its own folder"_s);
    row("webimage", false, Failing, u"test.webimage.qml"_s, u"only its own folder"_s);
    row("worker", true, Failing, u"test.worker.qml"_s, u"no threads"_s);
    row("itself", false, Off, u"test.itself.qml"_s, u"items"_s);
    row("selftype", false, Broken, u"Ouroboros.qml, line 6"_s, u"recursively"_s);
    row("deepcall", true, Failing, u"test.deepcall.qml, line 1"_s, u"call stack"_s);
    row("quitter", true, Failing, u"test.quitter.qml"_s, u"cannot end"_s);
}

void HostileTest::itIsContained()
{
    QFETCH(bool, poked);
    QFETCH(int, fate);
    QFETCH(QString, place);
    QFETCH(QString, text);
    MadeUpNode node(install(QString::fromLatin1(QTest::currentDataTag())));
    FaceHost *host = hostFor(&node);
    const auto said = [&] { return fate == Failing ? host->warningText() : host->errorText(); };
    const auto isTold = [&] {
        if (poked && host->present()
            && said().isEmpty()) // again, for on a busy machine a second may be little
            emit node.message(u"now"_s);
        return said().contains(text);
    };
    QVERIFY2(QTest::qWaitFor(isTold, kLong), qPrintable(host->errorText() + host->warningText()));
    QCOMPARE(fate == Failing ? host->warningPlace() : host->errorPlace(), place);
    QCOMPARE(host->isOff(), fate == Off);
    QCOMPARE(host->present(), fate == Failing);
    QTRY_VERIFY(below(host, fate == Failing ? u"faceStrip"_s : u"faceCard"_s));
    QTRY_VERIFY_WITH_TIMEOUT(neighbourLives(), kLong); // its own file may just be read anew
}

void HostileTest::manyWarningsAreCountedAndWrittenOnce()
{
    MadeUpNode node(install(u"throwing"_s));
    FaceHost *host = hostFor(&node);
    QTRY_VERIFY_WITH_TIMEOUT(host->present(), kLong);
    static int lines = 0;
    static QtMessageHandler before = nullptr;
    before
        = qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &context, const QString &text) {
              lines += text.contains(u"test.throwing.qml"_s) ? 1 : 0;
              before(type, context, text);
          });
    for (int i = 0; i < 1000; ++i)
        emit node.message(i);
    qInstallMessageHandler(before);
    QTRY_VERIFY_WITH_TIMEOUT(host->warnings() >= 1000, kLong);
    QVERIFY2(lines >= 1 && lines <= 20, qPrintable(QString::number(lines)));
    const QString words = u"%L1 × %2"_s.arg(host->warnings()).arg(host->warningText());
    QTRY_VERIFY(withText(host, words)); // in a small node the file's name would take all the room
}

void HostileTest::whatIsSwitchedOffComesBackWhenItIsMendedOrWanted()
{
    MadeUpNode node(install(u"endless"_s));
    FaceHost *host = hostFor(&node), *second = hostFor(&node);
    QTRY_VERIFY_WITH_TIMEOUT(host->present() && second->present(), kLong);
    emit node.message(1);
    QTRY_VERIFY_WITH_TIMEOUT(host->isOff() && second->isOff(), kLong);
    host->tryAgain();
    QTRY_VERIFY_WITH_TIMEOUT(host->present() && second->present(), kLong);
    QVERIFY(!host->isOff());
    emit node.message(2);
    QTRY_VERIFY_WITH_TIMEOUT(host->isOff(), kLong);
    saveFile(widgetPath(u"test.endless"_s), "import Heddle.Widgets\nNodeWidget { }\n");
    QTRY_VERIFY_WITH_TIMEOUT(host->present(), kLong);
    QCOMPARE(host->errorText(), QString());
}

void HostileTest::theStallIsCutShort()
{
    MadeUpNode node(install(u"endless"_s));
    FaceHost *host = hostFor(&node);
    QTRY_VERIFY_WITH_TIMEOUT(host->present(), kLong);
    emit node.message(1); // comes back at all
    QVERIFY(neighbourLives()); // before anything else is done
}

void HostileTest::itReadsNeitherFilesNorPages()
{
    QTest::failOnWarning(QRegularExpression(u"openUrl"_s)); // as the desktop says when it is asked here
    MadeUpNode node(install(u"reader"_s));
    FaceHost *host = hostFor(&node);
    QTRY_VERIFY_WITH_TIMEOUT(host->present(), kLong);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QSignalSpy connected(&server, &QTcpServer::newConnection);
    const QString page = u"http://127.0.0.1:%1/"_s.arg(server.serverPort());
    emit node.message(page);
    QTRY_VERIFY_WITH_TIMEOUT(host->face()->property("heard").toMap().contains(page), kLong);
    QCOMPARE(host->face()->property("heard").toMap().value(page).toInt(), 0);
    QCOMPARE(host->face()->property("heard").toMap().value(u"file:///etc/passwd"_s).toInt(), 0);
    QCOMPARE(connected.count(), 0);
}

void HostileTest::onlyWhatDrawsCanBeImported()
{
    MadeUpNode node(install(u"importer"_s));
    FaceHost *host = hostFor(&node);
    QTRY_VERIFY_WITH_TIMEOUT(host->present(), kLong);
    QCOMPARE(host->face()->property("open").toStringList().join(u' '), u"QtQuick.Layouts"_s);
}

void HostileTest::aFaceHasNoFacesInIt()
{
    saveFile(widgetPath(u"test.mirror"_s),
        "import Heddle.Widgets\nNodeWidget { id: root; Face { anchors.fill: parent; node: root.node } }\n");
    MadeUpNode node(u"test.mirror"_s);
    FaceHost *host = hostFor(&node);
    QTRY_VERIFY_WITH_TIMEOUT(host->present(), kLong);
    QVERIFY(FaceMaker::itemsOf(host->face()) < 10);
}

void HostileTest::whatWouldActOnTheWholeWindowIsRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QByteArray &body, const QString &text) {
        QTest::newRow(name) << body << text;
    };
    row("shortcut", "Shortcut { sequence: 'Ctrl+S' }", u"hold a Shortcut"_s);
    row("deep", "Item { Repeater { model: 2; Item { Shortcut { sequence: 'Ctrl+S' } } } }",
        u"hold a Shortcut"_s);
    row("in a property", "property QtObject own: Shortcut { sequence: 'Ctrl+S' }", u"hold a Shortcut"_s);
    row("action", "C.Action { shortcut: 'Ctrl+S' }", u"hold a Shortcut"_s);
    row("window", "Window { visible: true }", u"hold a Window"_s);
    row("modal popup", "C.Popup { modal: true; visible: true }", u"modal Popup"_s);
    row("drawer", "C.Drawer { }", u"modal Popup"_s);
    row("foreign picture",
        "Text { textFormat: Text.RichText; text: '<b>a</b><img src=\"file:///tmp/a.png\">' }",
        u"other folders"_s);
    row("foreign picture in Markdown", "Text { textFormat: Text.MarkdownText; text: 'see ![a](/tmp/a.png)' }",
        u"other folders"_s);
    row("foreign picture to edit", "TextEdit { textFormat: Text.RichText; text: '<img src=\"../a.png\">' }",
        u"other folders"_s);
    row("own picture", "Text { text: '<b>a</b><img src=\"a.png\">' } Label { text: '<img src=/a.png>' }",
        QString());
    row("all parts",
        "Button { } Card { } Choice { } CodeArea { } Colour { } Column { } Field { } FilePicker { } "
        "ImageView { } "
        "InputPart { } Label { } Light { } Lines { } Log { } Plot { } ProgressRing { } Range { } Readout { } "
        "Row { } "
        "Slider { } Space { } TableView { } TextView { } Toggle { } ValueView { } VolumeSlices { }",
        QString());
    row("what may be", "C.Popup { visible: true } C.Action { } C.Menu { } Choice { } FilePicker { } Plot { }",
        QString());
}

void HostileTest::whatWouldActOnTheWholeWindowIsRefused()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, text);
    saveFile(widgetPath(u"test.window"_s),
        "import QtQuick\nimport QtQuick.Controls.Basic as C\nimport Heddle.Widgets\nNodeWidget { " + body
            + " }\n");
    MadeUpNode node(u"test.window"_s);
    FaceHost *host = hostFor(&node);
    QTRY_VERIFY_WITH_TIMEOUT(host->present() || !host->errorText().isEmpty(), kLong);
    QCOMPARE(host->present(), text.isEmpty());
    QVERIFY2(host->errorText().contains(text), qPrintable(host->errorText()));
    QTRY_COMPARE(QGuiApplication::topLevelWindows().size(), 1);
    saveFile(widgetPath(u"test.window"_s), "import Heddle.Widgets\nNodeWidget { }\n");
    QTRY_VERIFY_WITH_TIMEOUT(host->present(), kLong);
}

void HostileTest::whatAFaceLiesInCannotBeDeleted()
{
    saveFile(widgetPath(u"test.digger"_s), hostile(u"digger.qml"_s));
    QQmlComponent component(m_engine.get());
    component.setData("import QtQuick\nimport Heddle.Widgets\nItem { Item { Item { } Face { kept: true; "
                      "width: 208; height: 96 } } }",
        QUrl());
    const std::unique_ptr<QObject> around(component.create());
    auto *outer = qobject_cast<QQuickItem *>(around.get());
    outer->setParentItem(m_window->contentItem());
    auto *host = outer->findChild<FaceHost *>();
    const QPointer<QQuickItem> shown(host), inner(host->parentItem()), beside(inner->childItems().first());
    MadeUpNode node(u"test.digger"_s);
    host->setNode(&node);
    QTRY_VERIFY_WITH_TIMEOUT(host->present(), kLong);
    emit node.message(1);
    QVERIFY(host->face()->property("tried").toInt() > 3);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(shown && inner && beside);
    QVERIFY(host->present() && neighbourLives());
}

void HostileTest::aFaceIsSeenInItsPlaceAlone()
{
    saveFile(widgetPath(u"test.wide"_s),
        "import QtQuick\nimport Heddle.Widgets\nNodeWidget { Rectangle { width: 500; height: 20; color: "
        "'red' } "
        "}\n");
    MadeUpNode node(u"test.wide"_s);
    FaceHost *host = hostFor(&node);
    QTRY_VERIFY_WITH_TIMEOUT(host->present(), kLong);
    const auto colourAt = [&](int x) { return m_window->grabWindow().pixelColor(x, 10); };
    QTRY_COMPARE(colourAt(200), QColor(Qt::red));
    QVERIFY(colourAt(220) != QColor(Qt::red));
}

void HostileTest::aListThatOpensIsSeenBeyondTheFace()
{
    saveFile(widgetPath(u"test.list"_s),
        "import Heddle.Widgets\nNodeWidget { Choice { y: 70; width: 160; height: 24; choices: "
        "['one', 'two', 'three', 'four'] } }\n");
    MadeUpNode node(u"test.list"_s);
    FaceHost *host = hostFor(&node);
    QTRY_VERIFY_WITH_TIMEOUT(host->present(), kLong);
    const auto below = [&] { return m_window->grabWindow().copy(0, 110, 160, 60); };
    const QImage before = below();
    QTest::mouseClick(m_window.get(), Qt::LeftButton, {}, {60, 82});
    QTRY_VERIFY(below() != before);
}

void HostileTest::aFileMayStillBeAskedFor()
{
    saveFile(widgetPath(u"test.asking"_s),
        "import Heddle.Widgets\nNodeWidget { FilePicker { id: picker } onMessage: v => picker.choose() }\n");
    MadeUpNode node(u"test.asking"_s);
    FaceHost *host = hostFor(&node);
    QTRY_VERIFY_WITH_TIMEOUT(host->present(), kLong);
    emit node.message(1);
    QTRY_VERIFY_WITH_TIMEOUT(below(m_window->contentItem(), u"fileDialogListView"_s), kLong);
    QCOMPARE(host->warningText(), QString());
}

QTEST_MAIN(HostileTest)
#include "tst_hostile.moc"
