// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// The first flow, from an empty canvas to a saved file and back, by mouse and keys alone.
#include "app/programparts.h"
#include "tests/app/desk.h"
#include "tests/app/desktest.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QPainter>

#include <array>
#include <memory>

using namespace heddle;
using namespace heddle::testing;
using namespace Qt::StringLiterals;

namespace {

const QSize kPicture(320, 240);
const QString kReader = u"formats.read_image"_s;
const QString kBlur = u"image.blur"_s;
const QString kThreshold = u"image.threshold"_s;

// Bright cells on a dark ground; one of them where seeResult() looks for white, none where it looks for
// black.
QString writePicture(const QString &folder)
{
    constexpr std::array<std::array<int, 3>, 14> kCells{{{240, 72, 30}, {40, 40, 22}, {130, 50, 24},
        {180, 110, 20}, {60, 130, 26}, {120, 140, 18}, {285, 140, 22}, {230, 160, 26}, {30, 200, 20},
        {95, 205, 24}, {160, 190, 22}, {200, 222, 16}, {270, 212, 24}, {185, 30, 18}}};
    QImage image(kPicture, QImage::Format_Grayscale8);
    image.fill(28);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (const auto &[x, y, radius] : kCells) {
        QRadialGradient light(QPointF(x - radius / 3, y - radius / 3), 1.4 * radius);
        light.setColorAt(0, QColor(235, 235, 235));
        light.setColorAt(1, QColor(150, 150, 150));
        painter.setBrush(light);
        painter.drawEllipse(QPointF(x, y), radius, 0.85 * radius);
    }
    painter.end();
    const QString path = folder + u"/cells.png"_s;
    image.save(path);
    return path;
}

} // namespace

class FirstFlowTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { liveIn(m_home.path()); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"TypeError|ReferenceError|Binding loop"_s));
        m_desk = std::make_unique<Desk>();
        QVERIFY(m_desk->show());
    }
    void cleanup() { m_desk.reset(); }

    void aFlowIsDrawnRunSavedAndOpenedAgain();
    void changesAreNotLostWithoutAQuestion();
    void theWelcomeFlowIsShownDone();
    void faraway_data();
    void faraway();

private:
    Desk &d() { return *m_desk; }
    void begin();
    void fitAll();
    void dragReader();
    void addByPalette(QPoint at, const QString &word, const QString &typeId);
    void wire();
    void choosePicture();
    QQuickItem *preview();
    QColor previewPixel(double across);
    void seeResult();
    void undoAllAndRedoAll();
    QByteArray saveByDialog();
    void reopenAndSave(const QByteArray &before);
    QString state(const QString &typeId);

    QTemporaryDir m_home;
    QString m_flow = m_home.path() + u"/first.heddle"_s;
    std::unique_ptr<Desk> m_desk;
};

QString FirstFlowTest::state(const QString &typeId)
{
    const NodeState state = d().node(typeId).status.state;
    return state == NodeState::Done || state == NodeState::Cached ? u"done"_s : QString::number(int(state));
}

void FirstFlowTest::begin()
{
    QVERIFY(d().find(u"welcome"_s));
    d().click(u"newButton"_s);
    QTRY_VERIFY(d().find(u"canvas"_s));
    QTRY_VERIFY(!d().find(u"welcome"_s));
    QTRY_VERIFY(d().canvas()->hasActiveFocus());
    d().settle();
}

void FirstFlowTest::dragReader()
{
    d().click(u"librarySearch"_s);
    QTRY_VERIFY(d().find(u"librarySearch"_s)->hasActiveFocus());
    d().type(u"read image"_s);
    QTRY_VERIFY(d().find(u"libraryList"_s)->property("count").toInt() < 4);
    QTRY_VERIFY(d().find(u"library_formats.read_image"_s));
    d().settle();
    d().drag(d().centre(d().find(u"library_formats.read_image"_s)), d().onCanvas({80, 120}));
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->nodeCount(), 1, kLong);
}

void FirstFlowTest::addByPalette(QPoint at, const QString &word, const QString &typeId)
{
    const int before = d().document()->nodeCount();
    d().canvas()->forceActiveFocus();
    QTest::mouseMove(d().window(), at);
    d().settle(); // the pointer is known where it is once a frame has gone by
    d().key(Qt::Key_Tab);
    QTRY_VERIFY(d().find(u"paletteField"_s));
    QTRY_VERIFY(d().find(u"paletteField"_s)->hasActiveFocus());
    d().settle();
    d().type(word);
    d().key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->nodeCount(), before + 1, kLong);
    QTRY_VERIFY(!d().find(u"paletteField"_s));
    d().node(typeId);
}

