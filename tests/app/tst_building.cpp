// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// A flow is built fast: nodes are replaced, taken out of the chain, put in where there was no room, added
// with their wires and pasted with them; each time as one step that undo takes back.
#include "models/document/sights.h"
#include "models/graph/peeks.h"
#include "qml/Heddle/Panels/paneltext.h"
#include "tests/app/desk.h"
#include "tests/app/desktest.h"

#include <QtCore/QMimeData>
#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>

#include <memory>

using namespace heddle;
using namespace heddle::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr Qt::KeyboardModifiers kControl = Qt::ControlModifier, kShift = Qt::ShiftModifier;

constexpr auto kFlow = R"({
"heddle": 1,
"nodes": [
{"id":1,"name":"one","type":"math.add","version":1,"at":[0,40]},
{"id":2,"name":"add 2","type":"math.add","version":1,"at":[300,0],"set":{"b":5.0}},
{"id":3,"name":"three","type":"math.add","version":1,"at":[540,60]},
{"id":4,"name":"loose","type":"math.add","version":1,"at":[300,360]},
{"id":5,"name":"first","type":"value.number","version":1,"at":[0,360]}
],
"wires": [
{"from":[1,"sum"],"to":[2,"a"]},
{"from":[2,"sum"],"to":[3,"a"]}
]
}
)";

} // namespace

class BuildingTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { liveIn(m_home.path()); }
    void init();
    void cleanup() { m_desk.reset(); }

    void aNodeFromTheLibraryTakesThePlaceOfTheOneThatItIsDroppedOn();
    void whatIsLostIsSaidAtTheDrop();
    void aNodeIsReplacedByTheMenu();
    void xTakesTheSelectionOutOfTheChain();
    void aHeldXDoesNotDetach();
    void aNodeThatIsShakenComesFree();
    void neighboursMakeRoomForWhatIsDroppedOnAWire();
    void shiftAndEnterWireTheNewNodeToTheSelection();
    void aNodeFromThePaletteGoesIntoTheWireThatWasClicked();
    void helpCallsNeededWhatHasNoValueOfItsOwnAlone();
    void whatWasWiredBeforeIsOfferedFirst();
    void copiesArePastedWithTheirWires();
    void whatWasCutIsPastedBackIntoItsChain();
    void aGroupIsDuplicatedWithAllThatIsInside();
    void copiedCellsBecomeANodeThatHoldsThem();
    void aLongTableAndAPictureBecomeFilesBesideTheFlow();
    void filesThatAreDroppedTogetherAreOneStep();
    void oneEditSetsAnInputOfSeveralNodes();

private:
    Desk &d() { return *m_desk; }
    const SceneNode &node(std::uint32_t id) { return *d().document()->scene().node(NodeId{id}); }
    QPoint header(std::uint32_t id) { return d().onCanvas(node(id).at + QPointF(60, 16)); }
    QPointF placeOf(std::uint32_t id) { return {node(id).node.at.x, node(id).node.at.y}; }
    QString typeOf(std::uint32_t id) { return QString::fromStdString(node(id).type->id); }
    QString step() { return d().document()->undoText(); }
    void findInLibrary(const QString &words, const QString &typeId);
    void dragOver(QPoint from, QPoint to);
    void undoAll();
    void paste(QMimeData *data);

    QTemporaryDir m_home;
    QString m_flow = m_home.path() + u"/chain.heddle"_s;
    QStringList m_before;
    std::unique_ptr<Desk> m_desk;
};

void BuildingTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"TypeError|ReferenceError|Binding loop"_s));
    m_desk = std::make_unique<Desk>();
    QVERIFY(d().openReady(m_flow, kFlow, 5));
    d().look(ui::CanvasView(1, {60, 40}));
    m_before = d().wires();
    QCOMPARE(m_before, (QStringList{u"1 → 2.a"_s, u"2 → 3.a"_s}));
}

