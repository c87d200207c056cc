// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread. Path data, icons, state glyphs and ports.
#include "qml/Heddle/Theme/glyphs.h"
#include "qml/Heddle/Theme/svgpath.h"

#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtTest/QtTest>

using namespace heddle::ui;

namespace {

QImage canvas(int side)
{
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    return image;
}

QImage glyph(const QString &state, double progress)
{
    QImage image = canvas(12);
    QPainter painter(&image);
    paintStateGlyph(&painter, state, QRectF(0, 0, 12, 12), Tokens::dark(), progress);
    return image;
}

QImage port(const QString &shape, bool hollow, bool list)
{
    QImage image = canvas(32);
    QPainter painter(&image);
    paintPort(&painter, QPointF(16, 16), shape, hollow, list, Qt::red, Qt::blue);
    return image;
}

} // namespace

class TestIcons : public QObject {
    Q_OBJECT

private slots:
    void aPathMayTouchItsNumbersAndRepeatItsCommands()
    {
        const QPainterPath path = parseSvgPath(u"M1 2l3.5-3.5.5.5h2V9z");
        QCOMPARE(path.elementAt(1).x, 4.5);
        QCOMPARE(path.elementAt(1).y, -1.5);
        QCOMPARE(path.elementAt(2).y, -1.0);
        QCOMPARE(path.elementAt(3).x, 7.0);
        QCOMPARE(path.elementAt(4).y, 9.0);
        QCOMPARE(QPointF(path.currentPosition()), QPointF(1, 2));
    }

    void twoHalfArcsMakeACircle()
    {
        const QRectF box = parseSvgPath(u"M2 8a5 5 0 1 0 10 0a5 5 0 1 0-10 0z").boundingRect();
        QVERIFY(QLineF(box.topLeft(), QPointF(2, 3)).length() < 0.02);
        QVERIFY(QLineF(box.bottomRight(), QPointF(12, 13)).length() < 0.02);
    }

    void anArcTurnsTheWayItsFlagSays()
    {
        QVERIFY(parseSvgPath(u"M0 0a5 5 0 0 1 10 0").boundingRect().top() < -4.9);
        QVERIFY(parseSvgPath(u"M0 0a5 5 0 0 0 10 0").boundingRect().bottom() > 4.9);
        QVERIFY(parseSvgPath(u"M0 0a5 5 0 1 1 1 0").boundingRect().top() < -9.9);
    }

    void brokenPathDataGivesWhatCameBefore()
    {
        for (const char *data : {"", "M", "M1", "Mx", "M1 1l", "M1 1a5 5 0", "L1 1Q2 2 3 3", "z1", "M1 1--2"})
            parseSvgPath(QString(data));
        QCOMPARE(parseSvgPath(u"M1 1L2 2Q1 1 1 1").elementCount(), 2);
    }

    void everyIconStaysOnItsGrid()
    {
        QCOMPARE(iconNames().size(), 74);
        for (const QString &name : iconNames()) {
            const QRectF box = iconPath(name).boundingRect();
            const QRectF grid(1, 1, 14, 14);
            QVERIFY2(grid.contains(box.topLeft()) && grid.contains(box.bottomRight()), qPrintable(name));
            QVERIFY2(std::max(box.width(), box.height()) > 6, qPrintable(name));
        }
        QVERIFY(iconPath(u"no such icon").isEmpty());
    }

    void everyStateHasAGlyphOfItsOwn()
    {
        QList<QImage> seen;
        for (const char *state : {"not set up", "out of date", "queued", "running", "done", "cached",
                 "warning", "error", "paused", "stopping", "interrupted", "bypassed", "pinned"}) {
            const QImage image = glyph(QString(state), 0.5);
            QVERIFY2(!seen.contains(image), state);
            QVERIFY2(image != canvas(12), state);
            seen.append(image);
        }
        QCOMPARE(glyph("idle", 0.5), canvas(12));
    }

    void aTickIsCutOutOfItsDisc()
    {
        const QImage done = glyph("done", 1);
        QVERIFY(qAlpha(done.pixel(5, 7)) < 128); // the tick's corner
        QVERIFY(qAlpha(done.pixel(6, 2)) > 200);
    }

    void theRingFillsClockwiseFromTheTop()
    {
        const QImage quarter = glyph("running", 0.25);
        QVERIFY(qAlpha(quarter.pixel(9, 2)) > 2 * qAlpha(quarter.pixel(2, 2)));
        QVERIFY(qAlpha(quarter.pixel(9, 2)) > 2 * qAlpha(quarter.pixel(9, 9)));
    }

    void aPortShowsWhetherItIsNeededAndWhetherItIsAList()
    {
        QCOMPARE(port("square", false, false).pixelColor(16, 16), QColor(Qt::red));
        QCOMPARE(port("square", true, false).pixelColor(16, 16), QColor(Qt::blue));
        QCOMPARE(port("square", false, true).pixelColor(16, 13), QColor(Qt::blue)); // a cut
        QCOMPARE(port("square", false, true).pixelColor(16, 8), QColor(Qt::red));
        QCOMPARE(qAlpha(port("circle", false, false).pixel(16, 7)), 0); // beyond the halo
    }
};

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
