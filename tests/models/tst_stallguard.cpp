// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "models/diagnostics/stallguard.h"

#include <QtCore/QTimer>
#include <QtTest/QtTest>

#include <functional>

using namespace heddle;

namespace {

/// Computes until it is interrupted, as the code of a widget does.
class Looper : public QObject {
    Q_OBJECT

public:
    void interrupt(bool stop) { m_stop = stop; }
    void loop()
    {
        while (!m_stop) { }
    }

private:
    std::atomic<bool> m_stop{false};
};

/// Computes that long, and nobody can stop it.
void compute(int milliseconds)
{
    const std::clock_t end = std::clock() + std::clock_t(milliseconds) * CLOCKS_PER_SEC / 1000;
    while (std::clock() < end) { }
}

} // namespace

/// Who holds up the GUI thread is interrupted and named.
class TestStallGuard : public QObject {
    Q_OBJECT

private:
    StallGuard m_guard;
    Looper m_first, m_second, m_third;
    QSignalSpy m_caught{&m_guard, &StallGuard::caught};
    QSignalSpy m_waited{&m_guard, &StallGuard::waited};

    // One turn of the event loop that does this.
    static void turn(const std::function<void()> &what)
    {
        bool done = false;
        QTimer::singleShot(0, [&] {
            what();
            done = true;
        });
        QTRY_VERIFY(done);
    }

private slots:
    void initTestCase()
    {
        for (Looper *looper : {&m_first, &m_second, &m_third})
            m_guard.watch(looper, [looper](bool stop) { looper->interrupt(stop); });
    }
    void init()
    {
        m_caught.clear();
        m_waited.clear();
    }

    void theOneThatLoopsIsCaught();
    void whoIsAtWorkIsTriedFirst();
    void nobodyIsCaughtForWhatEndsByItself();
    void sleepingIsNoStall();
    void whoIsForgottenIsLeftAlone();
};

void TestStallGuard::theOneThatLoopsIsCaught()
{
    turn([this] { m_second.loop(); });
    QTRY_COMPARE(m_caught.count(), 1);
    QCOMPARE(m_caught[0][0].value<QObject *>(), &m_second);
    QVERIFY(m_caught[0][1].toLongLong() >= StallGuard::kLimitMs);
}

void TestStallGuard::whoIsAtWorkIsTriedFirst()
{
    m_guard.lookFirstAt(&m_third);
    turn([this] { m_third.loop(); });
    QTRY_COMPARE(m_caught.count(), 1);
    QCOMPARE(m_caught[0][0].value<QObject *>(), &m_third);
}

void TestStallGuard::nobodyIsCaughtForWhatEndsByItself()
{
    turn([] { compute(StallGuard::kLimitMs + 200); });
    QTRY_VERIFY(m_waited.count() >= 1);
    QCOMPARE(m_caught.count(), 0);
}

void TestStallGuard::sleepingIsNoStall()
{
    turn([] { QThread::msleep(StallGuard::kLimitMs + 200); }); // that time passes is what is looked at
    QCoreApplication::processEvents();
    QCOMPARE(m_caught.count() + m_waited.count(), 0);
}

void TestStallGuard::whoIsForgottenIsLeftAlone()
{
    m_guard.forget(&m_first);
    bool over = false;
    std::atomic<bool> stop{false};
    m_guard.watch(this, [&](bool wish) { stop = wish; });
    turn([&] {
        while (!stop) { }
        over = true;
    });
    QTRY_COMPARE(m_caught.count(), 1);
    QVERIFY(over);
    QCOMPARE(m_caught[0][0].value<QObject *>(), this);
    m_guard.forget(this);
}

QTEST_GUILESS_MAIN(TestStallGuard)
#include "tst_stallguard.moc"