/// One step back is the flow as it was.
void BuildingTest::undoAll()
{
    QVERIFY(!step().isEmpty());
    QTRY_VERIFY(!d().find(u"paletteField"_s)); // while it closes, no key goes to the window
    d().key(Qt::Key_Z, kControl);
    QTRY_COMPARE_WITH_TIMEOUT(step(), QString(), kLong);
    QTRY_COMPARE_WITH_TIMEOUT(d().wires(), m_before, kLong);
    QCOMPARE(d().document()->nodeCount(), 5);
    QCOMPARE(typeOf(2), u"math.add"_s);
    QCOMPARE(*node(2).node.input("b")->value, Value(5.0));
    QCOMPARE(placeOf(3), QPointF(540, 60));
}

void BuildingTest::findInLibrary(const QString &words, const QString &typeId)
{
    d().click(u"librarySearch"_s);
    QTRY_VERIFY(d().find(u"librarySearch"_s)->hasActiveFocus());
    d().type(words);
    QTRY_VERIFY(d().find(u"libraryList"_s)->property("count").toInt() < 8);
    QTRY_VERIFY(d().find(u"library_"_s + typeId));
    d().settle();
}

/// Presses there and stays over the other place.
void BuildingTest::dragOver(QPoint from, QPoint to)
{
    QTest::mouseMove(d().window(), from);
    QTest::mousePress(d().window(), Qt::LeftButton, {}, from);
    for (int i = 1; i <= 8; ++i)
        QTest::mouseMove(d().window(), from + (to - from) * i / 8, 5);
}

void BuildingTest::aNodeFromTheLibraryTakesThePlaceOfTheOneThatItIsDroppedOn()
{
    findInLibrary(u"multiply"_s, u"math.multiply"_s);
    d().drag(d().centre(d().find(u"library_math.multiply"_s)), header(2));
    QTRY_COMPARE_WITH_TIMEOUT(typeOf(2), u"math.multiply"_s, kLong);
    QCOMPARE(d().wires(), m_before);
    QCOMPARE(*node(2).node.input("b")->value, Value(5.0));
    QCOMPARE(placeOf(2), QPointF(300, 0));
    QCOMPARE(step(), u"Replace add 2 with Multiply"_s);
    QCOMPARE(node(2).title, u"multiply"_s); // it was named after what it was
    QTRY_VERIFY(d().canvas()->hasActiveFocus());
    undoAll();
    QCOMPARE(node(2).title, u"add 2"_s);
}

void BuildingTest::whatIsLostIsSaidAtTheDrop()
{
    findInLibrary(u"decimal"_s, u"value.number"_s);
    const QPoint row = d().centre(d().find(u"library_value.number"_s));
    dragOver(row, header(2));
    d().settle();
    d().picture(u"building-replace.png"_s);
    QCOMPARE(d().canvas()->gestureLook().chip, u"Replaces add 2. Loses b, 1 wire"_s);
    QCOMPARE(d().canvas()->gestureLook().ghosts, (std::vector<QRectF>{node(2).rect()}));
    QCOMPARE(typeOf(2), u"math.add"_s);
    QTest::mouseRelease(d().window(), Qt::LeftButton, {}, header(2));
    QTRY_COMPARE_WITH_TIMEOUT(typeOf(2), u"value.number"_s, kLong);
    QCOMPARE(d().wires(), QStringList{u"2 → 3.a"_s});
    QTRY_VERIFY(d().canvas()->hasActiveFocus());
    undoAll();
}

void BuildingTest::aNodeIsReplacedByTheMenu()
{
    d().rightClick(header(2));
    d().chooseRow(u"Replace with…"_s);
    QTRY_VERIFY(d().find(u"paletteField"_s));
    QTRY_VERIFY(d().find(u"paletteField"_s)->hasActiveFocus());
    d().type(u"number"_s);
    QTRY_VERIFY(d().find(u"paletteNote"_s));
    QTRY_COMPARE(d().find(u"paletteNote"_s)->property("text").toString(), u"Loses b, 1 wire"_s);
    d().settle();
    d().picture(u"building-replace-menu.png"_s);
    d().key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(typeOf(2), u"value.number"_s, kLong);
    QTRY_VERIFY(d().document()->inspected()); // still selected, now as what it is
    QTRY_COMPARE(d().document()->inspected()->typeId(), u"value.number"_s);
    QTRY_VERIFY(d().canvas()->hasActiveFocus());
    undoAll();
    d().settle();
}