void FirstFlowTest::wire()
{
    d().settle();
    d().drag(d().output(kReader, 0), d().input(kBlur, 0));
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->scene().wireCount(), 1, kLong);
    d().settle();
    d().drag(d().output(kBlur, 0), d().input(kThreshold, 0));
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->scene().wireCount(), 2, kLong);
}

void FirstFlowTest::choosePicture()
{
    d().click(d().onCanvas(d().node(kReader).at + QPointF(60, 16)));
    QTRY_VERIFY(d().find(u"parameter_path"_s));
    d().settle();
    QQuickItem *row = d().find(u"parameter_path"_s);
    d().click(row->mapToScene({160, row->height() / 2}).toPoint());
    d().type(writePicture(m_home.path()));
    d().key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(state(kThreshold), u"done"_s, kLong);
}

QQuickItem *FirstFlowTest::preview()
{
    QQuickItem *node = d().find(u"node-%1"_s.arg(d().node(kThreshold).id.value));
    QQuickItem *picture = node ? d().find(u"picture"_s, node) : nullptr;
    return picture && picture->property("present").toBool() ? picture : nullptr;
}

// The colour of the preview on the node, so far across; nothing while there is no preview.
QColor FirstFlowTest::previewPixel(double across)
{
    const QQuickItem *picture = preview();
    if (!picture)
        return {};
    const QRectF shown = picture->property("pictureRect").toRectF();
    return d().pixel(
        picture->mapToScene(shown.topLeft() + QPointF(across * shown.width(), 0.3 * shown.height()))
            .toPoint());
}

// Black where the picture was dark, white where it was bright.
void FirstFlowTest::seeResult()
{
    QTRY_VERIFY_WITH_TIMEOUT(preview(), kLong);
    QTRY_COMPARE_WITH_TIMEOUT(previewPixel(0.25), QColor(0, 0, 0), kLong);
    QCOMPARE(previewPixel(0.75), QColor(255, 255, 255));
}

void FirstFlowTest::undoAllAndRedoAll()
{
    d().canvas()->forceActiveFocus();
    int steps = 0;
    for (; steps < 20 && !d().document()->undoText().isEmpty(); ++steps) {
        const QString text = d().document()->undoText();
        const int nodes = d().document()->nodeCount();
        const auto wires = d().document()->scene().wireCount();
        d().key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(d().document()->undoText() != text || d().document()->nodeCount() != nodes
                || d().document()->scene().wireCount() != wires,
            kLong);
    }
    QCOMPARE(d().document()->nodeCount(), 0);
    QVERIFY(!d().document()->modified());
    for (; steps > 0; --steps) {
        d().key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(!d().document()->undoText().isEmpty());
    }
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->redoText(), QString(), kLong);
    QTRY_COMPARE_WITH_TIMEOUT(state(kThreshold), u"done"_s, kLong);
}

QByteArray FirstFlowTest::saveByDialog()
{
    d().key(Qt::Key_S, Qt::ControlModifier);
    [this] { QTRY_VERIFY(d().find(u"savePath"_s) && d().find(u"savePath"_s)->hasActiveFocus()); }();
    d().key(Qt::Key_A, Qt::ControlModifier);
    d().type(m_flow);
    d().click(u"saveAsButton"_s);
    [this] { QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_flow) && !d().document()->modified(), kLong); }();
    return contentOf(m_flow);
}

void FirstFlowTest::reopenAndSave(const QByteArray &before)
{
    d().close();
    m_desk = std::make_unique<Desk>();
    QVERIFY(m_desk->show());
    d().application().open(m_flow);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->nodeCount(), 3, kLong);
    QSignalSpy saved(d().document(), &FlowDocument::saved);
    d().document()->saveFlow();
    QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, kLong);
    QCOMPARE(contentOf(m_flow), before);
}

void FirstFlowTest::fitAll()
{
    d().canvas()->forceActiveFocus();
    const auto goal = ui::CanvasView::showing(d().document()->scene().bounds(), d().canvas()->size(), 1);
    d().key(Qt::Key_Home);
    QTRY_COMPARE(d().canvas()->view(), goal); // it jumps there in a few frames
    d().settle();
}

