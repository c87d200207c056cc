// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// What somebody expects of any good window: nothing hides what it is about, all is said where it happens, and
// each thing is at hand.
#include "app/window/systemmotion.h"
#include "models/document/guide.h"
#include "qml/Heddle/Theme/themebase.h"
#include "tests/app/desk.h"
#include "tests/app/desktest.h"
#include "tests/app/workernodes.h"

#include <QtCore/QTemporaryDir>

#include <memory>

using namespace heddle;
using namespace heddle::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kFlow = R"({
"heddle": 1,
"nodes": [
{"id":1,"name":"first","type":"value.number","version":1,"at":[0,0],"set":{"value":2}},
{"id":2,"name":"broken","type":"test.failing","version":1,"at":[300,0]},
{"id":3,"name":"cells","type":"generate.cells","version":1,"at":[0,200],"set":{"count":5}},
{"id":4,"name":"blur","type":"image.blur","version":1,"at":[560,200]}
],
"wires": [
{"from":[1,"value"],"to":[2,"value"]},
{"from":[3,"image"],"to":[4,"image"]}
]
}
)";

/// A field, a button or a slider that can be seen and used.
bool isForHands(const QQuickItem *item)
{
    if (!item->isVisible() || !item->isEnabled() || item->width() < 1 || item->height() < 1)
        return false;
    const auto isA = [item](const char *name) { return item->inherits(name); };
    return isA("QQuickAbstractButton") || isA("QQuickTextInput") || isA("QQuickSlider")
        || isA("QQuickComboBox");
}

/// The arrows walk from row to row of a list, and from tab to tab.
bool isWalkedByArrows(const QQuickItem *item)
{
    for (const QQuickItem *at = item; at; at = at->parentItem())
        if (at->inherits("QQuickListView") || at->inherits("QQuickTabBar"))
            return true;
    return false;
}

/// What these do, the node's menu and the list of actions do too: Tab goes from value to value.
bool hasAnotherWay(const QQuickItem *item)
{
    return item->objectName().startsWith(u"pin_"_s) || item->objectName().startsWith(u"expose_"_s);
}

void gather(const QQuickItem *below, QList<const QQuickItem *> &found)
{
    for (const QQuickItem *child : below->childItems()) {
        if (isForHands(child) && !isWalkedByArrows(child) && !hasAnotherWay(child))
            found.append(child);
        gather(child, found);
    }
}

QString described(const QQuickItem *item)
{
    return QString::fromLatin1(item->metaObject()->className()) + u' ' + item->objectName() + u' '
        + item->property("text").toString();
}

} // namespace

class MannersTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { liveIn(m_home.path()); }
    void init();
    void cleanup() { m_desk.reset(); }

    void tabReachesEachFieldAndButtonOfThePanels();
    void whatIsUndoneInAFieldIsTheFlowsOnceItIsStored();
    void lessMotionFollowsTheDesktopUntilItIsChosen();
    void theFootOfANodeThatFailedSaysAllOfIt();
    void aNodeIsMadeLargerByItsCorner();
    void aDoubleClickOnAPictureShowsItInTheViewer();
    void aWireThatIsRefusedIsToldAfterTheDrop();
    void theMenusNeedNoScrolling();
    void aMenuThatEscHasClosedOpensAtTheNextClick();
    void anEmptyFlowCanBeginWithAnExample();
    void examplesAndRecentFlowsAreInTheMenu();
    void theCardOfTheStepsLeavesFreeWhatItPointsAt();
    void aFlowThatIsALittleTooLargeOpensLegibly();

private:
    Desk &d() { return *m_desk; }
    const SceneNode &node(std::uint32_t id) { return *d().document()->scene().node(NodeId{id}); }
    QPointF corner(std::uint32_t id) { return node(id).rect().bottomRight(); }
    void select(int id);
    void openMenu(const QString &title);
    bool menusAreClosed() const; ///< and faded away

    QTemporaryDir m_home;
    QString m_flow = m_home.path() + u"/manners.heddle"_s;
    std::unique_ptr<Desk> m_desk;
};

void MannersTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"TypeError|ReferenceError|Binding loop"_s));
    m_desk = std::make_unique<Desk>(addWorkerNodes);
    QVERIFY(d().openReady(m_flow, kFlow, 4));
    d().window()->resize(1600, 1000);
    QTRY_COMPARE(d().window()->width(), 1600);
    QTRY_COMPARE_WITH_TIMEOUT(node(4).state, NodeState::Done, kLong);
    QTRY_COMPARE_WITH_TIMEOUT(node(2).state, NodeState::Error, kLong);
    d().settle();
    d().look(ui::CanvasView(1, {40, 60}));
}

