// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "tests/models/openflow.h"

#include <QtTest/QtTest>

using namespace heddle;
using namespace heddle::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What the window makes of a node that runs: how long it will still take, that it stops, and that it does
/// not.
class TestStopping : public QObject, protected OpenFlow {
    Q_OBJECT

private slots:
    void init();
    void aStoppedNodeLooksItBeforeTheEngineKnows();
    void oldNewsDoesNotTakeTheStopBack();
    void anotherRunIsNotStopping();
    void stopAllReachesAllThatRun();
    void stopAndRunOfEverythingEndAPause();
    void whatDoesNotStopIsToldOfOnce();
    void whatObeysInTimeIsNotToldOf();
    void aNodeIsAbandonedByCommand();
    void whatIsLeftComesFromEarlierRuns();
    void whatIsLeftComesFromTheWayDone();
    void whatIsLeftDoesNotJumpAbout();
    void pausedNodesTellNothingOfTheRest();
    void theFlowSaysWhatHoldsOfItsNodes();
    void manualModeIsTheEngines();

private:
    void run(std::uint32_t id, double elapsed = 0, float progress = -1, double expected = -1);
    void apply(GraphDelta delta) { m_document->apply(delta); }
    NodeProperties &first() { return *m_document->shown()->properties({1}); }
};

void TestStopping::init()
{
    makeDocument();
    GraphDelta delta = added({node(*m_catalog, 1, "a", "image.blur"),
        node(*m_catalog, 2, "b", "value.number"), node(*m_catalog, 3, "c", "value.number")});
    delta.totals = Totals{3};
    apply(delta);
    m_document->shown()->setVisibleIds({{1}, {2}, {3}});
}

void TestStopping::run(std::uint32_t id, double elapsed, float progress, double expected)
{
    GraphDelta delta;
    NodeStatus now = status(NodeState::Running);
    now.elapsed = elapsed;
    now.progress = progress;
    now.expected = expected;
    delta.statuses.emplace_back(NodeId{id}, now);
    apply(delta);
}

void TestStopping::aStoppedNodeLooksItBeforeTheEngineKnows()
{
    run(1);
    QSignalSpy changed(&first(), &NodeProperties::stateChanged);
    first().stop();
    QVERIFY(first().stopping());
    QCOMPARE(first().stateText(), u"Stopping"_s);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(posted<StopCommand>().size(), 1u);
}

void TestStopping::oldNewsDoesNotTakeTheStopBack()
{
    run(1, 1);
    first().stop();
    run(1, 1.5, 0.5F); // was told before the engine heard of the stop
    QVERIFY(first().stopping());
    QCOMPARE(first().progress(), 0.5);
}

void TestStopping::anotherRunIsNotStopping()
{
    run(1, 4);
    first().stop();
    run(1, 0.1); // it ended and began again between two news
    QVERIFY(!first().stopping());
    first().stop();
    apply(stateOf(1, NodeState::Interrupted));
    run(1, 0);
    QVERIFY(!first().stopping());
}

void TestStopping::stopAllReachesAllThatRun()
{
    run(1);
    run(2);
    m_document->stopAll();
    QVERIFY(m_document->shown()->properties({1})->stopping());
    QVERIFY(m_document->shown()->properties({2})->stopping());
    QVERIFY(!m_document->shown()->properties({3})->stopping());
}

void TestStopping::stopAndRunOfEverythingEndAPause()
{
    run(1);
    m_document->pauseAll();
    m_document->stopAll();
    QVERIFY(!m_document->paused());
    m_document->pauseAll();
    m_document->runAll();
    QVERIFY(!m_document->paused());
    const auto pauses = posted<PauseCommand>();
    QCOMPARE(pauses.size(), 4u);
    QVERIFY(pauses[0].paused && !pauses[1].paused && pauses[2].paused && !pauses[3].paused);
    m_document->stopAll();
    QCOMPARE(posted<PauseCommand>().size(), 4u);
}

void TestStopping::whatDoesNotStopIsToldOfOnce()
{
    m_document->scene().stopWishes().setPatience(20ms);
    run(1);
    first().stop();
    QVERIFY(!first().defiant());
    QTRY_VERIFY(first().defiant());
    QCOMPARE(first().stateText(), u"Not stopping"_s);
    apply(stateOf(1, NodeState::Interrupted));
    QVERIFY(!first().defiant());
}