void FirstFlowTest::aFlowIsDrawnRunSavedAndOpenedAgain()
{
    QByteArray saved;
    const bool well = doSteps({
        [&] { begin(); },
        [&] { dragReader(); },
        [&] {
            addByPalette(d().onCanvas({360, 120}), u"blur"_s, kBlur);
        },
        [&] {
            addByPalette(d().onCanvas({640, 120}), u"thresh"_s, kThreshold);
        },
        [&] { wire(); },
        [&] { fitAll(); },
        [&] { choosePicture(); },
        [&] { seeResult(); },
        [&] { d().picture(u"firstflow.png"_s); },
        [&] { undoAllAndRedoAll(); },
        [&] { seeResult(); },
        [&] { saved = saveByDialog(); },
        [&] { QVERIFY(saved.contains("\"image.blur\"")); },
        [&] { reopenAndSave(saved); },
    });
    if (!well)
        d().picture(u"firstflow-failed.png"_s);
}

void FirstFlowTest::changesAreNotLostWithoutAQuestion()
{
    begin();
    addByPalette(d().onCanvas({200, 200}), u"blur"_s, kBlur);
    d().window()->close();
    QTRY_VERIFY(d().find(u"keepButton"_s));
    QVERIFY(d().window()->isVisible());
    d().click(u"keepButton"_s);
    QTRY_VERIFY(!d().find(u"keepButton"_s));
    QVERIFY(d().window()->isVisible());
    QCOMPARE(d().document()->nodeCount(), 1);
    d().window()->close();
    QTRY_VERIFY(d().find(u"discardButton"_s));
    d().click(u"discardButton"_s);
    QTRY_VERIFY(!d().window()->isVisible());
}

// Its picture, build/…/window.png, is the one in the README and the manual.
void FirstFlowTest::theWelcomeFlowIsShownDone()
{
    d().application().workbench().settings()->setThemeMode(u"dark"_s);
    d().application().open(
        QString::fromStdString(heddle::programParts().shared) + u"/examples/flows/welcome.heddle"_s);
    QTRY_VERIFY_WITH_TIMEOUT(d().find(u"canvas"_s), kLong);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->status(), u"done"_s, kLong);
    QCOMPARE(d().document()->statusText(), u"All done"_s);
    QTRY_VERIFY(d().canvas()->hasActiveFocus());
    d().settle();
    if (d().find(u"guideSkip"_s)) // it would lie over what is to be seen
        d().click(u"guideSkip"_s);
    QTRY_VERIFY(!d().find(u"guideCard"_s));
    d().click(d().onCanvas(d().node(kBlur).at + QPointF(60, 16)));
    QTRY_VERIFY(d().find(u"parameter_sigma"_s));
    QTest::mouseMove(d().window(), d().onCanvas(d().node(kBlur).at + QPointF(60, -60)));
    d().settle();
    d().picture(u"window.png"_s);
    d().application().workbench().settings()->setThemeMode(u"system"_s);
}

void FirstFlowTest::faraway_data()
{
    QTest::addColumn<double>("zoom");
    QTest::newRow("resultsAreSeenWherePortsHaveNoNames") << 0.5;
    QTest::newRow("resultsAreSeenWhereNodesAreTints") << 0.3;
}

void FirstFlowTest::faraway()
{
    QFETCH(const double, zoom);
    d().application().open(
        QString::fromStdString(heddle::programParts().shared) + u"/examples/flows/welcome.heddle"_s);
    QTRY_VERIFY_WITH_TIMEOUT(d().find(u"canvas"_s), kLong);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->status(), u"done"_s, kLong);
    d().settle(); // it has been fitted into the view
    d().canvas()->setProperty("zoom", zoom);
    d().canvas()->setProperty("offset", QPointF(60, 60));
    QTRY_VERIFY_WITH_TIMEOUT(preview(), kLong);
    d().settle();
    d().picture(u"faraway-%1.png"_s.arg(zoom));
    // Black and white, as the threshold makes it.
    QTRY_VERIFY(previewPixel(0.5) == QColor(0, 0, 0) || previewPixel(0.5) == QColor(255, 255, 255));
    // The picture is to look at: what is pressed there is the node.
    d().click(d().centre(preview()));
    QTRY_VERIFY(d().node(kThreshold).selected);
}

int main(int argc, char **argv)
{
    return runTest<FirstFlowTest>(argc, argv);
}

#include "tst_firstflow.moc"