void MannersTest::select(int id)
{
    d().canvas()->forceActiveFocus();
    d().document()->selection()->set({id});
}

bool MannersTest::menusAreClosed() const
{
    const QQuickItem *overlay = m_desk->window()->contentItem()->parentItem();
    QList<const QQuickItem *> open{overlay ? overlay : m_desk->window()->contentItem()};
    while (!open.isEmpty()) {
        const QQuickItem *at = open.takeLast();
        if (at->isVisible() && at->inherits("QQuickMenuItem"))
            return false;
        for (const QQuickItem *child : at->childItems())
            open.append(child);
    }
    return true;
}

void MannersTest::openMenu(const QString &title)
{
    const QQuickItem *bar = nullptr;
    const std::function<void(const QQuickItem *)> look = [&](const QQuickItem *below) {
        for (const QQuickItem *child : below->childItems()) {
            if (child->inherits("QQuickMenuBarItem") && child->property("text") == title)
                bar = child;
            look(child);
        }
    };
    look(d().window()->contentItem());
    QVERIFY2(bar, qPrintable(title));
    d().click(d().centre(bar));
    QTRY_VERIFY2(!menusAreClosed(), qPrintable(title));
    d().settle();
}

void MannersTest::tabReachesEachFieldAndButtonOfThePanels()
{
    select(2); // it has values, and something is wrong with it
    d().settle();
    int all = 0;
    for (const QString &name : {u"library"_s, u"below"_s, u"viewer"_s, u"inspector"_s}) {
        QQuickItem *panel = d().find(name);
        QVERIFY2(panel, qPrintable(name));
        QSet<const QQuickItem *> reached;
        panel->nextItemInFocusChain(true)->forceActiveFocus(Qt::TabFocusReason);
        for (QQuickItem *at = d().window()->activeFocusItem();
             at && panel->isAncestorOf(at) && !reached.contains(at); at = d().window()->activeFocusItem()) {
            for (QQuickItem *item = at; item != panel; item = item->parentItem()) // a box and the field in it
                reached.insert(item);
            d().key(Qt::Key_Tab);
        }
        QList<const QQuickItem *> wanted;
        gather(panel, wanted);
        all += int(wanted.size());
        for (const QQuickItem *item : wanted)
            QVERIFY2(reached.contains(item), qPrintable(name + u": "_s + described(item)));
        select(2);
    }
    QVERIFY2(all > 8, qPrintable(QString::number(all))); // that there were any
}

void MannersTest::whatIsUndoneInAFieldIsTheFlowsOnceItIsStored()
{
    const auto first = [this] {
        const Value value = *d().document()->scene().node(NodeId{1})->node.input("value")->value;
        return value.kind() == Kind::Int ? double(value.toInt()) : value.toNumber();
    };
    select(1);
    QTRY_VERIFY(d().find(u"parameter_value"_s));
    QQuickItem *parameter = d().find(u"parameter_value"_s);
    QQuickItem *field = nullptr;
    QTRY_VERIFY((field = parameter->nextItemInFocusChain(true)) && field->inherits("QQuickTextInput"));
    field->forceActiveFocus(Qt::TabFocusReason);
    const QString stored = field->property("text").toString();
    d().key(Qt::Key_A, Qt::ControlModifier);
    d().type(u"7"_s);
    QCOMPARE(field->property("text").toString(), u"7"_s);
    for (int i = 0; i < 3 && field->property("text").toString() != stored; ++i)
        d().key(Qt::Key_Z, Qt::ControlModifier); // what is only typed is the field's
    QCOMPARE(field->property("text").toString(), stored);
    QCOMPARE(first(), 2.0);
    d().key(Qt::Key_A, Qt::ControlModifier);
    d().type(u"7"_s);
    d().key(Qt::Key_Return);
    QTRY_COMPARE(first(), 7.0);
    QTRY_VERIFY(field->property("untouched").toBool());
    d().key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(first(), 2.0);
    d().key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(first(), 7.0);
    QVERIFY(field->hasActiveFocus());
    d().key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(first(), 2.0);
}

