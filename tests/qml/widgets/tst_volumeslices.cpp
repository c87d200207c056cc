// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// A stack from three sides, and the cross-hair through it.
#include "models/values/variants.h"
#include "qml/Heddle/Widgets/pictureitem.h"
#include "tests/qml/widgets/imagestage.h"

#include <cmath>

using namespace heddle;
using namespace heddle::ui;
using namespace heddle::ui::test;

namespace {

const QByteArray kSlices = "VolumeSlices { property var moves: 0; onMoved: (x, y, z) => moves += 1 }";

// 20 pages of 30 × 40; a bright ball in dim ground.
QVariant ball()
{
    return handle(Value(filled<std::uint16_t>({20, 30, 40}, [](std::int64_t i) {
        const double z = double(i / 1200) - 10, y = double(i / 40 % 30) - 15, x = double(i % 40) - 20;
        return std::uint16_t(std::max(0.0, 1000 - 10 * (x * x + y * y + z * z)));
    })));
}

PictureItem *pictureOf(const Stage &stage, const char *plane)
{
    return dynamic_cast<PictureItem *>(
        Stage::below(stage.find<QQuickItem>(plane), QLatin1StringView("picture")));
}

QPoint placeOf(PictureItem *picture, double x, double y)
{
    return picture->mapToScene(picture->view().toItem({x + 0.5, y + 0.5})).toPoint();
}

} // namespace

class VolumeSlicesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QTest::failOnWarning(
            QRegularExpression(QStringLiteral("TypeError|ReferenceError|Binding loop|Error")));
    }
    void fourPicturesShareOneCrossHairAndOneWindow()
    {
        Stage stage(kSlices);
        stage.set("value", ball());
        for (const char *plane : {"planeXY", "planeZY", "planeXZ", "projected"}) {
            QTRY_VERIFY2(pictureOf(stage, plane)->present(), plane);
            QTRY_COMPARE(pictureOf(stage, plane)->shownHigh(), 1000.0);
        }
        QCOMPARE(pictureOf(stage, "planeZY")->pictureSize(), QSize(20, 30));
        QCOMPARE(pictureOf(stage, "planeXZ")->pictureSize(), QSize(40, 20));
        QCOMPARE(stage.get("readOut").toString(), QStringLiteral("x 19  y 14  z 9  970"));
        stage.keep(QStringLiteral("volume"));
    }
    void draggingInOnePlaneMovesTheOthers()
    {
        Stage stage(kSlices);
        stage.set("value", ball());
        auto *xy = pictureOf(stage, "planeXY");
        QTRY_VERIFY(xy->present());
        stage.drag(placeOf(xy, 20, 15), placeOf(xy, 5, 8));
        QCOMPARE(stage.get("shownX").toInt(), 5);
        QCOMPARE(stage.get("shownY").toInt(), 8);
        QVERIFY(stage.get("moves").toInt() > 0);
        auto *xz = pictureOf(stage, "planeXZ");
        QTRY_VERIFY(!xz->busy());
        stage.drag(placeOf(xz, 5, 5), placeOf(xz, 30, 18));
        QCOMPARE(stage.get("shownX").toInt(), 30);
        QCOMPARE(stage.get("shownZ").toInt(), 18);
        QTRY_COMPARE(xy->shownPage(), 18);
        stage.drag(placeOf(xz, 5, 5), {-200, 900}); // beyond the edge
        QCOMPARE(stage.get("shownX").toInt(), 0);
        QCOMPARE(stage.get("shownZ").toInt(), 19);
    }
    void theWheelStepsThroughThePlanes()
    {
        Stage stage(kSlices);
        stage.set("value", ball());
        auto *xy = pictureOf(stage, "planeXY"), *zy = pictureOf(stage, "planeZY");
        QTRY_VERIFY(xy->present() && zy->present());
        stage.wheel(placeOf(xy, 20, 15), 3);
        QCOMPARE(stage.get("shownZ").toInt(), 12);
        stage.wheel(placeOf(zy, 10, 15), -2);
        QCOMPARE(stage.get("shownX").toInt(), 17);
    }
    void thePlaneThatIsShownIsTheOneThatIsMeant()
    {
        Stage stage(kSlices);
        stage.set("value", ball());
        stage.set("atX", 7);
        auto *zy = pictureOf(stage, "planeZY");
        QTRY_VERIFY(zy->present() && !zy->busy());
        QTRY_COMPARE(pixelText(toValue(zy->value()), -1, {10, 15}), QStringLiteral("0")); // 1000 - 10 * 13²
        stage.set("atX", 18);
        QTRY_COMPARE(pixelText(toValue(zy->value()), -1, {10, 15}), QStringLiteral("960"));
    }
    void theProjectionIsTheGreatestOrTheMean()
    {
        Stage stage(kSlices);
        stage.set("value", ball());
        auto *projected = pictureOf(stage, "projected");
        QTRY_COMPARE(pixelText(toValue(projected->value()), -1, {20, 15}), QStringLiteral("1000"));
        stage.set("projection", QStringLiteral("mean"));
        QTRY_VERIFY(pixelText(toValue(projected->value()), -1, {20, 15}).toDouble() < 900);
    }
    void spacingsInOneUnitKeepTheirProportions()
    {
        Stage stage(kSlices);
        const Array array = filled<std::uint8_t>({10, 30, 40}, [](std::int64_t i) { return i % 255; });
        stage.set("value", handle(Value(array.withAxes({{"z", 4, "um"}, {"y", 1, "um"}, {"x", 1, "um"}}))));
        auto *xz = pictureOf(stage, "planeXZ");
        QTRY_VERIFY(xz->present());
        QTRY_COMPARE(xz->pixelAspect(), 4.0);
        QVERIFY(std::abs(xz->pictureRect().width() - xz->pictureRect().height()) < 0.01);
        QCOMPARE(stage.get("readOut").toString().left(11), QStringLiteral("x 19 (19 um"));
    }
    void aRealVolumeIsShownFromThreeSides()
    {
        const Value volume = sharedValue("formats.read_numpy", "stent.npz");
        if (volume.isNull())
            QSKIP("The shared data file stent.npz is not here.");
        Stage stage(
            "VolumeSlices { Component.onCompleted: Theme.mode = 'dark'; percentile: true }", {640, 480});
        stage.set("value", handle(volume));
        for (const char *plane : {"planeXY", "planeZY", "planeXZ", "projected"})
            QTRY_VERIFY2(pictureOf(stage, plane)->present() && !pictureOf(stage, plane)->busy(), plane);
        QCOMPARE(pictureOf(stage, "planeXZ")->pictureSize(), QSize(128, 256));
        QCOMPARE(pixelText(toValue(pictureOf(stage, "planeXZ")->value()), -1, {30, 200}),
            pixelText(volume, 200, {30, 63}));
        QTRY_VERIFY(!std::isnan(pictureOf(stage, "planeXY")->low()));
        QTRY_VERIFY(!pictureOf(stage, "planeXY")->busy());
        stage.keep(QStringLiteral("stent"));
        Stage node(
            "VolumeSlices { Component.onCompleted: Theme.mode = 'dark'; percentile: true }", {208, 128});
        node.set("value", handle(volume));
        for (const char *plane : {"planeXY", "planeZY", "planeXZ", "projected"})
            QTRY_VERIFY2(pictureOf(node, plane)->present() && !pictureOf(node, plane)->busy(), plane);
        node.keep(QStringLiteral("stent-node"));
    }
    void whatIsNoStackShowsNothing()
    {
        Stage stage(kSlices);
        for (const QVariant &value : {QVariant(), QVariant(3), handle(Value(List{})),
                 handle(Value(filled<double>({4}, [](std::int64_t) { return 1.0; }))),
                 handle(Value(filled<double>({0, 4, 4}, [](std::int64_t) { return 1.0; })))}) {
            stage.set("value", value);
            QVERIFY(!stage.get("present").toBool());
        }
        stage.set("value", ball());
        stage.set("atZ", 100000);
        QCOMPARE(stage.get("shownZ").toInt(), 19);
        QTRY_VERIFY(pictureOf(stage, "planeXZ")->present());
        stage.set("value", QVariant());
        QTRY_VERIFY(!pictureOf(stage, "planeXZ")->present());
    }
};

QTEST_MAIN(VolumeSlicesTest)
#include "tst_volumeslices.moc"
