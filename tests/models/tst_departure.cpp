// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "models/document/departure.h"

#include <QtTest/QtTest>

using namespace heddle;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The way out of the program, without the program.
class TestDeparture : public QObject {
    Q_OBJECT

private slots:
    void init();
    void withNothingRunningItGoesAtOnce();
    void whatObeysSoonIsNotShown();
    void whatRunsOnIsNamedAndThenLate();
    void itGoesByItselfWhenTheLastHasEnded();
    void forcedItGoesWhoeverRuns();
    void everythingIsToldOnceHoweverOftenItBegins();
    void withNobodyThereItGoesAllTheSame();
    void whoeverAnswersIsHeard();

private:
    std::vector<std::string> m_alive;
    int m_refusals = 0;
    std::unique_ptr<Departure> m_departure;
    std::unique_ptr<QSignalSpy> m_gone;
};

void TestDeparture::init()
{
    m_alive = {"rogue"};
    m_refusals = 0;
    m_departure = std::make_unique<Departure>([this] { ++m_refusals; }, [this] { return m_alive; });
    m_departure->setTimes(30ms, 90ms);
    m_gone = std::make_unique<QSignalSpy>(m_departure.get(), &Departure::gone);
}

void TestDeparture::withNothingRunningItGoesAtOnce()
{
    m_alive.clear();
    m_departure->begin();
    QCOMPARE(m_gone->count(), 1);
    QCOMPARE(m_gone->at(0)[0].toBool(), false);
    QVERIFY(!m_departure->shown());
}

void TestDeparture::whatObeysSoonIsNotShown()
{
    m_departure->setTimes(10s, 20s);
    m_departure->begin();
    QVERIFY(m_departure->active());
    m_alive.clear();
    QVERIFY(m_gone->wait());
    QVERIFY(!m_departure->shown());
}

void TestDeparture::whatRunsOnIsNamedAndThenLate()
{
    m_departure->begin();
    QVERIFY(!m_departure->shown());
    QTRY_VERIFY(m_departure->shown());
    QCOMPARE(m_departure->names(), QStringList{u"rogue"_s});
    QTRY_VERIFY(m_departure->late());
    QCOMPARE(m_gone->count(), 0); // nobody has clicked
}

void TestDeparture::itGoesByItselfWhenTheLastHasEnded()
{
    m_alive = {"rogue", "slow"};
    m_departure->begin();
    QTRY_VERIFY(m_departure->late());
    m_alive = {"rogue"};
    QTRY_COMPARE(m_departure->names(), QStringList{u"rogue"_s});
    m_alive.clear();
    QVERIFY(m_gone->wait());
    QCOMPARE(m_gone->at(0)[0].toBool(), false);
}

void TestDeparture::forcedItGoesWhoeverRuns()
{
    m_departure->begin();
    m_departure->force();
    m_departure->force();
    QCOMPARE(m_gone->count(), 1);
    QCOMPARE(m_gone->at(0)[0].toBool(), true);
}

void TestDeparture::everythingIsToldOnceHoweverOftenItBegins()
{
    m_departure->begin();
    m_departure->begin();
    QCOMPARE(m_refusals, 1);
}

void TestDeparture::withNobodyThereItGoesAllTheSame()
{
    m_departure->beginAlone();
    QCOMPARE(m_refusals, 0); // what there is to ask is asked first
    QVERIFY(m_gone->wait());
    QCOMPARE(m_refusals, 1);
    QCOMPARE(m_gone->at(0)[0].toBool(), true);
}

void TestDeparture::whoeverAnswersIsHeard()
{
    m_departure->beginAlone();
    m_departure->answered();
    m_departure->begin();
    QTRY_VERIFY(m_departure->late());
    QCOMPARE(m_gone->count(), 0);
}

QTEST_GUILESS_MAIN(TestDeparture)
#include "tst_departure.moc"
