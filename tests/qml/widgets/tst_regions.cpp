// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Regions as values: read from anything, written back without loss, gripped and hit.
#include "qml/Heddle/Widgets/pictureview.h"
#include "qml/Heddle/Widgets/regions.h"

#include <QtTest/QtTest>

#include <cmath>

using namespace heddle;
using namespace heddle::ui;

namespace {

Value boxMap(const char *shape, double x, double y, double width, double height)
{
    return Value(Map{{"shape", Value(shape)}, {"x", Value(x)}, {"y", Value(y)}, {"width", Value(width)},
        {"height", Value(height)}, {"mine", Value("kept")}});
}

Value pointsMap(const char *shape, std::vector<QPointF> points)
{
    List list;
    for (QPointF point : points)
        list.push_back(Value(List{Value(point.x()), Value(point.y())}));
    return Value(Map{{"shape", Value(shape)}, {"points", Value(std::move(list))}});
}

} // namespace

class RegionsTest : public QObject {
    Q_OBJECT

private slots:
    void aRegionIsReadAndWrittenWithoutLoss()
    {
        const Value box = boxMap("ellipse", 3, 4, 10, 20);
        const Region region = regionFrom(box);
        QCOMPARE(region.box(), QRectF(3, 4, 10, 20));
        QVERIFY(toValue(region, box).same(box));
        const Value line = pointsMap("line", {{1, 2}, {3, 4}, {5, 1}});
        QVERIFY(toValue(regionFrom(line), line).same(line));
    }
    void whatIsNoRegionIsNoneAndKeepsItsPlace()
    {
        const std::vector<Value> wrong{Value(), Value(3), Value("rectangle"), Value(List{}), Value(Map{}),
            Value(Map{{"shape", Value("star")}}), boxMap("rectangle", NAN, 0, 1, 1),
            boxMap("rectangle", INFINITY, 0, 1, 1), boxMap("rectangle", 1e300, 0, 1, 1),
            Value(Map{{"shape", Value("point")}, {"x", Value("one")}, {"y", Value(2)}}),
            Value(Map{{"shape", Value("polygon")}, {"points", Value(7)}}),
            Value(Map{{"shape", Value("polygon")}, {"points", Value(List{Value(1), Value(2), Value(3)})}}),
            pointsMap("polygon", {{1, 2}, {3, 4}}), pointsMap("line", {{1, 2}}),
            pointsMap("polygon", std::vector<QPointF>(100000, QPointF(1, 2)))};
        for (const Value &value : wrong)
            QVERIFY2(regionFrom(value).shape == Region::Shape::None, value.summary().c_str());
        List list(wrong.begin(), wrong.end());
        list.push_back(boxMap("rectangle", 0, 0, 2, 2));
        const QList<Region> regions = regionsFrom(Value(list));
        QCOMPARE(regions.size(), qsizetype(list.size()));
        QVERIFY(regions.last().shape == Region::Shape::Rectangle);
        QVERIFY(regionsFrom(Value("nothing")).isEmpty());
    }
    void ofVeryManyOnlyTheFirstAreRead()
    {
        const List many(100000, boxMap("rectangle", 0, 0, 2, 2));
        QCOMPARE(regionsFrom(Value(many)).size(), kMostRegions);
    }
    void aGripMovesItsCornerOrItsSide()
    {
        const Region box = regionFrom(boxMap("rectangle", 10, 10, 20, 10));
        QCOMPARE(gripsOf(box).size(), 8);
        QCOMPARE(withGrip(box, 0, {5, 6}).box(), QRectF(5, 6, 25, 14));
        QCOMPARE(withGrip(box, 3, {50, 999}).box(), QRectF(10, 10, 40, 10));
        QCOMPARE(withGrip(box, 4, {2, 3}).box(), QRectF(2, 3, 8, 7)); // beyond its other corner
        const Region line = regionFrom(pointsMap("line", {{0, 0}, {5, 5}}));
        QCOMPARE(withGrip(line, 1, {9, 2}).points.last(), QPointF(9, 2));
        QCOMPARE(withGrip(line, 7, {9, 2}).points, line.points);
    }
    void eachShapeIsHitWhereItIs()
    {
        const Region ellipse = regionFrom(boxMap("ellipse", 0, 0, 10, 10));
        QVERIFY(isHit(ellipse, {5, 5}, 0));
        QVERIFY(!isHit(ellipse, {0.5, 0.5}, 0));
        const Region line = regionFrom(pointsMap("line", {{0, 0}, {10, 10}}));
        QVERIFY(isHit(line, {5, 6}, 1));
        QVERIFY(!isHit(line, {2, 8}, 1));
        const Region polygon = regionFrom(pointsMap("polygon", {{0, 0}, {10, 0}, {0, 10}}));
        QVERIFY(isHit(polygon, {2, 2}, 0));
        QVERIFY(!isHit(polygon, {9, 9}, 0.5));
        QVERIFY(!isHit(Region{}, {0, 0}, 100));
    }
    void zoomingHoldsWhatLiesUnderThePointer()
    {
        PictureView view;
        view.setItemSize({400, 300});
        view.setPictureSize({800, 300});
        QCOMPARE(view.rect(), QRectF(0, 75, 400, 150));
        const QPointF at(100, 120), held = view.toPicture(at);
        view.zoomTo(3, at);
        QVERIFY((view.toItem(held) - at).manhattanLength() < 1e-9);
        QCOMPARE(view.scale(), 3.0);
        view.zoomTo(0.01, at);
        QVERIFY(view.fitted());
        view.zoomTo(1e9, at);
        QCOMPARE(view.scale(), 64.0);
    }
    void aSmallPictureCanBeShownInItsOwnSizeInTheMiddle()
    {
        PictureView view;
        view.setItemSize({400, 300});
        view.setPictureSize({40, 30});
        QCOMPARE(view.scale(), 10.0);
        view.zoomTo(1, {0, 0});
        QCOMPARE(view.rect(), QRectF(180, 135, 40, 30));
        view.moveBy({50, 50});
        QCOMPARE(view.rect(), QRectF(180, 135, 40, 30));
    }
};

QTEST_GUILESS_MAIN(RegionsTest)
#include "tst_regions.moc"
