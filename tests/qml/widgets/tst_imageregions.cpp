// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Regions drawn by hand: each edit is a wish, and the picture shows what the answer says.
#include "qml/Heddle/Widgets/pictureitem.h"
#include "qml/Heddle/Widgets/regionitem.h"
#include "tests/qml/widgets/imagestage.h"

#include <QtQml/QJSValue>

#include <cmath>

using namespace heddle;
using namespace heddle::ui;
using namespace heddle::ui::test;

namespace {

// A view that answers as a node would: what is asked for comes back as the value.
const QByteArray kView = "ImageView { interactive: true; tools: true\n"
                         " property int wishes: 0; property bool answers: true\n"
                         " onRegionsEdited: v => { wishes += 1; if (answers) regions = v } }";
const QByteArray kTwo
    = "ImageView { interactive: true; tools: true; property var wished; property int wishes: 0\n"
      " regions: [{ shape: 'rectangle', x: 20, y: 20, width: 40, height: 30, name: 'nest' },\n"
      "   { shape: 'line', points: [[100, 100], [150, 120]] }]\n"
      " onRegionsEdited: v => { wishes += 1; wished = v; regions = v } }";

QVariant grey()
{
    return handle(Value(Image(filled<std::uint8_t>({150, 200}, [](std::int64_t i) { return i % 200; }))));
}

QVariantList regionsOf(const Stage &stage)
{
    QVariant regions = stage.get("regions");
    if (regions.metaType() == QMetaType::fromType<QJSValue>())
        regions = regions.value<QJSValue>().toVariant();
    return regions.toList();
}

QVariantMap regionOf(const Stage &stage, int index)
{
    const QVariantList all = regionsOf(stage);
    return index < all.size() ? all.at(index).toMap() : QVariantMap();
}

QRectF boxOf(const QVariantMap &region)
{
    return {region[QStringLiteral("x")].toDouble(), region[QStringLiteral("y")].toDouble(),
        region[QStringLiteral("width")].toDouble(), region[QStringLiteral("height")].toDouble()};
}

} // namespace

class ImageRegionsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QTest::failOnWarning(
            QRegularExpression(QStringLiteral("TypeError|ReferenceError|Binding loop|Error")));
    }
    void aRectangleIsDrawnInPixelsOfThePicture()
    {
        Stage stage(kView);
        stage.set("value", grey());
        QTRY_VERIFY(stage.get("present").toBool());
        auto *button = stage.find<QQuickItem>("tool-rectangle");
        QVERIFY(button);
        stage.click(button->mapToScene({12, 12}).toPoint());
        QCOMPARE(stage.get("tool").toString(), QStringLiteral("rectangle"));
        stage.drag({100, 100}, {200, 160});
        QCOMPARE(regionsOf(stage).size(), 1);
        QCOMPARE(regionOf(stage, 0)[QStringLiteral("shape")].toString(), QStringLiteral("rectangle"));
        QCOMPARE(boxOf(regionOf(stage, 0)), QRectF(50, 50, 50, 30)); // it is shown at 2
        QCOMPARE(stage.get("currentRegion").toInt(), 0);
        stage.key(Qt::Key_Escape);
        QCOMPARE(stage.get("tool").toString(), QString());
    }
    void aPolygonIsDrawnCornerByCornerAndEndsWhereItBegan()
    {
        Stage stage(kView);
        stage.set("value", grey());
        stage.set("tool", QStringLiteral("polygon"));
        QTRY_VERIFY(stage.get("present").toBool());
        for (QPoint at : {QPoint(100, 100), QPoint(200, 100), QPoint(200, 200), QPoint(101, 101)}) {
            stage.move(at);
            stage.click(at);
        }
        QCOMPARE(regionsOf(stage).size(), 1);
        const QVariantList points = regionOf(stage, 0)[QStringLiteral("points")].toList();
        QCOMPARE(points.size(), 3);
        QCOMPARE(points.at(2).toList(), (QVariantList{100, 100}));
    }
    void escapeForgetsWhatIsBeingDrawn()
    {
        Stage stage(kView);
        stage.set("value", grey());
        stage.set("tool", QStringLiteral("polygon"));
        QTRY_VERIFY(stage.get("present").toBool());
        stage.click({100, 100});
        stage.click({200, 100});
        stage.key(Qt::Key_Escape);
        QCOMPARE(stage.get("tool").toString(), QStringLiteral("polygon"));
        stage.key(Qt::Key_Escape);
        QCOMPARE(stage.get("tool").toString(), QString());
        QCOMPARE(stage.get("wishes").toInt(), 0);
    }
    void aPointAndALineAreDrawn()
    {
        Stage stage(kView);
        stage.set("value", grey());
        stage.set("tool", QStringLiteral("point"));
        QTRY_VERIFY(stage.get("present").toBool());
        stage.click({60, 40});
        QCOMPARE(regionOf(stage, 0)[QStringLiteral("x")].toDouble(), 30.0);
        stage.set("tool", QStringLiteral("line"));
        stage.drag({100, 100}, {120, 140});
        QCOMPARE(
            regionOf(stage, 1)[QStringLiteral("points")].toList().at(1).toList(), (QVariantList{60, 70}));
        stage.set("tool", QStringLiteral("ellipse"));
        stage.click({200, 200}); // no drag, no ellipse
        QCOMPARE(regionsOf(stage).size(), 2);
    }
    void aRegionIsChosenMovedAndItsOtherKeysAreKept()
    {
        Stage stage(kTwo);
        stage.set("value", grey());
        QTRY_VERIFY(stage.get("present").toBool());
        stage.drag({80, 70}, {100, 90});
        QCOMPARE(boxOf(regionOf(stage, 0)), QRectF(30, 30, 40, 30));
        QCOMPARE(regionOf(stage, 0)[QStringLiteral("name")].toString(), QStringLiteral("nest"));
        QCOMPARE(stage.get("currentRegion").toInt(), 0);
        QCOMPARE(stage.get("wishes").toInt(), 1);
        stage.keep(QStringLiteral("regions"));
    }
    void aGripResizes()
    {
        Stage stage(kTwo);
        stage.set("value", grey());
        QTRY_VERIFY(stage.get("present").toBool());
        stage.click({80, 70});
        stage.drag({120, 100}, {160, 140}); // the lower right corner
        QCOMPARE(boxOf(regionOf(stage, 0)), QRectF(20, 20, 60, 50));
        stage.click({250, 220}); // the middle of the line
        QCOMPARE(stage.get("currentRegion").toInt(), 1);
        stage.drag({300, 240}, {320, 200});
        QCOMPARE(
            regionOf(stage, 1)[QStringLiteral("points")].toList().at(1).toList(), (QVariantList{160, 100}));
    }
    void arrowsMoveAndDeleteRemoves()
    {
        Stage stage(kTwo);
        stage.set("value", grey());
        QTRY_VERIFY(stage.get("present").toBool());
        stage.click({80, 70});
        stage.key(Qt::Key_Right);
        stage.key(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(boxOf(regionOf(stage, 0)), QRectF(21, 30, 40, 30));
        stage.key(Qt::Key_Delete);
        QCOMPARE(regionsOf(stage).size(), 1);
        QCOMPARE(stage.get("currentRegion").toInt(), -1);
        stage.key(Qt::Key_Delete);
        QCOMPARE(regionsOf(stage).size(), 1);
    }
    void nothingChangesByItself()
    {
        Stage stage(kView);
        stage.set("answers", false);
        stage.set("value", grey());
        stage.set("tool", QStringLiteral("ellipse"));
        QTRY_VERIFY(stage.get("present").toBool());
        stage.drag({100, 100}, {200, 160});
        QCOMPARE(stage.get("wishes").toInt(), 1);
        QVERIFY(regionsOf(stage).isEmpty());
    }
    void besideRegionsThePictureIsMoved()
    {
        Stage stage(kTwo);
        stage.set("value", grey());
        QTRY_VERIFY(stage.get("present").toBool());
        stage.wheel({10, 290}, 3);
        const QRectF before = stage.get("pictureRect").toRectF();
        stage.drag({300, 150}, {310, 140});
        QCOMPARE(stage.get("pictureRect").toRectF(), before.translated(10, -10));
        QCOMPARE(stage.get("wishes").toInt(), 0);
    }
    void inANodeTheRegionsAreItsInput()
    {
        Stage stage("import Heddle.Library\n"
                    "Item { id: stage; property var picture; property var asked\n"
                    " QtObject { id: input; property var value: []; property bool editable: true\n"
                    "  function request(v) { stage.asked = v; value = v } }\n"
                    " QtObject { id: node; property string state: 'done'; property var outputList: []\n"
                    "  property var inputs: ({ regions: input })\n"
                    "  property var outputs: ({ image: { value: stage.picture } }) }\n"
                    " RegionsFace { anchors.fill: parent; node: node } }",
            {208, 128});
        stage.set("picture", grey());
        const auto *picture = stage.find<PictureItem>("picture");
        QTRY_VERIFY(picture->present());
        stage.move({100, 60});
        stage.move({101, 60});
        QTRY_VERIFY(stage.find<QQuickItem>("tool-ellipse")); // the tools come with the pointer
        stage.keep(QStringLiteral("face"));
        stage.click(stage.find<QQuickItem>("tool-ellipse")->mapToScene({12, 12}).toPoint());
        stage.drag({60, 60}, {120, 100});
        stage.keep(QStringLiteral("face-drawn"));
        QVariant asked = stage.get("asked");
        if (asked.metaType() == QMetaType::fromType<QJSValue>())
            asked = asked.value<QJSValue>().toVariant();
        QCOMPARE(asked.toList().size(), 1);
        QCOMPARE(stage.find<RegionItem>("regionLayer")->count(), 1);
    }
    void hostileRegionsAreHarmless()
    {
        Stage stage(
            "ImageView { interactive: true; property int wishes: 0; onRegionsEdited: v => wishes += 1\n"
            " function much() { const all = []; for (let i = 0; i < 100000; ++i) all.push({ shape: 'point',"
            " x: i % 200, y: 3 }); regions = all }\n"
            " regions: [3, null, 'x', {}, { shape: 7 }, { shape: 'rectangle', x: NaN, y: 0, width: 1 },\n"
            "  { shape: 'ellipse', x: -1e6, y: -1e6, width: 9e6, height: 9e6 },\n"
            "  { shape: 'polygon', points: [1, 2, 3] }, { shape: 'line', points: 'abc' },\n"
            "  { shape: 'rectangle', x: 10, y: 10, width: 20, height: 20, name: 5 }] }");
        stage.set("value", grey());
        QTRY_VERIFY(stage.get("present").toBool());
        const auto *layer = stage.find<RegionItem>("regionLayer");
        QCOMPARE(layer->count(), 2);
        QVERIFY(!stage.grab().isNull());
        stage.root->metaObject()->invokeMethod(stage.root.get(), "much");
        QCOMPARE(layer->count(), 2000);
        QVERIFY(!stage.grab().isNull());
        stage.drag({10, 6}, {100, 100}); // a list that was not read to its end is not written
        QCOMPARE(stage.get("wishes").toInt(), 0);
        for (const QVariant &value :
            {QVariant(3), QVariant(QStringLiteral("x")), handle(Value(Map{})), QVariant()}) {
            stage.set("regions", value);
            QCOMPARE(layer->count(), 0);
        }
    }
};

QTEST_MAIN(ImageRegionsTest)
#include "tst_imageregions.moc"