void BuildingTest::xTakesTheSelectionOutOfTheChain()
{
    d().click(header(2));
    d().key(Qt::Key_X);
    QTRY_COMPARE_WITH_TIMEOUT(d().wires(), QStringList{u"1 → 3.a"_s}, kLong);
    QCOMPARE(d().document()->nodeCount(), 5);
    QCOMPARE(step(), u"Detach add 2"_s);
    undoAll();
}

void BuildingTest::aHeldXDoesNotDetach()
{
    d().click(header(2));
    QTest::keyPress(d().window(), Qt::Key_X);
    dragOver(d().onCanvas({700, 400}), d().onCanvas({760, 460})); // crosses nothing
    QTest::mouseRelease(d().window(), Qt::LeftButton, {}, d().onCanvas({760, 460}));
    QTest::keyRelease(d().window(), Qt::Key_X);
    d().settle();
    QCOMPARE(step(), QString());
    QCOMPARE(d().wires(), m_before);
    d().key(Qt::Key_X); // the next one is a tap again
    QTRY_COMPARE_WITH_TIMEOUT(d().wires(), QStringList{u"1 → 3.a"_s}, kLong);
}

void BuildingTest::aNodeThatIsShakenComesFree()
{
    const QPoint start = header(2);
    dragOver(start, start + QPoint(60, 120));
    QCOMPARE(d().canvas()->gestureLook().chip, QString());
    for (const int aside : {60, 0, 60, 0, 60})
        for (int i = 1; i <= 3; ++i)
            QTest::mouseMove(d().window(), start + QPoint(aside == 0 ? 60 - 20 * i : 20 * i, 120));
    QCOMPARE(d().canvas()->gestureLook().chip, u"Taken out of the chain"_s);
    QCOMPARE(d().canvas()->gestureLook().bundle.size(), 1U);
    d().settle();
    d().picture(u"building-shake.png"_s);
    QCOMPARE(d().wires(), m_before);
    QTest::mouseRelease(d().window(), Qt::LeftButton, {}, start + QPoint(60, 120));
    QTRY_COMPARE_WITH_TIMEOUT(d().wires(), QStringList{u"1 → 3.a"_s}, kLong);
    QVERIFY(placeOf(2).y() > 80);
    QCOMPARE(step(), u"Detach add 2"_s);
    undoAll();
    QCOMPARE(placeOf(2), QPointF(300, 0));
}

void BuildingTest::neighboursMakeRoomForWhatIsDroppedOnAWire()
{
    const SceneWire wire = *d().document()->scene().wiresOf(NodeId{3}).front();
    const QPointF grip(60, 16); // of the node in the hand
    const QPointF middle = wire.pointAt(0.5);
    dragOver(d().onCanvas(node(4).at + grip), d().onCanvas(middle + QPointF(-20, 0)));
    QTest::mouseMove(d().window(), d().onCanvas(middle));
    d().settle();
    QTest::mouseRelease(d().window(), Qt::LeftButton, {}, d().onCanvas(middle));
    QTRY_COMPARE_WITH_TIMEOUT(d().wires(), (QStringList{u"1 → 2.a"_s, u"2 → 4.a"_s, u"4 → 3.a"_s}), kLong);
    QCOMPARE(step(), u"Insert loose"_s);
    d().settle();
    d().picture(u"building-room.png"_s);
    const auto rect = [this](std::uint32_t id) { return QRectF(placeOf(id), node(id).size); };
    QVERIFY(placeOf(3).x() >= rect(4).right() + 32);
    QVERIFY(rect(2).right() <= rect(4).left() - 32);
    QVERIFY(!rect(1).intersects(rect(2)));
    undoAll();
    QCOMPARE(placeOf(2), QPointF(300, 0));
}