void MannersTest::lessMotionFollowsTheDesktopUntilItIsChosen()
{
    auto *system = d().window()->findChild<SystemMotion *>(u"systemMotion"_s);
    QVERIFY(system);
    const auto *theme = ui::ThemeBase::of(d().canvas());
    QVERIFY(theme);
    const auto calm = [&] { return theme->reducedMotion(); };
    system->take(u"org.gnome.desktop.interface"_s, u"enable-animations"_s, true);
    QVERIFY(!calm());
    system->take(u"org.gnome.desktop.interface"_s, u"cursor-blink"_s, false);
    QVERIFY(!calm());
    system->take(u"org.gnome.desktop.interface"_s, u"enable-animations"_s, false);
    QTRY_VERIFY(calm());
    system->take(u"org.kde.kdeglobals.KDE"_s, u"AnimationDurationFactor"_s, 1.0);
    QTRY_VERIFY(!calm());
    system->take(u"org.kde.kdeglobals.KDE"_s, u"AnimationDurationFactor"_s, 0.0);
    QTRY_VERIFY(calm());
}

void MannersTest::theFootOfANodeThatFailedSaysAllOfIt()
{
    const QPointF foot = node(2).rect().bottomLeft() + QPointF(50, -14);
    d().click(d().onCanvas(foot));
    QTRY_VERIFY(d().find(u"errorText"_s) && d().find(u"copyError"_s));
    QTRY_VERIFY(d().find(u"allProblems"_s));
    d().settle();
    d().picture(u"manners-trouble.png"_s);
    const QQuickItem *card = d().find(u"allProblems"_s);
    QVERIFY(d().centre(card).y() > d().onCanvas(corner(2)).y()); // below the node, not on it
    d().click(u"allProblems"_s);
    QTRY_VERIFY(!d().find(u"allProblems"_s));
    QTRY_VERIFY(d().canvas()->hasActiveFocus());
}

void MannersTest::aNodeIsMadeLargerByItsCorner()
{
    const QSizeF before = node(4).size;
    const QPoint at = d().onCanvas(corner(4) - QPointF(4, 4));
    QTest::mouseMove(d().window(), at);
    d().settle();
    d().picture(u"manners-corner.png"_s);
    QTRY_COMPARE(d().canvas()->cursor().shape(), Qt::SizeFDiagCursor);
    d().drag(at, at + QPoint(96, 30));
    QTRY_COMPARE_WITH_TIMEOUT(node(4).size.width(), before.width() + 96, kLong);
    QVERIFY(node(4).size.height() > before.height() + 20); // the picture keeps its shape
    QCOMPARE(node(4).at, QPointF(560, 200));
    d().key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(node(4).size, before, kLong);
    QCOMPARE(d().document()->undoText(), QString());
}

void MannersTest::aDoubleClickOnAPictureShowsItInTheViewer()
{
    const QPointF face(node(4).at.x() + 60, node(4).at.y() + node(4).layout->previewTop() + 30);
    QTest::mouseDClick(d().window(), Qt::LeftButton, {}, d().onCanvas(face));
    QTRY_VERIFY(d().document()->sights()->viewed()->node());
    QTRY_COMPARE(d().document()->sights()->viewed()->node()->nodeId(), 4);
}

void MannersTest::aWireThatIsRefusedIsToldAfterTheDrop()
{
    d().drag(d().onCanvas(node(1).outputPoint(0)), d().onCanvas(node(4).inputPoint(0)));
    QTRY_VERIFY(d().find(u"whyNot"_s));
    QVERIFY(d().find(u"whyNot"_s)->property("text").toString().contains(u"image"_s));
    d().settle();
    d().picture(u"manners-refused.png"_s);
    QCOMPARE(d().document()->undoText(), QString());
}

void MannersTest::theMenusNeedNoScrolling()
{
    for (const QString &title : {u"File"_s, u"Edit"_s, u"View"_s, u"Arrange"_s, u"Run"_s, u"Help"_s}) {
        openMenu(title);
        d().picture(u"manners-menu-"_s + title + u".png"_s);
        const QQuickItem *overlay = d().window()->contentItem()->parentItem();
        QList<const QQuickItem *> open{overlay ? overlay : d().window()->contentItem()};
        int lists = 0;
        while (!open.isEmpty()) {
            const QQuickItem *at = open.takeLast();
            for (const QQuickItem *child : at->childItems())
                if (child->isVisible())
                    open.append(child);
            if (!at->inherits("QQuickListView") || !at->parentItem()->inherits("QQuickPopupItem"))
                continue;
            ++lists;
            QVERIFY2(at->property("contentHeight").toReal() <= at->height(), qPrintable(title));
        }
        QVERIFY2(lists > 0, qPrintable(title));
        d().key(Qt::Key_Escape);
        QTRY_VERIFY(menusAreClosed());
    }
}

