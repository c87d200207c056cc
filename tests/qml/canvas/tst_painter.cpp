// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// One thread.
#include "models/graph/scene.h"
#include "models/values/clocktext.h"
#include "qml/Heddle/Canvas/canvasview.h"
#include "qml/Heddle/Canvas/painter/foottext.h"
#include "qml/Heddle/Canvas/painter/levelofdetail.h"
#include "qml/Heddle/Canvas/painter/scenelist.h"
#include "qml/Heddle/Canvas/painter/scenepainter.h"
#include "qml/Heddle/Canvas/painter/wirecurve.h"
#include "tests/qml/canvas/richflow.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QPainter>
#include <QtTest/QtTest>

#include <cmath>

using namespace heddle;
using namespace heddle::testing;
using namespace Qt::StringLiterals;
using heddle::ui::Level;

namespace {

int countOf(const QImage &image, const QColor &color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == color;
    return count;
}

/// Of light pixels on the dark ground.
int inkOf(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y).lightness() > 100;
    return count;
}

} // namespace

/// The drawing itself, without a window.
class TestPainter : public QObject {
    Q_OBJECT

private slots:
    void init();
    void levelsHaveSlack();
    void manyBodiesAreDrawnPlainly();
    void aNodeIsItsColours();
    void aStateHasItsEdgeAndFoot();
    void aBypassedNodeIsFadedDashedAndPassedThrough();
    void aMutedBranchIsFaded();
    void highContrastHasThickerWiresAndClosesHeads();
    void onlyTheClipIsPainted();
    void wiresOfTroubledSourcesAreThin();
    void crossingWiresHaveAGap();
    void aConvertingWireHasTwoColours();
    void aPartOfACurveLiesOnIt();
    void theViewKeepsItsPoint();
    void timesAreToldShortly();
    void aNoteIsDrawnAsMarkdown();
    void aNoteReadsNoFiles();
    void fromAfarANoteIsItsWords();
    void theSmallerFrameLiesOnTheLarger();
    void aHundredThousandBodiesTakeAFewCalls();

private:
    QImage picture(Level level, double zoom, const QRectF &clip = {0, 0, 1400, 800});
    QImage note(const QString &text, Level level = Level::Full, double zoom = 1);
    ui::SceneList maker() { return ui::SceneList(m_scene, m_tokens); }

    Catalog m_catalog;
    Scene m_scene;
    ui::Tokens m_tokens = ui::Tokens::dark();
};

void TestPainter::init()
{
    addTypes(m_catalog);
    addRichTypes(m_catalog);
    m_scene.apply(richFlow(m_catalog));
}

