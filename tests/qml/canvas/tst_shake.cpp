// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// When what is dragged counts as shaken.
#include "qml/Heddle/Canvas/shake.h"

#include <QtTest/QtTest>

using namespace heddle::ui;
using namespace std::chrono_literals;

namespace {

/// Whether a pointer that goes to each of these places, so long after the one before, has shaken anything.
bool shaken(const QList<QPointF> &places, std::chrono::milliseconds between)
{
    Shake shake(places.first());
    Shake::Time now{};
    bool any = false;
    for (const QPointF &place : places)
        any = shake.moved(place, now += between) || any;
    return any;
}

} // namespace

class TestShake : public QObject {
    Q_OBJECT

private slots:
    void threeTurnsAreAShake()
    {
        QVERIFY(shaken({{0, 0}, {30, 0}, {0, 0}, {30, 0}, {0, 0}}, 50ms));
        QVERIFY(shaken({{0, 0}, {0, 30}, {3, 0}, {0, 30}, {2, 0}}, 50ms)); // up and down too
    }
    void twoTurnsAreNone() { QVERIFY(!shaken({{0, 0}, {30, 0}, {0, 0}, {30, 0}}, 50ms)); }
    void slowTurnsAreNone() { QVERIFY(!shaken({{0, 0}, {30, 0}, {0, 0}, {30, 0}, {0, 0}}, 400ms)); }
    void aTrembleIsNone()
    {
        QList<QPointF> places{{0, 0}};
        for (int i = 0; i < 20; ++i)
            places.append(QPointF(i % 2 ? 0 : 18, 0));
        QVERIFY(!shaken(places, 20ms));
    }
    void strokesMayComeInSmallSteps()
    {
        QList<QPointF> places{{0, 0}};
        for (const int way : {1, -1, 1, -1})
            for (int i = 0; i < 8; ++i)
                places.append(places.last() + QPointF(5 * way, 0));
        QVERIFY(shaken(places, 10ms));
    }
    void aShortStrokeFirstDoesNotHideTheNext()
    {
        QVERIFY(shaken({{0, 0}, {10, 0}, {-40, 0}, {0, 0}, {-40, 0}, {0, 0}}, 50ms));
    }
    void goingRoundInAWideCurveIsNone()
    {
        QList<QPointF> places;
        for (int i = 0; i <= 36; ++i)
            places.append(QPointF(100 * std::cos(i / 36.0 * 6.283), 100 * std::sin(i / 36.0 * 6.283)));
        QVERIFY(!shaken(places, 10ms));
    }
};

QTEST_APPLESS_MAIN(TestShake)

#include "tst_shake.moc"
