// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Canvas/painter/shapes.h"
#include "tests/qml/canvas/canvasbench.h"

#include <QtQuick/QSGRendererInterface>

using namespace heddle;
using namespace heddle::testing;
using namespace Qt::StringLiterals;

/// What is really in the window, on whichever backend the test is run with.
class TestCanvasPixels : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }
    void theBackendIsTheOneThatIsMeant();
    void wiresAndBodiesAreWhereTheyBelong();
    void everyLevelShowsBodiesInTheSamePlace();
    void aChangeOfThemeChangesEverything();
    void aDraggedWireLiesAboveTheNodes();
    void theEmptyFlowSaysHowToBegin();
    void panningBringsWhatLiesThere();

private:
    CanvasBench &b() { return *m_bench; }
    QColor pixel(QPointF scene);
    bool shows(QPointF scene, const QColor &color);
    bool showsNear(QPointF scene, const QColor &color);

    std::unique_ptr<CanvasBench> m_bench;
    QImage m_image;
};

void TestCanvasPixels::init()
{
    m_bench = std::make_unique<CanvasBench>();
    b().setTheme(u"dark"_s);
    b().document->apply(richFlow(b().catalog));
    QVERIFY(b().show());
    b().look(1, {20, 20});
    QTRY_VERIFY(b().document->shown()->isShown(NodeId{3}));
}

QColor TestCanvasPixels::pixel(QPointF scene)
{
    m_image = b().view->grabWindow();
    const double ratio = double(m_image.width()) / b().view->width();
    return m_image.pixelColor((QPointF(b().at(scene)) * ratio).toPoint());
}

/// Backends differ by a level or two.
static bool alike(const QColor &a, const QColor &b)
{
    return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue())
        <= 12;
}

/// Thin lines lie between pixels.
bool TestCanvasPixels::showsNear(QPointF scene, const QColor &color)
{
    for (const QPointF by : {QPointF(), QPointF(0, 1), QPointF(0, -1), QPointF(1, 0), QPointF(-1, 0)}) {
        if (alike(pixel(scene + by), color))
            return true;
    }
    return false;
}

bool TestCanvasPixels::shows(QPointF scene, const QColor &color)
{
    const QColor found = pixel(scene);
    const bool same = alike(found, color);
    if (!same)
        qInfo() << scene << "shows" << found.name() << "instead of" << color.name();
    return same;
}

void TestCanvasPixels::theBackendIsTheOneThatIsMeant()
{
    const bool software = b().view->rendererInterface()->graphicsApi() == QSGRendererInterface::Software;
    if (qEnvironmentVariableIsSet("HEDDLE_TEST_BACKEND"))
        QCOMPARE(software, qEnvironmentVariable("HEDDLE_TEST_BACKEND") == u"software");
}

void TestCanvasPixels::wiresAndBodiesAreWhereTheyBelong()
{
    const ui::Tokens &tokens = b().canvas->tokens();
    QVERIFY(shows(b().node(7).at + QPointF(8, 70), tokens.node));
    QVERIFY(shows(b().node(3).at + QPointF(300 - 90, 12), tokens.kindFill(u"filter")));
    QVERIFY(shows({400, 700 - 13}, tokens.canvas));
    QVERIFY(shows({340, 200 - 13}, tokens.frameGround));
    const SceneWire *wire = b().document->scene().wiresOf(NodeId{9})[0];
    QVERIFY(showsNear(wire->pointAt(0.12),
        ui::mixed(
            tokens.canvas, QColor(tokens.wireColor(u"table").rgb()), tokens.wireColor(u"table").alphaF())));
    QVERIFY(shows(b().node(9).outputPoint(0), tokens.typeColor(u"table")));
}

void TestCanvasPixels::everyLevelShowsBodiesInTheSamePlace()
{
    const ui::Tokens &tokens = b().canvas->tokens();
    const QPointF body = b().node(3).at + QPointF(16, 170);
    b().look(0.5, {20, 20});
    QVERIFY(shows(body, tokens.node));
    b().look(0.25, {20, 20});
    QVERIFY(shows(body, tokens.kindFar(u"filter")));
    b().look(0.08, {20, 20});
    QVERIFY(shows(body, tokens.kindFar(u"filter")));
    b().look(1, {20, 20});
    QVERIFY(shows(body + QPointF(-12, 0), tokens.node));
}

void TestCanvasPixels::aChangeOfThemeChangesEverything()
{
    b().setTheme(u"light"_s);
    const ui::Tokens tokens = ui::Tokens::light();
    QVERIFY(shows(b().node(7).at + QPointF(8, 70), tokens.node));
    QVERIFY(shows({400, 700 - 13}, tokens.canvas));
}

void TestCanvasPixels::aDraggedWireLiesAboveTheNodes()
{
    const QPointF from = b().node(9).outputPoint(0);
    const QPointF to = b().node(7).at + QPointF(100, 210);
    b().drag(b().at(from), b().at(to));
    const auto curve = ui::WireCurve::between(from, to);
    QVERIFY(showsNear(curve.at(0.5), b().canvas->tokens().typeColor(u"table")));
    b().drop(b().at(to));
}

void TestCanvasPixels::theEmptyFlowSaysHowToBegin()
{
    QVERIFY(!b().canvas->isEmpty());
    GraphDelta nothing;
    nothing.reset = true;
    b().document->apply(nothing);
    QTRY_VERIFY(b().canvas->property("empty").toBool());
    QVERIFY(shows({400, 700 - 13}, b().canvas->tokens().canvas));
}

void TestCanvasPixels::panningBringsWhatLiesThere()
{
    const QPointF head = b().node(8).at + QPointF(150, 12);
    b().look(1, {2000, 1000});
    QTRY_VERIFY(b().canvas->isLost());
    b().look(1, {-600, -200});
    QTRY_VERIFY(!b().canvas->isLost());
    QVERIFY(shows(head, b().canvas->tokens().kindFill(u"flow")));
}

QTEST_MAIN(TestCanvasPixels)

#include "tst_canvaspixels.moc"
