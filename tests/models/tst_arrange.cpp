// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "models/arrange/aligning.h"
#include "models/arrange/layering.h"
#include "models/arrange/layout.h"

#include <QtTest/QtTest>

#include <random>

using namespace heddle::arrange;

namespace {

constexpr int kSeeds = 60;

/// A graph as nobody has drawn it: boxes anywhere, wires from earlier to later ones.
class Tangle {
public:
    explicit Tangle(unsigned seed)
        : m_random(seed)
    {
    }

    int number(int least, int most) { return std::uniform_int_distribution(least, most)(m_random); }

    Box box(int spread)
    {
        return {double(number(0, spread)), double(number(0, spread)), 16.0 * number(10, 20),
            4.0 * number(20, 80)};
    }

    Wire wire(int from, int to, const Picture &picture)
    {
        const auto port = [&](int box) {
            return 24.0 * number(0, int(picture.boxes[std::size_t(box)].height) / 24 - 1) + 12;
        };
        return {from, to, port(from), port(to), false};
    }

    Picture flow(int boxes, int wires)
    {
        Picture picture;
        for (int i = 0; i < boxes; ++i)
            picture.boxes.push_back(box(100 * boxes));
        std::vector<int> order(static_cast<std::size_t>(boxes)); // what is older need not come first
        std::iota(order.begin(), order.end(), 0);
        std::shuffle(order.begin(), order.end(), m_random);
        for (int i = 0; boxes > 1 && i < wires; ++i) {
            const int a = number(0, boxes - 2), b = number(a + 1, std::min(boxes - 1, a + 12));
            picture.wires.push_back(wire(order[std::size_t(a)], order[std::size_t(b)], picture));
        }
        return picture;
    }

private:
    std::mt19937 m_random;
};

Picture tangle(int seed)
{
    Tangle random{unsigned(seed)};
    const int boxes = random.number(1, 40);
    return random.flow(boxes, random.number(0, 2 * boxes));
}

bool overlap(const Box &a, const Box &b)
{
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

int overlaps(const std::vector<Box> &boxes)
{
    int count = 0;
    for (std::size_t i = 0; i < boxes.size(); ++i)
        for (std::size_t j = i + 1; j < boxes.size(); ++j)
            count += overlap(boxes[i], boxes[j]);
    return count;
}

double rise(const Picture &picture, const Wire &wire)
{
    return picture.boxes[std::size_t(wire.to)].y + wire.in - picture.boxes[std::size_t(wire.from)].y
        - wire.out;
}

int levels(const Picture &picture)
{
    return int(std::count_if(picture.wires.begin(), picture.wires.end(),
        [&](const Wire &wire) { return rise(picture, wire) == 0; }));
}

int backwards(const Picture &picture)
{
    return int(std::count_if(picture.wires.begin(), picture.wires.end(), [&](const Wire &wire) {
        return picture.boxes[std::size_t(wire.to)].x
            < picture.boxes[std::size_t(wire.from)].right() + kColumnGap;
    }));
}

/// Three columns of two: a feeds c and d, b feeds d …
Picture chain(int boxes)
{
    Picture picture;
    for (int i = 0; i < boxes; ++i)
        picture.boxes.push_back({double(900 - 100 * i), double(37 * i % 100), 160, 96});
    for (int i = 0; i + 1 < boxes; ++i)
        picture.wires.push_back({i, i + 1, 48, 72, false});
    return picture;
}

} // namespace

/// What arrangements promise, on pictures that chance has drawn.
class TestArrange : public QObject {
    Q_OBJECT

private slots:
    void noBoxOverlapsAnother();
    void noWireGoesBackwards();
    void whatIsLaidOutStaysAsItIs();
    void theUpperLeftCornerStays();
    void aChainHasLevelWires();
    void aDiamondIsInThreeColumns();
    void theOrderFromTheTopIsKept();
    void anOrderThatCrossesIsChanged();
    void aSourceStandsBesideWhatItFeeds();
    void aLongWireHasRoomToPass();
    void aCircleOfEventsGoesBackOnce();
    void loneBoxesStandInRows();
    void aFrameKeepsItsBoxesAndFitsThem();
    void framesStayInOrderWhenLaidOutAgain();
    void boxesAreAlignedToTheOutermost();
    void gapsAreEven();
    void straightWiresAreStraightAndNothingOverlaps();
    void aBoxFollowsItsNeighbourThatIsHeld();
};

void TestArrange::noBoxOverlapsAnother()
{
    for (int seed = 0; seed < kSeeds; ++seed)
        QCOMPARE(overlaps(layOut(tangle(seed)).boxes), 0);
}

void TestArrange::noWireGoesBackwards()
{
    for (int seed = 0; seed < kSeeds; ++seed)
        QCOMPARE(backwards(layOut(tangle(seed))), 0);
}

void TestArrange::whatIsLaidOutStaysAsItIs()
{
    for (int seed = 0; seed < kSeeds; ++seed) {
        const Picture once = layOut(tangle(seed));
        QVERIFY2(layOut(once).boxes == once.boxes, qPrintable(QString::number(seed)));
    }
    const Picture large = layOut(Tangle(1).flow(500, 750));
    QVERIFY(layOut(large).boxes == large.boxes);
}

void TestArrange::theUpperLeftCornerStays()
{
    for (int seed = 0; seed < kSeeds; ++seed) {
        const Picture before = tangle(seed);
        const Box was = boundsOf(before.boxes), is = boundsOf(layOut(before).boxes);
        QCOMPARE(QPointF(is.x, is.y), QPointF(was.x, was.y));
    }
}

void TestArrange::aChainHasLevelWires()
{
    const Picture laid = layOut(chain(6));
    QCOMPARE(levels(laid), 5);
    for (std::size_t i = 1; i < 6; ++i)
        QCOMPARE(laid.boxes[i].x - laid.boxes[i - 1].right(), kColumnGap);
}

void TestArrange::aDiamondIsInThreeColumns()
{
    Picture picture;
    for (int i = 0; i < 4; ++i)
        picture.boxes.push_back({0, 200.0 * i, 160, 96});
    picture.wires = {{0, 1, 48, 48}, {0, 2, 48, 48}, {1, 3, 48, 48}, {2, 3, 48, 72}};
    const std::vector<Box> boxes = layOut(picture).boxes;
    QCOMPARE(boxes[1].x, boxes[2].x);
    QCOMPARE(boxes[3].x, 2 * (160 + kColumnGap));
    QCOMPARE(boxes[2].y - boxes[1].bottom(), kRowGap);
    QVERIFY(levels(layOut(picture)) >= 2);
}

/// One feeds five: any order of the five crosses nothing.
void TestArrange::theOrderFromTheTopIsKept()
{
    Picture picture;
    picture.boxes.push_back({0, 0, 160, 96});
    const std::vector<double> heights{300, 100, 500, 200, 400};
    for (const double y : heights) {
        picture.wires.push_back({0, int(picture.boxes.size()), 48, 48});
        picture.boxes.push_back({y, y, 160, 96});
    }
    const std::vector<Box> boxes = layOut(picture).boxes;
    for (std::size_t i = 1; i <= 5; ++i)
        for (std::size_t j = 1; j <= 5; ++j)
            QCOMPARE(boxes[i].y < boxes[j].y, heights[i - 1] < heights[j - 1]);
}

void TestArrange::anOrderThatCrossesIsChanged()
{
    Picture picture;
    for (const double y : {0, 200, 200, 0})
        picture.boxes.push_back({y, y, 160, 96});
    picture.wires = {{0, 2, 48, 48}, {1, 3, 48, 48}, {0, 3, 72, 72}};
    picture.wires.pop_back();
    picture.wires.push_back({0, 3, 72, 72});
    const Picture laid = layOut(picture);
    QCOMPARE(laid.boxes[0].y < laid.boxes[1].y, laid.boxes[2].y < laid.boxes[3].y);
}

void TestArrange::aSourceStandsBesideWhatItFeeds()
{
    Picture picture = chain(4);
    picture.boxes.push_back({0, 0, 160, 96});
    picture.wires.push_back({4, 3, 48, 48});
    const std::vector<Box> boxes = layOut(picture).boxes;
    QCOMPARE(boxes[4].x, boxes[2].x);
}

void TestArrange::aLongWireHasRoomToPass()
{
    Picture picture = chain(3);
    picture.wires.push_back({0, 2, 72, 48});
    const Picture laid = layOut(picture);
    QCOMPARE(rise(laid, picture.wires.back()), 0.0);
    const double y = laid.boxes[0].y + 72;
    QVERIFY(y < laid.boxes[1].y || y > laid.boxes[1].bottom());
}

void TestArrange::aCircleOfEventsGoesBackOnce()
{
    Picture picture = chain(4);
    picture.wires.push_back({3, 0, 48, 48, true});
    picture.wires.push_back({2, 1, 48, 48, true});
    const Picture laid = layOut(picture);
    QCOMPARE(backwards(laid), 2);
    QCOMPARE(overlaps(laid.boxes), 0);
    QVERIFY(layOut(laid).boxes == laid.boxes);
    for (std::size_t i = 1; i < 4; ++i)
        QVERIFY(laid.boxes[i].x > laid.boxes[i - 1].x);
}

void TestArrange::loneBoxesStandInRows()
{
    Picture picture;
    for (int i = 0; i < 10; ++i)
        picture.boxes.push_back({100.0 * (i % 3), 90.0 * i, 160, 96});
    const Picture laid = layOut(picture);
    QCOMPARE(overlaps(laid.boxes), 0);
    QCOMPARE(laid.boxes[4].y, laid.boxes[0].y);
    QVERIFY(laid.boxes[9].y > laid.boxes[0].y);
    QVERIFY(layOut(laid).boxes == laid.boxes);
}

void TestArrange::aFrameKeepsItsBoxesAndFitsThem()
{
    Picture picture = chain(6);
    picture.boxes[2] = {2000, 2050, 160, 96};
    picture.boxes[3] = {2300, 2250, 160, 96};
    picture.frames.push_back({1900, 2000, 900, 700});
    const Picture laid = layOut(picture);
    const Box &frame = laid.frames[0];
    const Box inner = boundsOf({laid.boxes[2], laid.boxes[3]});
    QCOMPARE(frame.x, inner.x - kFrameSide);
    QCOMPARE(frame.y, inner.y - kFrameTop);
    QCOMPARE(frame.right(), inner.right() + kFrameSide);
    QCOMPARE(frame.bottom(), inner.bottom() + kFrameSide);
    for (const std::size_t other : {0, 1, 4, 5})
        QVERIFY(!overlap(frame, laid.boxes[other]));
    QCOMPARE(levels(laid), 5);
    QCOMPARE(backwards(laid), 0);
}

void TestArrange::framesStayInOrderWhenLaidOutAgain()
{
    for (int seed = 0; seed < kSeeds; ++seed) {
        Picture picture = tangle(seed);
        const Box all = boundsOf(picture.boxes);
        picture.frames.push_back({all.x, all.y, all.width / 2, all.height / 2});
        picture.frames.push_back({all.x + 50, all.y + 50, all.width / 4, all.height / 4});
        std::erase_if(picture.frames, [&](const Box &frame) {
            return std::none_of(picture.boxes.begin(), picture.boxes.end(), [&](const Box &box) {
                return box.x + box.width / 2 < frame.right() && box.middle() < frame.bottom()
                    && box.x + box.width / 2 > frame.x && box.middle() > frame.y;
            });
        });
        const Picture once = layOut(picture), twice = layOut(once);
        QCOMPARE(overlaps(once.boxes), 0);
        QVERIFY2(twice.boxes == once.boxes && twice.frames == once.frames, qPrintable(QString::number(seed)));
    }
}

void TestArrange::boxesAreAlignedToTheOutermost()
{
    const std::vector<Box> boxes{{10, 50, 100, 40}, {30, 20, 60, 90}, {25, 70, 200, 10}};
    const std::vector<Box> left = aligned(boxes, Side::Left), right = aligned(boxes, Side::Right);
    const std::vector<Box> top = aligned(boxes, Side::Top), bottom = aligned(boxes, Side::Bottom);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        QCOMPARE(left[i], (Box{10, boxes[i].y, boxes[i].width, boxes[i].height}));
        QCOMPARE(right[i].right(), 225.0);
        QCOMPARE(top[i].y, 20.0);
        QCOMPARE(bottom[i].bottom(), 110.0);
    }
}