void BuildingTest::shiftAndEnterWireTheNewNodeToTheSelection()
{
    d().click(header(5));
    d().key(Qt::Key_Tab);
    QTRY_VERIFY(d().find(u"paletteField"_s));
    QTRY_VERIFY(d().find(u"paletteField"_s)->hasActiveFocus());
    d().type(u"multiply"_s);
    d().settle();
    d().picture(u"building-palette.png"_s);
    d().key(Qt::Key_Return, kShift);
    QTRY_COMPARE_WITH_TIMEOUT(d().wires(), m_before + QStringList{u"5 → 6.a"_s}, kLong);
    QCOMPARE(step(), u"Add Multiply"_s);
    QTRY_VERIFY(d().canvas()->hasActiveFocus());
    undoAll();
}

void BuildingTest::aNodeFromThePaletteGoesIntoTheWireThatWasClicked()
{
    d().click(d().onCanvas(d().document()->scene().wiresOf(NodeId{3}).front()->pointAt(0.5)));
    QVERIFY(d().canvas()->isWireChosen());
    const auto pinned = [this] {
        const Peeks *peeks = d().document()->sights()->peeks();
        int count = 0;
        for (int row = 0; row < peeks->rowCount(); ++row)
            count += peeks->index(row).data(Peeks::PinnedRole).toBool();
        return count;
    };
    QCOMPARE(pinned(), 1); // the click was on its middle
    d().key(Qt::Key_Tab);
    QTRY_VERIFY(d().find(u"paletteField"_s));
    QTRY_VERIFY(d().find(u"paletteField"_s)->hasActiveFocus());
    d().type(u"multiply"_s);
    d().key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(d().wires(), (QStringList{u"1 → 2.a"_s, u"2 → 6.a"_s, u"6 → 3.a"_s}), kLong);
    QCOMPARE(step(), u"Insert Multiply"_s);
    QCOMPARE(pinned(), 0); // where the node lies now
    QTRY_VERIFY(d().canvas()->hasActiveFocus());
    undoAll();
}

void BuildingTest::helpCallsNeededWhatHasNoValueOfItsOwnAlone()
{
    d().document()->requestAdd(u"table.group"_s, 300, 500);
    QTRY_VERIFY(d().document()->inspected());
    QTRY_COMPARE(d().document()->inspected()->typeId(), u"table.group"_s);
    QStringList needed;
    for (InputProperties *input : d().document()->inspected()->inputItems())
        if (ui::PanelText::facts(input).contains(u"needed"_s))
            needed.append(input->name());
    QCOMPARE(needed, (QStringList{u"table"_s, u"by"_s})); // and not aggregate, which may be empty
    undoAll();
}

void BuildingTest::whatWasWiredBeforeIsOfferedFirst()
{
    const auto first = [this] {
        const CatalogModel &palette = *d().application().workbench().palette();
        return palette.index(0).data(CatalogModel::TypeIdRole).toString();
    };
    d().click(header(5));
    d().key(Qt::Key_Tab);
    QTRY_VERIFY(d().find(u"paletteField"_s));
    d().type(u"subtract"_s);
    d().key(Qt::Key_Return, kShift);
    QTRY_COMPARE_WITH_TIMEOUT(d().wires(), m_before + QStringList{u"5 → 6.a"_s}, kLong);
    QTRY_VERIFY(d().canvas()->hasActiveFocus());
    undoAll();
    d().click(header(5));
    d().key(Qt::Key_Tab);
    QTRY_VERIFY(d().find(u"paletteField"_s));
    QCOMPARE(first(), u"math.subtract"_s);
    d().key(Qt::Key_Escape);
    QTRY_VERIFY(d().canvas()->hasActiveFocus());
    cleanup(); // and so it is at the next start
    init();
    d().click(header(5));
    d().key(Qt::Key_Tab);
    QTRY_VERIFY(d().find(u"paletteField"_s));
    QCOMPARE(first(), u"math.subtract"_s);
}

