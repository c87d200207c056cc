// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Packages of nodes in Python beside the open window: the first steps as the manual has them, a package that
// breaks and is mended, and the panel that shows them.
#include "tests/app/desk.h"
#include "tests/app/desktest.h"

#include "qml/Heddle/Widgets/widgetregistry.h"

#include <QtCore/QProcess>
#include <QtCore/QSaveFile>
#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>

#include <memory>

using namespace heddle;
using namespace heddle::testing;
using namespace Qt::StringLiterals;

namespace {

const QString kDemo = u"demo.demo"_s;

const char *const kFlow = R"({
"heddle": 1,
"nodes": [
{"id":1,"name":"wave","type":"generate.wave","version":1,"at":[0,0],"set":{"noise":0.5}}
],
"wires": [
]
}
)";

const char *const kFlowWithDemo = R"({
"heddle": 1,
"nodes": [
{"id":1,"name":"demo","type":"demo.demo","version":1,"at":[0,0]}
]
}
)";

/// What the manual says to write, in order: the input, and the line that uses it.
QStringList manualSteps()
{
    const QString page = QString::fromUtf8(
        contentOf(QStringLiteral(HEDDLE_SOURCE_DIR "/resources/manual/nodes-in-python.md")));
    static const QRegularExpression listing(
        u"^   ```python\\n   (.*?)\\n   ```"_s, QRegularExpression::MultilineOption);
    QStringList steps;
    for (auto found = listing.globalMatch(page); found.hasNext();)
        steps.append(found.next().captured(1));
    return steps;
}

QByteArray asTheManualSays(QByteArray source)
{
    const QStringList steps = manualSteps();
    return steps.size() != 2 ? QByteArray()
                             : source.replace("] = 5,\n", "] = 5,\n" + steps[0].toUtf8() + "\n")
                                   .replace("    return sums / counts", steps[1].toUtf8());
}

} // namespace

class ExtensionsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void fromANewPackageToATestedNodeAsTheManualSays();
    void aFileThatCannotBeImportedIsToldAndHealsWhenItIsSaved();
    void aPackageIsSwitchedOffAndOn();
    void aPackageThatIsOffShowsNoFaceAndIsSwitchedOnAtItsNode();
    void theSourceOfANodeIsReadInTheWindow();
    void aPackageIsMadeInTheWindowAndItsNodeIsThere();
    void aNameThatAPackageCannotHaveIsRefusedWithTheReason();

private:
    Desk &d() { return *m_desk; }
    QString packages() const { return m_home.filePath(u"heddle/packages"_s); }
    QString source() const { return packages() + u"/demo/demo.py"_s; }
    QString sourceText() const { return QString::fromUtf8(contentOf(source())); }
    void newPackage();
    void open();
    void openWithDemo();
    void addDemo();
    void askForPackage(const QString &name);
    void save(const QByteArray &text, const QString &path = {});
    const NodeProperties *demo();
    double peak();
    QString wordOf(const QString &name);
    bool isSeen(const QString &name);
    void showPanel();

    QTemporaryDir m_home;
    std::unique_ptr<Desk> m_desk;
};

void ExtensionsTest::initTestCase()
{
    liveIn(m_home.path());
    qputenv("XDG_CACHE_HOME", m_home.path().toUtf8());
}

void ExtensionsTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"TypeError|ReferenceError|Binding loop"_s));
    QDir(m_home.filePath(u"heddle"_s)).removeRecursively();
    QVERIFY(QDir().mkpath(packages()));
}

void ExtensionsTest::cleanup()
{
    if (QTest::currentTestFailed() && m_desk)
        d().picture(u"extensions-failed.png"_s);
    m_desk.reset();
}

void ExtensionsTest::newPackage()
{
    QProcess heddle;
    heddle.setWorkingDirectory(packages());
    heddle.start(QCoreApplication::applicationDirPath() + u"/heddle"_s, {u"new"_s, u"package"_s, u"demo"_s});
    QVERIFY(heddle.waitForFinished(kLong));
    QCOMPARE(heddle.exitCode(), 0);
    QVERIFY(QFile::exists(source()));
}