QImage TestPainter::picture(ui::Level level, double zoom, const QRectF &clip)
{
    QImage image(1400, 800, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    const ui::DisplayList list = maker().list({-100, -100, 2000, 1200}, level);
    ui::ScenePainter(m_tokens).paint(&painter, list, {zoom, {20, 20}, true, -1}, clip);
    return image;
}

/// A note of 300 by 200 in the upper left corner, where nothing else is.
QImage TestPainter::note(const QString &text, Level level, double zoom)
{
    QImage image(340, 240, QImage::Format_RGB32);
    QPainter painter(&image);
    ui::DisplayList list;
    list.level = level;
    list.frames = {{{20, 20, 300, 200}, {}, text, -1, false}};
    ui::ScenePainter(m_tokens).paint(&painter, list, {zoom, {}, false, -1}, image.rect());
    return image;
}

void TestPainter::levelsHaveSlack()
{
    QCOMPARE(ui::levelFor(0.66, 10, Level::Full), Level::Full);
    QCOMPARE(ui::levelFor(0.63, 10, Level::Full), Level::Plain);
    QCOMPARE(ui::levelFor(0.68, 10, Level::Plain), Level::Plain);
    QCOMPARE(ui::levelFor(0.71, 10, Level::Plain), Level::Full);
    QCOMPARE(ui::levelFor(0.05, 10, Level::Full), Level::Far);
    QCOMPARE(ui::levelFor(0.2), Level::Tint);
}

void TestPainter::manyBodiesAreDrawnPlainly()
{
    QCOMPARE(ui::levelFor(1, 100, Level::Full), Level::Full);
    QCOMPARE(ui::levelFor(1, 101, Level::Full), Level::Plain);
    QCOMPARE(ui::levelFor(0.2, 101, Level::Full), Level::Tint);
}

void TestPainter::aNodeIsItsColours()
{
    const QImage image = picture(Level::Full, 1);
    QCOMPARE(image.pixelColor(20 + 464 + 150, 20 + 48 + 12), m_tokens.kindFill(u"filter"));
    QCOMPARE(image.pixelColor(20 + 464 + 4, 20 + 48 + 80), m_tokens.node);
    QCOMPARE(image.pixelColor(20 + 464 + 224, 20 + 48 + 48), m_tokens.typeColor(u"image"));
    QCOMPARE(image.pixelColor(20 + 464 + 120, 20 + 48 + 72), m_tokens.field);
    QCOMPARE(image.pixelColor(20 + 464 + 11, 20 + 48 + 72), m_tokens.accent); // changed
    QCOMPARE(picture(Level::Tint, 0.25).pixelColor(20 + 116 + 20, 20 + 12 + 30), m_tokens.kindFar(u"filter"));
}

void TestPainter::aStateHasItsEdgeAndFoot()
{
    const QImage image = picture(Level::Full, 1);
    const SceneNode &join = *m_scene.node(NodeId{8});
    QCOMPARE(image.pixelColor(20 + int(join.at.x()), 20 + int(join.at.y()) + 60), m_tokens.error);
    QCOMPARE(
        image.pixelColor(20 + int(join.at.x()) + 4, 20 + int(join.rect().bottom()) - 14), m_tokens.errorTint);
    const SceneNode &layout = *m_scene.node(NodeId{9});
    QCOMPARE(image.pixelColor(20 + int(layout.at.x()) + 4, 20 + int(layout.rect().bottom()) - 14),
        m_tokens.warnTint);
    const SceneNode &segment = *m_scene.node(NodeId{4});
    const int bar = 20 + int(segment.rect().bottom()) - 28;
    QCOMPARE(image.pixelColor(20 + int(segment.at.x()) + 10, bar), m_tokens.accent);
    QCOMPARE(image.pixelColor(20 + int(segment.rect().right()) - 10, bar), m_tokens.track);
}

void TestPainter::aBypassedNodeIsFadedDashedAndPassedThrough()
{
    Node denoise = m_scene.node(NodeId{3})->node, measure = m_scene.node(NodeId{7})->node;
    denoise.mode = measure.mode = NodeMode::Bypassed;
    m_scene.apply(changed({denoise, measure}));
    const ui::PaintNode passed = maker().node(*m_scene.node(NodeId{3}), Level::Full);
    QCOMPARE(passed.passages.size(), 1U); // from image to image
    QCOMPARE(passed.passages[0].color, m_tokens.wireColor(u"image"));
    QVERIFY(passed.rows[0].left.isEmpty() && passed.rows[0].right.isEmpty()); // the thread is there
    QVERIFY(!passed.rows[1].left.isEmpty());
    QCOMPARE(passed.word, u"Bypassed"_s);
    QCOMPARE(ui::stateLook(passed), u"bypassed");
    QVERIFY(passed.buttons.isEmpty());
    QVERIFY(!passed.ports[0].shut && passed.ports[1].shut && !passed.ports[2].shut); // image, strength, image
    const ui::PaintNode shut = maker().node(*m_scene.node(NodeId{7}), Level::Full);
    QVERIFY(shut.passages.empty()); // labels are no table, and nothing is wired to the intensity
    QVERIFY(std::all_of(shut.ports.begin(), shut.ports.end(), [](const auto &port) { return port.shut; }));
    const QImage image = picture(Level::Full, 1);
    QVERIFY(image.pixelColor(20 + 464 + 150, 20 + 48 + 12) != m_tokens.kindFill(u"filter"));
    QVERIFY(image.pixelColor(20 + 464 + 80, 20 + 48 + 48) != image.pixelColor(20 + 464 + 80, 20 + 48 + 56));
    QVERIFY(
        picture(Level::Tint, 0.25).pixelColor(20 + 116 + 20, 20 + 12 + 30) != m_tokens.kindFar(u"filter"));
}

void TestPainter::highContrastHasThickerWiresAndClosesHeads()
{
    // How many pixels across it covers, those at its edges in part.
    const auto thickness = [](const ui::Tokens &tokens) {
        QImage image(200, 40, QImage::Format_RGB32);
        QPainter painter(&image);
        ui::DisplayList list;
        ui::PaintWire wire;
        wire.from = {0, 20};
        wire.to = {200, 20};
        wire.color = QColor(Qt::red);
        list.wires = {wire};
        ui::ScenePainter(tokens).paint(&painter, list, {1, {}, false, -1}, image.rect());
        double covered = 0;
        for (int y = 0; y < image.height(); ++y)
            covered += image.pixelColor(100, y).redF() - tokens.canvas.redF();
        return covered / (1 - tokens.canvas.redF());
    };
    QVERIFY(std::abs(thickness(ui::Tokens::dark()) - 2) < 0.1);
    QVERIFY(std::abs(thickness(ui::Tokens::contrastDark()) - 3) < 0.1);
    const QPoint closing(20 + 464 + 150, 20 + 48 + 31);
    QCOMPARE(picture(Level::Full, 1).pixelColor(closing), m_tokens.kindFill(u"filter"));
    m_tokens = ui::Tokens::contrastDark();
    QCOMPARE(picture(Level::Full, 1).pixelColor(closing), m_tokens.lineSubtle);
    m_tokens = ui::Tokens::dark();
}

void TestPainter::aMutedBranchIsFaded()
{
    Node flatten = m_scene.node(NodeId{2})->node;
    flatten.mode = NodeMode::Muted;
    GraphDelta delta = changed({flatten});
    for (const std::uint32_t id : {2U, 3U}) {
        const char *why = id == 2 ? "Muted" : "Flatten field is muted";
        NodeStatus status = heddle::testing::status(NodeState::Waiting, why);
        status.muted = true;
        delta.statuses.emplace_back(NodeId{id}, status);
    }
    m_scene.apply(delta);
    for (const std::uint32_t id : {2U, 3U}) {
        const ui::PaintNode painted = maker().node(*m_scene.node(NodeId{id}), Level::Full);
        QVERIFY(painted.isFaded());
        QCOMPARE(ui::stateLook(painted), u"muted");
        QCOMPARE(painted.word, id == 2 ? u"Muted"_s : u"Flatten field is muted"_s);
    }
    QVERIFY(!maker().node(*m_scene.node(NodeId{4}), Level::Full).isFaded());
}

void TestPainter::onlyTheClipIsPainted()
{
    const QImage image = picture(Level::Full, 1, {0, 0, 200, 200});
    QCOMPARE(image.pixelColor(100, 190), m_tokens.node);
    QCOMPARE(image.pixelColor(900, 700), QColor(Qt::magenta));
}

void TestPainter::wiresOfTroubledSourcesAreThin()
{
    const auto style = [this](std::uint32_t from, std::uint32_t to) {
        for (const SceneWire *wire : m_scene.wiresOf(NodeId{from})) {
            if (wire->from == NodeId{from} && wire->to == NodeId{to})
                return maker().wire(*wire).style;
        }
        return ui::WireStyle::Refused;
    };
    QCOMPARE(style(2, 3), ui::WireStyle::Stale); // queued
    QCOMPARE(style(7, 8), ui::WireStyle::Stale); // out of date
    QCOMPARE(style(1, 6), ui::WireStyle::Idle);
    QCOMPARE(style(3, 4), ui::WireStyle::Hot); // into a node that runs
    QCOMPARE(style(4, 7), ui::WireStyle::Hot); // intermediate results
}

void TestPainter::crossingWiresHaveAGap()
{
    ui::DisplayList list;
    list.wires.resize(2);
    list.wires[0].from = {0, 0};
    list.wires[0].to = {200, 100};
    list.wires[1].from = {0, 100};
    list.wires[1].to = {200, 0};
    ui::addGaps(list, m_tokens);
    QVERIFY(list.wires[0].gaps.empty());
    QCOMPARE(list.wires[1].gaps.size(), 1U);
    QVERIFY(list.wires[1].gaps[0].from < 0.5 && list.wires[1].gaps[0].to > 0.5);
    QCOMPARE(list.wires[1].gaps[0].ground, m_tokens.canvas);
}

void TestPainter::aConvertingWireHasTwoColours()
{
    const SceneWire *wire = nullptr;
    for (const SceneWire *one : m_scene.wiresOf(NodeId{10}))
        wire = one;
    QVERIFY(wire);
    const ui::PaintWire painted = maker().wire(*wire);
    QCOMPARE(painted.color, m_tokens.wireColor(u"int"));
    QCOMPARE(painted.toColor, m_tokens.wireColor(u"number"));
    QCOMPARE(painted.badge, u"int → number"_s);
}

void TestPainter::aPartOfACurveLiesOnIt()
{
    const auto whole = ui::WireCurve::between({0, 0}, {300, 120});
    const auto part = whole.part(0.2, 0.6);
    for (const double t : {0.0, 0.25, 0.5, 1.0})
        QVERIFY((part.at(t) - whole.at(0.2 + 0.4 * t)).manhattanLength() < 1e-9);
}

void TestPainter::theViewKeepsItsPoint()
{
    const ui::CanvasView view(0.5, {40, 60});
    const QPointF under = view.toScene(QPointF(300, 200));
    const ui::CanvasView nearer = view.zoomedAt({300, 200}, 2);
    QVERIFY((nearer.toView(under) - QPointF(300, 200)).manhattanLength() <= 1);
    QCOMPARE(ui::CanvasView::between(view, nearer, 0), view);
    QCOMPARE(ui::CanvasView::between(view, nearer, 1).zoom(), 2.0);
    QVERIFY((ui::CanvasView::between(view, nearer, 0.5).toView(under) - QPointF(300, 200)).manhattanLength()
        <= 3);
    QCOMPARE(view.zoomedAt({}, 100).zoom(), ui::kMostZoom);
}

void TestPainter::timesAreToldShortly()
{
    QCOMPARE(ui::footText(took(NodeState::Done, 0.086), 0.086, -1).time, u"86"_s);
    QCOMPARE(ui::footText(took(NodeState::Done, 0.00002), 0.00002, -1).time, u"< 0.1"_s);
    QCOMPARE(ui::footText(took(NodeState::Done, 1.24), 1.24, -1).unit, u"s"_s);
    QCOMPARE(heddle::clockText(3725), u"1:02:05"_s);
    const ui::FootText running = ui::footText(heddle::testing::running(0.62F, 41), 41, 25);
    QCOMPARE(running.word, u"62 %"_s);
    QCOMPARE(running.time, u"0:41 · 0:25"_s);
    QCOMPARE(ui::footText(heddle::testing::running(0.62F, 41), 41, -1).time, u"0:41"_s);
    QCOMPARE(ui::footText(heddle::testing::running(0.62F, 41), 41, -1, true).word, u"Not stopping"_s);
    QCOMPARE(ui::footText(took(NodeState::OutOfDate, 1, "Partial"), 1, -1).word, u"Partial"_s);
    QCOMPARE(ui::footText(took(NodeState::Error, 1, "No column.\nat line 3"), 1, -1).word, u"No column."_s);
}

void TestPainter::aNoteIsDrawnAsMarkdown()
{
    const int blank = inkOf(note({}));
    const int plain = inkOf(note(u"words of a note"_s)), large = inkOf(note(u"# words of a note"_s));
    QVERIFY(plain > blank);
    QVERIFY(large > 1.5 * plain);
    QVERIFY(countOf(note(u"[a page](https://example.org)"_s), m_tokens.accent) > 0);
    const QImage shown = note(u"one\n\n"_s.repeated(100)); // more than there is room for
    QCOMPARE(shown.pixelColor(30, 230), m_tokens.canvas);
    QVERIFY(inkOf(shown) > plain);
}

void TestPainter::aNoteReadsNoFiles()
{
    QTemporaryDir folder;
    QImage red(40, 40, QImage::Format_RGB32);
    red.fill(Qt::red);
    const QString path = folder.filePath(u"red.png"_s);
    QVERIFY(red.save(path));
    for (const QString &text :
        {u"![seen](%1)"_s, u"![seen](file://%1)"_s, u"<img src='%1'>"_s, u"<img src=\"file://%1\"/>"_s})
        QCOMPARE(countOf(note(text.arg(path)), Qt::red), 0);
    QVERIFY(inkOf(note(u"![seen](%1)"_s.arg(path))) > inkOf(note(u"![](%1)"_s.arg(path)))); // by its words
}

void TestPainter::fromAfarANoteIsItsWords()
{
    for (const Level level : {Level::Plain, Level::Tint, Level::Far})
        QVERIFY(inkOf(note(u"*words* of a note"_s, level, 0.6)) > inkOf(note({}, level, 0.6)));
}

void TestPainter::theSmallerFrameLiesOnTheLarger()
{
    GraphDelta delta;
    delta.frames = {{1, "inner", {20, 20}, 100, 100, {}, {}, {}}, {2, "outer", {0, 0}, 300, 300, {}, {}, {}}};
    m_scene.apply(delta);
    const ui::DisplayList list = maker().list({0, 0, 400, 400}, Level::Full);
    QCOMPARE(list.frames.size(), 2U);
    QCOMPARE(list.frames[1].title, u"inner"_s);
    QCOMPARE(m_scene.framing().at({60, 40}, {}).frame, 1U);
    QCOMPARE(m_scene.framing().at({60, 10}, {}).frame, 2U);
}

void TestPainter::aHundredThousandBodiesTakeAFewCalls()
{
    ui::DisplayList list;
    list.level = Level::Far;
    list.bodies.resize(100'000);
    for (std::size_t i = 0; i < list.bodies.size(); ++i)
        list.bodies[i].rect = QRectF(double(i % 400) * 60, double(i / 400) * 60, 50, 40);
    QImage image(1400, 800, QImage::Format_RGB32);
    QPainter painter(&image);
    ui::ScenePainter scene(m_tokens);
    QBENCHMARK_ONCE
    {
        scene.paint(&painter, list, {0.05, {0, 0}, true, -1}, QRectF(0, 0, 1400, 800));
    }
    QVERIFY(image.pixelColor(1, 1) != m_tokens.canvas);
}

QTEST_MAIN(TestPainter)

#include "tst_painter.moc"