void BuildingTest::copiesArePastedWithTheirWires()
{
    d().document()->selection()->set({2});
    QGuiApplication::clipboard()->clear();
    d().key(Qt::Key_C, kControl);
    QTRY_VERIFY(!QGuiApplication::clipboard()->text().isEmpty());
    QTest::mouseMove(d().window(), d().onCanvas({300, 500}));
    d().key(Qt::Key_V, kControl | kShift);
    QTRY_COMPARE_WITH_TIMEOUT(d().wires(), (QStringList{u"1 → 2.a"_s, u"1 → 6.a"_s, u"2 → 3.a"_s}), kLong);
    QCOMPARE(*node(6).node.input("b")->value, Value(5.0));
    undoAll();
}

void BuildingTest::whatWasCutIsPastedBackIntoItsChain()
{
    d().document()->selection()->set({2});
    QGuiApplication::clipboard()->clear();
    d().key(Qt::Key_X, kControl);
    QTRY_COMPARE_WITH_TIMEOUT(d().wires(), QStringList(), kLong);
    QTRY_VERIFY(!QGuiApplication::clipboard()->text().isEmpty());
    QTest::mouseMove(d().window(), d().onCanvas({300, 500}));
    d().key(Qt::Key_V, kControl | kShift);
    QTRY_COMPARE_WITH_TIMEOUT(d().wires().size(), 2, kLong);
    QVERIFY(d().wires().first().startsWith(u"1 → "_s) && d().wires().last().endsWith(u" → 3.a"_s));
    d().key(Qt::Key_Z, kControl);
    QTRY_COMPARE_WITH_TIMEOUT(step(), u"Delete add 2"_s, kLong);
    undoAll();
}

void BuildingTest::aGroupIsDuplicatedWithAllThatIsInside()
{
    d().document()->selection()->set({1, 2, 3});
    d().key(Qt::Key_G, kControl);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->scene().nodeCount(), 3, kLong);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->selection()->count(), 1, kLong);
    d().key(Qt::Key_D, kControl | kShift);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->scene().nodeCount(), 4, kLong);
    d().document()->groups()->enter(d().document()->selection()->ids().constFirst());
    QTRY_VERIFY_WITH_TIMEOUT(d().document()->groups()->depth() == 1, kLong);
    QStringList names;
    for (const SceneNode *node : d().document()->scene().nodes())
        names.append(node->title);
    for (const QString &name : {u"one"_s, u"add 2"_s, u"three"_s})
        QVERIFY2(names.contains(name), qPrintable(name + u" of "_s + names.join(u", "_s)));
}

void BuildingTest::paste(QMimeData *data)
{
    QGuiApplication::clipboard()->setMimeData(data);
    QTest::mouseMove(d().window(), d().onCanvas({290, 490})); // where it was last, it would not move
    QTest::mouseMove(d().window(), d().onCanvas({300, 500}));
    QTRY_COMPARE(d().canvas()->pointer(), QPointF(300, 500));
    d().key(Qt::Key_V, kControl);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->nodeCount(), 6, kLong);
}

void BuildingTest::copiedCellsBecomeANodeThatHoldsThem()
{
    auto *cells = new QMimeData;
    cells->setText(u"city\tcode\nOslo\t007\nGraz\t8010\n"_s);
    QImage picture(8, 8, QImage::Format_RGB32); // spreadsheets give one too
    cells->setImageData(picture);
    paste(cells);
    const SceneNode &made = d().node(u"files.parse_csv"_s);
    QCOMPARE(*made.node.input("text")->value, Value("city\tcode\nOslo\t007\nGraz\t8010\n"));
    QVERIFY(!made.node.input("header"));
    QTRY_COMPARE_WITH_TIMEOUT(made.state, NodeState::Done, kLong);
    QCOMPARE(placeOf(made.id.value), QPointF(300, 500));
    QCOMPARE(step(), u"Add Table from text"_s);
    d().settle();
    d().picture(u"building-cells.png"_s);
    undoAll();
}