void ExtensionsTest::open()
{
    m_desk = std::make_unique<Desk>();
    d().application().workbench().settings()->setThemeMode(
        qEnvironmentVariable("HEDDLE_TEST_THEME", u"dark"_s));
    d().application().workbench().settings()->setUpdateMode(u"live"_s);
    QVERIFY(d().openReady(m_home.filePath(u"flow.heddle"_s), kFlow, 1));
    d().look(ui::CanvasView(1, {60, 60}));
}

void ExtensionsTest::openWithDemo()
{
    newPackage();
    if (QTest::currentTestFailed())
        return;
    open();
    QTRY_VERIFY_WITH_TIMEOUT(d().application().catalog().find("demo.demo"), kLong);
    addDemo();
}

/// The node is placed with the palette, and wired by hand.
void ExtensionsTest::addDemo()
{
    const QPoint free = d().onCanvas({320, 20});
    d().click(free); // the canvas has the keyboard again
    d().key(Qt::Key_Tab);
    QTRY_VERIFY(d().find(u"paletteField"_s));
    d().type(u"demo"_s);
    d().key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(d().document()->nodeCount() == 2, kLong);
    QTRY_VERIFY(!d().find(u"paletteField"_s));
    d().settle();
    d().drag(d().output(u"generate.wave"_s, 0), d().input(kDemo, 0));
    QTRY_COMPARE_WITH_TIMEOUT(d().wires(), QStringList{u"1 → 2.signal"_s}, kLong);
    d().click(d().onCanvas(d().node(kDemo).at + QPointF(60, 16)));
    QTRY_VERIFY_WITH_TIMEOUT(demo() && demo()->state() == u"done"_s, kLong);
}

