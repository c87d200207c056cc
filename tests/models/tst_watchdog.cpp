// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "models/diagnostics/watchdog.h"

#include <QtTest/QtTest>

using namespace heddle;
using namespace Qt::StringLiterals;

/// Takes its time over a timer.
class Sluggard : public QObject {
    Q_OBJECT

public:
    explicit Sluggard(int milliseconds)
        : m_milliseconds(milliseconds)
    {
        startTimer(0);
    }

signals:
    void done();

private:
    void timerEvent(QTimerEvent *event) override
    {
        killTimer(event->timerId());
        QElapsedTimer clock;
        clock.start();
        while (clock.elapsed() < m_milliseconds) { } // It is the time itself that is tested here.
        emit done();
    }

    int m_milliseconds;
};

/// The log of what held up the window.
class TestWatchdog : public QObject {
    Q_OBJECT

private slots:
    void aStallIsToldWithWhatWasDone();
    void waitingIsNoStall();
};

void TestWatchdog::aStallIsToldWithWhatWasDone()
{
    Watchdog watchdog;
    QSignalSpy stalled(&watchdog, &Watchdog::stalled);
    QTest::ignoreMessage(
        QtWarningMsg, QRegularExpression(u"did not answer for \\d+ ms: Timer of Sluggard"_s));
    Sluggard slow(150);
    QVERIFY(stalled.wait());
    QVERIFY(stalled[0][0].toLongLong() >= 150);
    QCOMPARE(stalled[0][1].toString(), u"Timer of Sluggard"_s);
}

void TestWatchdog::waitingIsNoStall()
{
    Watchdog watchdog;
    QSignalSpy stalled(&watchdog, &Watchdog::stalled);
    QTimer later;
    later.setSingleShot(true);
    QSignalSpy rang(&later, &QTimer::timeout);
    later.start(300);
    QVERIFY(rang.wait());
    QCOMPARE(watchdog.stalls(), 0);
}

QTEST_GUILESS_MAIN(TestWatchdog)
#include "tst_watchdog.moc"
