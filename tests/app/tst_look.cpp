// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// What can be seen, where there is little room for it, and of flows that are not open.
#include "engine/message/isolation.h"
#include "qml/Heddle/Theme/tokens.h"
#include "tests/app/desk.h"
#include "tests/app/desktest.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtGui/QScreen>

#include <memory>

using namespace heddle;
using namespace heddle::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kFlow = R"({
"heddle": 1,
"nodes": [
{"id":1,"name":"three","type":"value.number","version":1,"at":[0,0],"set":{"value":3.0}},
{"id":2,"name":"plus","type":"math.add","version":1,"at":[240,0],"set":{"b":10.0}},
{"id":3,"name":"per","type":"math.divide","version":1,"at":[480,0],"set":{"b":0.0}}
],
"wires": [
{"from":[1,"value"],"to":[2,"a"]},
{"from":[2,"sum"],"to":[3,"a"]}
]
}
)";

QRectF inWindow(const QQuickItem *item)
{
    return item->mapRectToScene({0, 0, item->width(), item->height()});
}

} // namespace

class LookTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { liveIn(m_home.path()); }
    void init();
    void cleanup();

    void aWindowIsNoLargerThanItsScreen();
    void aNarrowWindowCutsNothingOffAndLetsNothingOverlap();
    void ofTwoColumnsANarrowWindowShowsTheOneThatWasAskedForLast();
    void flowsThatWereOpenArePicturedOnTheWelcomePage();
    void picturesGoWithTheListOfFlows();
    void whatLiesBelowTheMinimapShowsThrough();
    void theMinimapIsAPartOfTheCanvas();
    void whatRunsInAProcessOfItsOwnHasAMarkThatSaysSo();
    void aProblemSaysHowLongItHasBeenThere();

private:
    Desk &d() { return *m_desk; }
    const SceneNode &node(std::uint32_t id) { return *d().document()->scene().node(NodeId{id}); }
    void resize(int width, int height);
    void narrow() { resize(800, 500); } ///< A screen of 1600 by 1000 where everything is twice as large.
    bool isShown(const QString &name) { return d().find(name) && d().find(name)->isVisible(); }
    void toWelcome();

    QTemporaryDir m_home;
    QString m_flow = m_home.path() + u"/look.heddle"_s;
    std::unique_ptr<Desk> m_desk;
};

void LookTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"TypeError|ReferenceError|Binding loop|QML Image"_s));
    m_desk = std::make_unique<Desk>();
    QVERIFY(d().openReady(m_flow, kFlow, 3));
    QTRY_COMPARE_WITH_TIMEOUT(node(3).state, NodeState::Error, kLong);
    resize(1600, 1000); // whatever the test before left
}

void LookTest::cleanup()
{
    if (QTest::currentTestFailed() && d().window())
        d().picture(u"look-failed.png"_s);
    m_desk.reset();
}

void LookTest::resize(int width, int height)
{
    d().window()->setMinimumSize({});
    d().window()->resize(width, height);
    QTRY_COMPARE(d().window()->contentItem()->size(), QSizeF(width, height));
    d().settle();
}

void LookTest::aWindowIsNoLargerThanItsScreen()
{
    m_desk.reset();
    QSettings().setValue(u"window/width"_s, 5000); // as on a larger screen
    QSettings().setValue(u"window/height"_s, 4000);
    m_desk = std::make_unique<Desk>();
    QVERIFY(d().openReady(m_flow, kFlow, 3));
    QCOMPARE(d().window()->size(), d().window()->screen()->size());
}

void LookTest::aNarrowWindowCutsNothingOffAndLetsNothingOverlap()
{
    narrow();
    const QRectF window(0, 0, 800, 500);
    for (const QString &name : {u"library"_s, u"canvas"_s, u"below"_s, u"findNode"_s, u"pageSwitch"_s,
             u"updateMode"_s, u"minimap"_s, u"overall"_s})
        QVERIFY2(isShown(name) && window.contains(inWindow(d().find(name))), qPrintable(name));
    QVERIFY(d().canvas()->width() >= 360);
    const auto before = [this](const QString &one, const QString &other) {
        return inWindow(d().find(one)).right() <= inWindow(d().find(other)).left();
    };
    QVERIFY(before(u"updateMode"_s, u"overall"_s));
    QVERIFY(before(u"overall"_s, u"findNode"_s));
    QVERIFY(before(u"findNode"_s, u"pageSwitch"_s));
    const QQuickItem *zoom = d().find(u"minimapButton"_s)->parentItem()->parentItem();
    QVERIFY(inWindow(d().find(u"minimap"_s)).right() < inWindow(zoom).left());
    d().picture(u"look-narrow.png"_s);
    QVERIFY(d().find(u"findNode"_s)->height() >= 24);
    d().click(u"findNode"_s);
    QTRY_VERIFY(d().find(u"paletteField"_s));
}