void BuildingTest::aLongTableAndAPictureBecomeFilesBesideTheFlow()
{
    auto *rows = new QMimeData;
    QString text = u"i,square\n"_s;
    for (int i = 0; i < 4000; ++i)
        text += u"%1,%2\n"_s.arg(i).arg(i * i);
    rows->setText(text);
    paste(rows);
    const auto pathOf = [this](const QString &type) {
        return m_home.path() + u'/'
            + QString::fromStdString(d().node(type).node.input("path")->value->as<std::string>());
    };
    const QString table = pathOf(u"files.read_csv"_s);
    QVERIFY2(table.contains(u"/chain data/pasted-"_s) && table.endsWith(u".csv"_s), qPrintable(table));
    QCOMPARE(contentOf(table), text.toUtf8());
    undoAll();
    auto *picture = new QMimeData;
    QImage image(40, 30, QImage::Format_Grayscale16);
    image.fill(Qt::gray);
    picture->setImageData(image);
    paste(picture);
    const QImage kept(pathOf(u"formats.read_image"_s));
    QCOMPARE(kept.size(), image.size());
    QCOMPARE(kept.format(), image.format()); // as deep as it was
    undoAll();
}

void BuildingTest::filesThatAreDroppedTogetherAreOneStep()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(u"/a/one.csv"_s), QUrl::fromLocalFile(u"/a/two.xyz"_s),
        QUrl::fromLocalFile(u"/a/three.png"_s)});
    const QPoint at = d().onCanvas({300, 500});
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(d().window(), &enter);
    QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(d().window(), &drop);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->nodeCount(), 7, kLong);
    QCOMPARE(d().document()->selection()->count(), 2);
    QCOMPARE(d().document()->lastError(), u"No node reads files that end in .xyz."_s);
    QCOMPARE(step(), u"Add 2 nodes"_s);
    undoAll();
}

void BuildingTest::oneEditSetsAnInputOfSeveralNodes()
{
    d().document()->selection()->set({2, 3});
    QQuickItem *inspector = d().find(u"inspector"_s);
    QTRY_VERIFY(d().find(u"sharedHead"_s, inspector));
    QCOMPARE(d().find(u"sharedHead"_s, inspector)->property("text").toString(), u"2 × Add"_s);
    d().settle();
    d().picture(u"building-shared.png"_s);
    d().click(u"uncover_b"_s); // 5 and 0
    QTRY_VERIFY(!d().find(u"uncover_b"_s));
    QQuickItem *row = d().find(u"parameter_b"_s, inspector);
    d().settle();
    d().click(row->mapToScene(QPointF(172, row->height() / 2)).toPoint());
    d().settle();
    d().key(Qt::Key_A, kControl);
    d().type(u"7"_s);
    d().key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(node(3).node.input("b"), kLong);
    QCOMPARE(*node(2).node.input("b")->value, Value(7.0));
    QCOMPARE(*node(3).node.input("b")->value, Value(7.0));
    QCOMPARE(step(), u"Set b"_s);
    d().settle();
    d().picture(u"building-shared-set.png"_s);
    d().click(u"reset_b"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!node(3).node.input("b"), kLong);
    QVERIFY(!node(2).node.input("b"));
    d().canvas()->forceActiveFocus();
    d().key(Qt::Key_Z, kControl);
    QTRY_VERIFY_WITH_TIMEOUT(node(3).node.input("b"), kLong);
    undoAll();
}

int main(int argc, char **argv)
{
    return runTest<BuildingTest>(argc, argv);
}

#include "tst_building.moc"