void TestStopping::whatObeysInTimeIsNotToldOf()
{
    StopWishes wishes;
    wishes.setPatience(10ms);
    QSignalSpy defied(&wishes, &StopWishes::defied);
    wishes.ask({1});
    wishes.ask({2});
    wishes.end({1});
    QVERIFY(defied.wait());
    QCOMPARE(defied.count(), 1);
    QCOMPARE(defied[0][0].value<std::vector<NodeId>>(), std::vector<NodeId>{{2}});
}

void TestStopping::aNodeIsAbandonedByCommand()
{
    run(1);
    first().abandon();
    QCOMPARE(posted<KillCommand>().size(), 1u);
    QCOMPARE(posted<KillCommand>()[0].nodes, std::vector<NodeId>{{1}});
}

void TestStopping::whatIsLeftComesFromEarlierRuns()
{
    QCOMPARE(first().remaining(), -1.0);
    run(1, 2, -1, 10);
    QVERIFY(first().remaining() > 7.5 && first().remaining() <= 8);
    run(1, 12, -1, 10); // longer than ever before: nobody knows
    QCOMPARE(first().remaining(), -1.0);
}

void TestStopping::whatIsLeftComesFromTheWayDone()
{
    run(1, 10, 0.25F);
    QVERIFY(first().remaining() > 29 && first().remaining() <= 30);
}

void TestStopping::whatIsLeftDoesNotJumpAbout()
{
    run(1, 10, 0.25F);
    run(1, 10.1, 0.26F); // by itself that would be 28.7
    QVERIFY(first().remaining() > 29.5);
    run(1, 20, 0.9F); // clearly nearer to the end
    QVERIFY(first().remaining() < 5);
}

void TestStopping::pausedNodesTellNothingOfTheRest()
{
    GraphDelta delta;
    NodeStatus paused = status(NodeState::Running);
    paused.elapsed = 10;
    paused.progress = 0.5F;
    paused.paused = true;
    delta.statuses.emplace_back(NodeId{1}, paused);
    apply(delta);
    QCOMPARE(first().remaining(), -1.0);
    QCOMPARE(first().elapsed(), 10.0);
}

void TestStopping::theFlowSaysWhatHoldsOfItsNodes()
{
    QCOMPARE(m_document->status(), u"out-of-date"_s);
    QCOMPARE(m_document->statusText(), u"3 out of date"_s);
    QSignalSpy told(m_document.get(), &FlowDocument::statusChanged);
    for (std::uint32_t id : {1, 2, 3})
        apply(stateOf(id, NodeState::Done));
    QCOMPARE(m_document->statusText(), u"All done"_s);
    apply(stateOf(1, NodeState::NotSetUp, "Choose an image"));
    apply(stateOf(2, NodeState::Waiting, "waiting for a"));
    QCOMPARE(m_document->status(), u"not-set-up"_s);
    QCOMPARE(m_document->statusText(), u"1 not set up"_s);
    GraphDelta failed = stateOf(3, NodeState::Error, "No.");
    failed.totals = Totals{3, 0, 0, 1};
    apply(failed);
    QCOMPARE(m_document->status(), u"error"_s);
    QCOMPARE(m_document->statusText(), u"1 failed, 1 not set up"_s);
    QVERIFY(told.count() >= 3);
    apply(removed({1, 2, 3}));
    QCOMPARE(m_document->scene().countOf(NodeState::Error), 0);
}

void TestStopping::manualModeIsTheEngines()
{
    m_document->setUpdateMode(u"manual"_s);
    m_document->setUpdateMode(u"release"_s);
    const auto modes = posted<ModeCommand>();
    QCOMPARE(modes.size(), 2u);
    QVERIFY(modes[0].manual && !modes[1].manual);
    QVERIFY(posted<PauseCommand>().empty());
    m_document->trust();
    QCOMPARE(posted<TrustCommand>().size(), 1u);
}

QTEST_GUILESS_MAIN(TestStopping)
#include "tst_stopping.moc"