void MannersTest::aMenuThatEscHasClosedOpensAtTheNextClick()
{
    for (int i = 0; i < 3; ++i) {
        openMenu(u"File"_s);
        d().key(Qt::Key_Escape);
        QTRY_VERIFY(menusAreClosed());
        d().settle();
        QVERIFY2(d().canvas()->hasActiveFocus(), "the keyboard is where it was");
    }
}

void MannersTest::anEmptyFlowCanBeginWithAnExample()
{
    QTRY_VERIFY_WITH_TIMEOUT(d().application().workbench().examples()->count() > 0, kLong);
    d().key(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(d().find(u"startFromExample"_s), kLong);
    d().settle();
    d().picture(u"manners-empty.png"_s);
    d().click(u"startFromExample"_s);
    QTRY_VERIFY(d().menuRow(u"Volume projection"_s));
    d().settle();
    d().picture(u"manners-examples.png"_s);
    d().chooseRow(u"Volume projection"_s);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->title(), u"volume-projection"_s, kLong);
    QTRY_VERIFY(!d().find(u"startFromExample"_s));
}

void MannersTest::examplesAndRecentFlowsAreInTheMenu()
{
    QTRY_VERIFY_WITH_TIMEOUT(d().application().workbench().examples()->count() > 0, kLong);
    openMenu(u"File"_s);
    d().chooseRow(u"Open recent"_s);
    QTRY_VERIFY(d().menuRow(u"manners"_s));
    d().settle();
    d().picture(u"manners-recent.png"_s);
    for (int menu = 0; menu < 3 && !menusAreClosed(); ++menu) { // one of them at a time
        d().key(Qt::Key_Escape);
        d().settle();
    }
    QTRY_VERIFY(menusAreClosed());
    openMenu(u"File"_s);
    d().chooseRow(u"Examples"_s);
    d().chooseRow(u"Random images"_s);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->title(), u"random-images"_s, kLong);
}

void MannersTest::theCardOfTheStepsLeavesFreeWhatItPointsAt()
{
    auto *guide = d().window()->findChild<Guide *>(u"guide"_s);
    guide->begin();
    guide->noteRun();
    QTRY_COMPARE(guide->step(), Guide::Change);
    const double bottom = d().canvas()->height();
    for (const QPointF at : {QPointF(400, 100), QPointF(400, bottom - 60), QPointF(40, bottom - 30)}) {
        const QPointF spot = guide->spot().center(); // the field is brought to that place of the view
        d().look(ui::CanvasView(1, at - spot));
        const QRectF field(d().onCanvas(guide->spot().topLeft()), d().onCanvas(guide->spot().bottomRight()));
        const QQuickItem *card = d().find(u"guideCard"_s);
        QVERIFY(card);
        QVERIFY(!card->mapRectToScene(QRectF(0, 0, card->width(), card->height())).intersects(field));
        d().picture(u"manners-card-%1.png"_s.arg(at.y()));
    }
    guide->skip();
}

void MannersTest::aFlowThatIsALittleTooLargeOpensLegibly()
{
    const QSizeF size(1000, 660);
    const auto whole = ui::CanvasView::opening(QRectF(100, 50, 900, 500), size);
    QCOMPARE(whole, ui::CanvasView::showing(QRectF(100, 50, 900, 500), size, 1));
    const QRectF wide(100, 50, 1650, 500); // 58 % of it would fit
    const auto near = ui::CanvasView::opening(wide, size);
    QVERIFY(near.zoom() >= 0.67);
    QVERIFY(QRectF(QPointF(), size).contains(near.toView(wide.topLeft())));
    QVERIFY(near.toView(wide.bottomLeft()).y() < size.height());
    const QRectF huge(0, 0, 9000, 5000); // is seen from afar
    QCOMPARE(ui::CanvasView::opening(huge, size), ui::CanvasView::showing(huge, size, 1));
}

int main(int argc, char **argv)
{
    return runTest<MannersTest>(argc, argv);
}

#include "tst_manners.moc"