void TestArrange::gapsAreEven()
{
    const std::vector<Box> boxes{{0, 0, 100, 40}, {500, 20, 60, 90}, {130, 70, 40, 10}};
    const std::vector<Box> even = distributed(boxes, Way::Horizontally);
    QCOMPARE(even[0], boxes[0]);
    QCOMPARE(even[1], boxes[1]);
    QCOMPARE(even[2].x - even[0].right(), even[1].x - even[2].right());
    const std::vector<Box> close = distributed(boxes, Way::Vertically);
    QCOMPARE(close[0].y, 0.0);
    QVERIFY(close[1].y - close[0].bottom() > 0);
    QCOMPARE(close[1].y - close[0].bottom(), close[2].y - close[1].bottom());
}

void TestArrange::straightWiresAreStraightAndNothingOverlaps()
{
    Picture picture = chain(5);
    for (std::size_t i = 0; i < 5; ++i)
        picture.boxes[i].x = 300.0 * double(i);
    const Picture straight = straightened(picture);
    QCOMPARE(levels(straight), 4);
    QCOMPARE(straight.boxes[0], picture.boxes[0]);
    for (int seed = 0; seed < kSeeds; ++seed) {
        Picture apart = layOut(tangle(seed));
        for (std::size_t i = 0; i < apart.boxes.size(); ++i)
            apart.boxes[i].y += double(i % 7);
        const int before = overlaps(apart.boxes), level = levels(apart);
        const Picture after = straightened(apart);
        QCOMPARE(overlaps(after.boxes), before);
        QVERIFY(levels(after) >= level);
        for (std::size_t i = 0; i < apart.boxes.size(); ++i)
            QCOMPARE(after.boxes[i].x, apart.boxes[i].x);
    }
}

void TestArrange::aBoxFollowsItsNeighbourThatIsHeld()
{
    Picture picture;
    picture.boxes = {{600, 10, 160, 96}, {300, 100, 160, 96}};
    picture.wires = {{1, 0, 48, 72}};
    const Picture straight = straightened(picture, 1);
    QCOMPARE(straight.boxes[0], picture.boxes[0]);
    QCOMPARE(straight.boxes[1].y, 34.0);
}

QTEST_APPLESS_MAIN(TestArrange)

#include "tst_arrange.moc"