/// As editors do it.
void ExtensionsTest::save(const QByteArray &text, const QString &path)
{
    QSaveFile file(path.isEmpty() ? source() : path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    QVERIFY(file.commit());
}

/// It is looked at anew a moment after it has become another one.
const NodeProperties *ExtensionsTest::demo()
{
    (void)QTest::qWaitFor([this] { return d().document()->inspected() != nullptr; });
    return d().document()->inspected();
}

/// The largest number that came out; -1: none is known.
double ExtensionsTest::peak()
{
    const NodeProperties *node = demo();
    if (!node || node->outputItems().isEmpty()
        || (node->state() != u"done"_s && node->state() != u"cached"_s))
        return -1; // a result that took long is kept, and found again
    const Array *array = node->outputItems()[0]->value().value().get<Array>();
    if (!array)
        return -1;
    const auto numbers = array->as<double>();
    return *std::max_element(numbers.begin(), numbers.end());
}

QString ExtensionsTest::wordOf(const QString &name)
{
    const QQuickItem *item = d().find(name);
    return item ? item->property("text").toString() : QString();
}

bool ExtensionsTest::isSeen(const QString &name)
{
    const QQuickItem *item = d().find(name);
    return item && item->isVisible();
}

/// It stays open from one start to the next.
void ExtensionsTest::showPanel()
{
    if (!isSeen(u"extensionList"_s))
        d().key(Qt::Key_X, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(isSeen(u"extensionList"_s));
}

void ExtensionsTest::fromANewPackageToATestedNodeAsTheManualSays()
{
    openWithDemo();
    if (QTest::currentTestFailed())
        return;
    QTRY_VERIFY_WITH_TIMEOUT(peak() > 0, kLong);
    const double before = peak();
    QCOMPARE(demo()->inputItems().size(), 2);

    QElapsedTimer clock;
    clock.start();
    save(asTheManualSays(sourceText().toUtf8()));
    QTRY_VERIFY_WITH_TIMEOUT(demo() && demo()->inputItems().size() == 3, kLong);
    qInfo("the new input was there after %lld ms", (long long)clock.elapsed());
    QTRY_COMPARE_WITH_TIMEOUT(peak(), before, kLong);
    QCOMPARE(d().wires(), QStringList{u"1 → 2.signal"_s});
    QVERIFY(d().document()->selection()->isSelected(2));
    QCOMPARE(demo()->inputItems()[2]->name(), u"gain"_s);
    demo()->inputItems()[2]->request(2.0);
    QTRY_COMPARE_WITH_TIMEOUT(peak(), 2 * before, kLong);
    d().settle();
    d().picture(u"extensions-node.png"_s);

    save(sourceText().replace(u"return gain *"_s, u"return 10 * gain *"_s).toUtf8());
    QTRY_COMPARE_WITH_TIMEOUT(peak(), 20 * before, kLong);
    QCOMPARE(demo()->inputItems()[2]->value().toDouble(), 2.0);
    save(sourceText().replace(u"return 10 * gain *"_s, u"return gain *"_s).toUtf8());
    QTRY_COMPARE_WITH_TIMEOUT(peak(), 2 * before, kLong);

    QProcess python;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PYTHONPATH"_s, QCoreApplication::applicationDirPath() + u"/../lib/heddle/python"_s);
    python.setProcessEnvironment(environment);
    python.setWorkingDirectory(packages());
    python.start(u"/usr/bin/python3"_s, {u"-m"_s, u"heddle"_s, u"test"_s, u"demo"_s});
    QVERIFY(python.waitForFinished(kLong));
    QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
}

void ExtensionsTest::aFileThatCannotBeImportedIsToldAndHealsWhenItIsSaved()
{
    openWithDemo();
    if (QTest::currentTestFailed())
        return;
    QTRY_VERIFY_WITH_TIMEOUT(peak() > 0, kLong);
    const double before = peak();
    const QByteArray good = sourceText().toUtf8();
    showPanel();
    QTRY_VERIFY(isSeen(u"extension_demo"_s));
    d().settle();
    d().picture(u"extensions-well.png"_s);

    save("import nothing_of_that_name\n" + good);
    QTRY_VERIFY_WITH_TIMEOUT(isSeen(u"trouble_demo"_s), kLong);
    QTRY_COMPARE_WITH_TIMEOUT(demo()->state(), u"error"_s, kLong);
    QVERIFY2(demo()->error().contains(u"ModuleNotFoundError"_s), qPrintable(demo()->error()));
    QVERIFY(wordOf(u"trouble_demo"_s).contains(u"No module named 'nothing_of_that_name'"_s));
    QVERIFY(wordOf(u"wayOut_demo"_s).contains(u"sudo apt install python3-nothing-of-that-name"_s));
    QVERIFY(wordOf(u"trace_demo"_s).contains(u"demo.py"_s));
    QCOMPARE(d().wires(), QStringList{u"1 → 2.signal"_s});
    d().settle();
    d().picture(u"extensions-error.png"_s);
    d().click(u"copyTrouble_demo"_s);
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(u"Traceback"_s));

    save(good);
    QTRY_COMPARE_WITH_TIMEOUT(peak(), before, kLong);
    QTRY_VERIFY(!isSeen(u"trouble_demo"_s));
}

void ExtensionsTest::aPackageIsSwitchedOffAndOn()
{
    openWithDemo();
    if (QTest::currentTestFailed())
        return;
    QTRY_VERIFY_WITH_TIMEOUT(peak() > 0, kLong);
    showPanel();
    QTRY_VERIFY(isSeen(u"enable_demo"_s));
    d().settle();
    d().click(u"enable_demo"_s);
    QTRY_VERIFY_WITH_TIMEOUT(demo() && demo()->unknown(), kLong);
    QTRY_COMPARE_WITH_TIMEOUT(demo()->stateText(),
        u"Switched off: the package Demo. Switch it on in the Extensions panel."_s, kLong);
    QCOMPARE(d().wires(), QStringList{u"1 → 2.signal"_s});
    QTRY_VERIFY(!d().find(u"enable_demo"_s)->property("checked").toBool());
    d().settle();
    d().picture(u"extensions-off.png"_s);

    QProcess heddle; // and so it is on the command line
    heddle.start(QCoreApplication::applicationDirPath() + u"/heddle"_s, {u"nodes"_s, kDemo});
    QVERIFY(heddle.waitForFinished(kLong));
    QCOMPARE(heddle.exitCode(), 2);

    d().find(u"enable_demo"_s)->forceActiveFocus(Qt::TabFocusReason);
    d().key(Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(demo() && !demo()->unknown(), kLong);
    QTRY_VERIFY_WITH_TIMEOUT(peak() > 0, kLong);
}

void ExtensionsTest::aPackageThatIsOffShowsNoFaceAndIsSwitchedOnAtItsNode()
{
    openWithDemo();
    if (QTest::currentTestFailed())
        return;
    save("import Heddle.Widgets\nNodeWidget { Label { objectName: \"ownFace\"; text: \"mine\" } }\n",
        packages() + u"/demo/demo.demo.qml"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isSeen(u"ownFace"_s), kLong);
    showPanel();
    d().settle();
    d().click(u"enable_demo"_s);
    QTRY_VERIFY_WITH_TIMEOUT(demo() && demo()->unknown() && !d().find(u"ownFace"_s), kLong);
    d().rightClick(d().onCanvas(d().node(kDemo).at + QPointF(60, 16)));
    d().chooseRow(u"Switch its package on"_s);
    QTRY_VERIFY_WITH_TIMEOUT(demo() && !demo()->unknown() && isSeen(u"ownFace"_s), kLong);
    d().settle();
    d().click(u"enable_demo"_s);
    QTRY_VERIFY_WITH_TIMEOUT(demo() && demo()->unknown() && !d().find(u"ownFace"_s), kLong);

    m_desk.reset(); // and so it is at the next start
    m_desk = std::make_unique<Desk>();
    QVERIFY(d().openReady(m_home.filePath(u"flow.heddle"_s), kFlowWithDemo, 1));
    d().look(ui::CanvasView(1, {60, 60}));
    const auto *widgets = ui::WidgetRegistry::of(&d().application().qml());
    QTRY_VERIFY_WITH_TIMEOUT(widgets->isReady(), kLong);
    QCOMPARE(widgets->userFile(kDemo), QString());
    d().click(d().onCanvas(d().node(kDemo).at + QPointF(60, 16)));
    QTRY_VERIFY_WITH_TIMEOUT(isSeen(u"switchPackageOn"_s), kLong);
    d().settle();
    QVERIFY(!d().find(u"ownFace"_s));
    d().picture(u"extensions-off-node.png"_s);
    d().click(u"switchPackageOn"_s);
    QTRY_VERIFY_WITH_TIMEOUT(demo() && !demo()->unknown() && isSeen(u"ownFace"_s), kLong);
    QVERIFY(!isSeen(u"switchPackageOn"_s));
}

void ExtensionsTest::theSourceOfANodeIsReadInTheWindow()
{
    openWithDemo();
    if (QTest::currentTestFailed())
        return;
    d().click(u"inspectorSource"_s);
    QTRY_VERIFY(isSeen(u"sourceText"_s));
    QCOMPARE(wordOf(u"sourceText"_s), sourceText());
    d().settle();
    d().picture(u"extensions-source.png"_s);

    const QString script = m_home.filePath(u"editor"_s), told = m_home.filePath(u"told"_s);
    QFile editor(script);
    QVERIFY(editor.open(QIODevice::WriteOnly));
    editor.write("#!/bin/sh\necho \"$1\" > " + told.toUtf8() + ".new && mv " + told.toUtf8() + ".new "
        + told.toUtf8() + "\n");
    editor.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    editor.close();
    qputenv("HEDDLE_EDITOR", script.toUtf8() + " {file}:{line}");
    d().click(u"openSource"_s);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(told), kLong);
    const QList<QByteArray> lines = sourceText().toUtf8().split('\n');
    const QByteArray at = QByteArray::number(lines.indexOf("@node(title=\"Demo\")") + 1);
    QCOMPARE(contentOf(told).trimmed(), source().toUtf8() + ":" + at);
    d().key(Qt::Key_Escape);
    QTRY_VERIFY(!isSeen(u"sourceText"_s));
}

/// With the button of the panel, and a name.
void ExtensionsTest::askForPackage(const QString &name)
{
    d().click(u"newPackage"_s);
    QTRY_VERIFY(isSeen(u"packageName"_s) && d().find(u"packageName"_s)->hasActiveFocus());
    d().settle();
    d().type(name);
    d().key(Qt::Key_Return);
}

void ExtensionsTest::aPackageIsMadeInTheWindowAndItsNodeIsThere()
{
    QVERIFY(QDir(packages()).removeRecursively()); // as at the very first time
    open();
    showPanel();
    d().settle();
    d().picture(u"extensions-before.png"_s);
    askForPackage(u"demo"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isSeen(u"sourceText"_s), kLong);
    QTRY_VERIFY(!isSeen(u"packageName"_s));
    QCOMPARE(wordOf(u"sourceText"_s), sourceText());
    QVERIFY(sourceText().contains(u"@node(title=\"Demo\")"_s));
    QTRY_VERIFY_WITH_TIMEOUT(d().application().catalog().find("demo.demo"), kLong);
    d().settle();
    d().picture(u"extensions-made.png"_s);
    d().click(u"closeSource"_s);
    QTRY_VERIFY(!isSeen(u"sourceText"_s));
    QTRY_VERIFY(isSeen(u"extension_demo"_s));
    addDemo();
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(demo()->inputItems().size(), 2);

    QProcess heddle; // the same is written as by the command line
    const QString beside = m_home.filePath(u"heddle/beside"_s);
    QVERIFY(QDir().mkpath(beside));
    heddle.setWorkingDirectory(beside);
    heddle.start(QCoreApplication::applicationDirPath() + u"/heddle"_s, {u"new"_s, u"package"_s, u"demo"_s});
    QVERIFY(heddle.waitForFinished(kLong));
    for (const QString &file :
        {u"demo.py"_s, u"package.json"_s, u"README.md"_s, u"tests/test_demo.py"_s, u"examples/demo.heddle"_s})
        QCOMPARE(contentOf(packages() + u"/demo/"_s + file), contentOf(beside + u"/demo/"_s + file));
}

void ExtensionsTest::aNameThatAPackageCannotHaveIsRefusedWithTheReason()
{
    QVERIFY(QDir().mkpath(packages() + u"/taken"_s));
    newPackage();
    open();
    showPanel();
    QTRY_VERIFY_WITH_TIMEOUT(isSeen(u"extension_demo"_s), kLong);
    d().settle();
    askForPackage(u"My nodes"_s);
    QTRY_VERIFY(wordOf(u"packageTrouble"_s).contains(u"“My nodes” cannot be the name"_s));
    d().settle();
    d().picture(u"extensions-refused.png"_s);
    d().key(Qt::Key_Escape); // to what was there: nothing
    d().type(u"demo"_s);
    QTRY_VERIFY(wordOf(u"packageTrouble"_s).startsWith(u"It is written into"_s));
    d().key(Qt::Key_Return);
    QTRY_VERIFY(wordOf(u"packageTrouble"_s).contains(u"There is a package demo already"_s));
    d().key(Qt::Key_A, Qt::ControlModifier);
    d().type(u"taken"_s);
    d().key(Qt::Key_Return);
    QTRY_VERIFY(wordOf(u"packageTrouble"_s).contains(u"/taken here already"_s));
    QVERIFY(QDir(packages() + u"/taken"_s).isEmpty());
    QVERIFY(!isSeen(u"sourceText"_s));
    d().click(u"keepWithoutPackage"_s);
    QTRY_VERIFY(!isSeen(u"packageName"_s));
}

int main(int argc, char **argv)
{
    return runTest<ExtensionsTest>(argc, argv);
}

#include "tst_extensions.moc"