void LookTest::ofTwoColumnsANarrowWindowShowsTheOneThatWasAskedForLast()
{
    QVERIFY(isShown(u"library"_s) && isShown(u"viewer"_s) && isShown(u"inspector"_s));
    const double high = d().find(u"viewer"_s)->height();
    narrow();
    QVERIFY(isShown(u"library"_s) && !isShown(u"viewer"_s) && !isShown(u"inspector"_s));
    d().key(Qt::Key_I, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(isShown(u"inspector"_s) && isShown(u"viewer"_s) && !isShown(u"library"_s));
    d().settle();
    QVERIFY(QRectF(0, 0, 800, 500).contains(inWindow(d().find(u"inspector"_s))));
    d().picture(u"look-narrow-right.png"_s);
    d().key(Qt::Key_L, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(isShown(u"library"_s) && !isShown(u"viewer"_s));
    // A low window has not changed how high it is wanted to be.
    const Settings &settings = *d().application().workbench().settings();
    QCOMPARE(settings.value(u"panels/viewer"_s, high).toDouble(), high);
    resize(1600, 1000);
    QTRY_VERIFY(isShown(u"library"_s) && isShown(u"viewer"_s) && isShown(u"inspector"_s));
}

void LookTest::toWelcome()
{
    d().window()->setProperty("welcome", true);
    QTRY_VERIFY(d().find(u"recent_look"_s));
}

void LookTest::flowsThatWereOpenArePicturedOnTheWelcomePage()
{
    for (const bool dark : {true, false})
        QTRY_VERIFY_WITH_TIMEOUT(
            QFile::exists(FlowPictures::fileOf(FlowPictures::usualFolder(), m_flow, dark)), kLong);
    toWelcome();
    // It is there once it has been read.
    QTRY_VERIFY(d().find(u"picture"_s, d().find(u"recent_look"_s)));
    d().settle();
    const QImage seen = d().seen(d().find(u"picture"_s, d().find(u"recent_look"_s)));
    QSet<QRgb> colours;
    for (int x = 0; x < seen.width(); ++x)
        colours.insert(seen.pixel(x, seen.height() / 2));
    QVERIFY(colours.size() > 2); // nodes on their ground
    d().picture(u"look-welcome.png"_s);
}

void LookTest::picturesGoWithTheListOfFlows()
{
    const QString file = FlowPictures::fileOf(FlowPictures::usualFolder(), m_flow, true);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), kLong);
    d().application().workbench().recent()->clear();
    QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(file), kLong);
}

// Between two nodes in the map there is its ground.
void LookTest::whatLiesBelowTheMinimapShowsThrough()
{
    d().application().workbench().settings()->setThemeMode(u"dark"_s);
    const QQuickItem *map = d().find(u"minimap"_s);
    QTRY_VERIFY(map->isVisible());
    const QRectF all = d().document()->scene().bounds();
    const double gap = (node(1).rect().right() + node(2).rect().left()) / 2 - all.left();
    const QPoint at
        = map->mapToScene({4 + gap * (map->width() - 8) / all.width(), map->height() / 2}).toPoint();
    QTest::mouseMove(d().window(), d().centre(d().canvas()));
    d().look(ui::CanvasView(1, {-4000, -4000})); // nothing lies there
    const QColor bare = d().pixel(at);
    const QPointF below = d().canvas()->mapFromScene(at);
    d().look(ui::CanvasView(1, below - QPointF(20, 16))); // the head of a node does
    QTRY_VERIFY(d().pixel(at) != bare);
    QTest::mouseMove(d().window(), at);
    QTRY_COMPARE(d().pixel(at), ui::Tokens::dark().panel); // under the pointer it is all there
    d().application().workbench().settings()->setThemeMode(u"system"_s);
}

void LookTest::theMinimapIsAPartOfTheCanvas()
{
    const QQuickItem *map = d().find(u"minimap"_s);
    QTRY_VERIFY(map->width() > 120);
    narrow();
    QTRY_VERIFY(map->width() < 0.33 * d().canvas()->width());
}

void LookTest::whatRunsInAProcessOfItsOwnHasAMarkThatSaysSo()
{
    d().look(ui::CanvasView(1, {100, 300}));
    const QPointF mark(node(2).size.width() - 37, 16);
    const QPoint at = d().onCanvas(node(2).at + mark);
    QTest::mouseMove(d().window(), at + QPoint(0, 300));
    QTest::mouseMove(d().window(), at);
    d().settle();
    const auto seen
        = [&] { return d().window()->grabWindow().copy(QRect(at - QPoint(8, 8), QSize(16, 16))); };
    const QImage before = seen();
    d().document()->isolation()->set(2, true);
    QTRY_VERIFY_WITH_TIMEOUT(isIsolated(node(2).node), kLong);
    QTRY_VERIFY(seen() != before);
    QTest::mouseMove(d().window(), at + QPoint(0, 300));
    QTest::mouseMove(d().window(), at);
    QTRY_VERIFY(d().canvas()->hint().startsWith(u"Runs in a process of its own"_s));
    d().picture(u"look-isolated.png"_s);
}

void LookTest::aProblemSaysHowLongItHasBeenThere()
{
    QQuickItem *row = d().find(u"problem-3"_s);
    QVERIFY(row);
    const QQuickItem *age = d().find(u"age"_s, row);
    QVERIFY(age);
    QCOMPARE(age->property("text").toString(), u"now"_s);
    row->setProperty("since", QDateTime::currentDateTime().addSecs(-12 * 60));
    QCOMPARE(age->property("text").toString(), u"12 min"_s);
    QVERIFY(inWindow(age).right() <= inWindow(row).right() - 8);
}

int main(int argc, char **argv)
{
    return runTest<LookTest>(argc, argv);
}

#include "tst_look.moc"
