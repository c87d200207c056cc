// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// What nodes have cost and how frames sum up, as the window tells it; and questions why.
#include "models/edit/whyquestion.h"
#include "tests/models/openflow.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QtTest>

using namespace heddle;
using namespace heddle::testing;
using namespace Qt::StringLiterals;

class TestCosts : public QObject, protected OpenFlow {
    Q_OBJECT

private slots:
    void init();
    void costsAreToldInTheirUnits();
    void aRunIsComparedWithTheOneBeforeIt();
    void aFrameTellsTheWorstAndHowManyAreInIt();
    void theProfileAsksWhileItIsOnAndListsTheDearestFirst();
    void anotherMeasureIsAnotherOrderWithoutAsking();
    void whatIsPausedIsCountedApart();
    void aQuestionIsAskedOnceUntilItIsAnswered();
    void anAnswerToAnOlderQuestionIsNotShown();

private:
    void answerWhy(std::uint64_t request, std::string text, std::vector<NodeId> about = {});
};

void TestCosts::init()
{
    makeDocument();
    GraphDelta delta = added({node(*m_catalog, 1, "one", "value.number"),
        node(*m_catalog, 2, "two", "image.blur"), node(*m_catalog, 3, "three", "image.blur")});
    delta.reset = true;
    m_document->apply(delta);
}

void TestCosts::answerWhy(std::uint64_t request, std::string text, std::vector<NodeId> about)
{
    GraphDelta delta;
    delta.replies.push_back({request, {}, std::move(about), std::move(text)});
    m_document->apply(delta);
}

void TestCosts::costsAreToldInTheirUnits()
{
    QCOMPARE(costText(CostMeasure::Time, 0), u"0 ms"_s);
    QCOMPARE(costText(CostMeasure::Time, 0.0042), u"4.2 ms"_s);
    QCOMPARE(costText(CostMeasure::Time, 0.086), u"86 ms"_s);
    QCOMPARE(costText(CostMeasure::Time, 1.2345), u"1.23 s"_s);
    QCOMPARE(costText(CostMeasure::Time, 90), u"1.5 min"_s);
    QCOMPARE(costText(CostMeasure::Memory, 512), u"512 B"_s);
    QCOMPARE(costText(CostMeasure::Memory, 3 * 1024 * 1024), u"3.0 MB"_s);
    QCOMPARE(costText(CostMeasure::Hits, 3), u"3 ×"_s);
    QCOMPARE(costText(CostMeasure::Time, -1), QString());
}

void TestCosts::aRunIsComparedWithTheOneBeforeIt()
{
    const auto change = [](double seconds, double before) {
        return changeText({.node = {}, .seconds = seconds, .before = before, .runs = 2});
    };
    QCOMPARE(change(1, -1), QString());
    QCOMPARE(change(1.01, 1), u"as before"_s);
    QCOMPARE(change(0.5, 1), u"50 % faster"_s);
    QCOMPARE(change(1.5, 1), u"50 % slower"_s);
    QCOMPARE(change(3, 1), u"3.0 × as long"_s);
}

void TestCosts::aFrameTellsTheWorstAndHowManyAreInIt()
{
    FrameSum sum;
    QCOMPARE(sum.word(), QString());
    sum.add(status(NodeState::Done), -1);
    QCOMPARE(sum.word(), u"Done"_s);
    sum.add(status(NodeState::OutOfDate), -1);
    QCOMPARE(sum.word(), u"1 out of date"_s);
    NodeStatus half = status(NodeState::Running);
    half.progress = 0.5F;
    sum.add(half, -1);
    QCOMPARE(sum.word(), u"50 %"_s);
    QCOMPARE(sum.progress(), 0.5F);
    sum.add(status(NodeState::Error), 2);
    sum.add(status(NodeState::Error), 3);
    QCOMPARE(sum.word(), u"2 failed"_s);
    QCOMPARE(sum.cost, 5.0);
    FrameSum paused;
    half.paused = true;
    paused.add(half, -1);
    QVERIFY(paused.paused);
    QCOMPARE(paused.word(), u"Paused"_s);
}

void TestCosts::theProfileAsksWhileItIsOnAndListsTheDearestFirst()
{
    Profile &profile = *m_document->profile();
    const QAbstractItemModelTester tester(&profile, QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_document->apply(stateOf(1, NodeState::Done));
    QVERIFY(posted<CostsCommand>().empty());
    profile.setOn(true);
    QCOMPARE(posted<CostsCommand>().size(), 1u);
    GraphDelta delta;
    delta.costs = std::vector<NodeCost>{{NodeId{1}, 1, -1, 100, 1, 0}, {NodeId{2}, 4, 2, 50, 2, 1}};
    double share = 0; // as those see it who read when they are told
    connect(&profile, &QAbstractItemModel::modelReset, this,
        [&] { share = profile.index(0).data(Profile::ShareRole).toDouble(); });
    m_document->apply(delta);
    QCOMPARE(share, 1.0);
    QCOMPARE(profile.count(), 2);
    QCOMPARE(profile.index(0).data(Profile::TitleRole).toString(), u"two"_s);
    QCOMPARE(profile.index(0).data(Profile::ChangeRole).toString(), u"2.0 × as long"_s);
    QCOMPARE(profile.index(1).data(Profile::ShareRole).toDouble(), 0.25);
    QCOMPARE(profile.totalText(), u"5.00 s"_s);
    QCOMPARE(m_document->scene().node(NodeId{2})->cost, 4.0);
    m_document->apply(stateOf(1, NodeState::Running));
    QTRY_COMPARE(posted<CostsCommand>().size(), 2u);
    profile.setOn(false);
    QCOMPARE(profile.count(), 0);
    QCOMPARE(m_document->scene().node(NodeId{2})->cost, -1.0);
}

void TestCosts::anotherMeasureIsAnotherOrderWithoutAsking()
{
    Profile &profile = *m_document->profile();
    profile.setOn(true);
    GraphDelta delta;
    delta.costs = std::vector<NodeCost>{{NodeId{1}, 1, -1, 100, 1, 0}, {NodeId{2}, 4, 2, 50, 2, 1}};
    m_document->apply(delta);
    profile.setMeasure(u"memory"_s);
    QCOMPARE(posted<CostsCommand>().size(), 1u);
    QCOMPARE(profile.index(0).data(Profile::TitleRole).toString(), u"one"_s);
    QCOMPARE(profile.mostText(), u"100 B"_s);
    QCOMPARE(m_document->scene().measure(), CostMeasure::Memory);
}

void TestCosts::whatIsPausedIsCountedApart()
{
    GraphDelta delta;
    delta.totals = Totals{.nodes = 3, .running = 3, .paused = 2};
    m_document->apply(delta);
    QCOMPARE(m_document->statusText(), u"1 running, 2 paused"_s);
    QCOMPARE(m_document->status(), u"running"_s);
    delta.totals = Totals{.nodes = 3, .running = 2, .paused = 2};
    m_document->apply(delta);
    QCOMPARE(m_document->statusText(), u"2 paused"_s);
    QCOMPARE(m_document->status(), u"paused"_s);
}

void TestCosts::aQuestionIsAskedOnceUntilItIsAnswered()
{
    WhyQuestion why;
    why.setRuns(m_document->runs());
    why.setNode(2);
    QCOMPARE(posted<WhyCommand>().size(), 1u);
    m_document->apply(stateOf(1, NodeState::Running));
    m_document->apply(stateOf(1, NodeState::Done));
    QCOMPARE(posted<WhyCommand>().size(), 1u);
    answerWhy(posted<WhyCommand>()[0].request, "Because an input of it, one, will run.", {NodeId{1}});
    QCOMPARE(why.text(), u"Because an input of it, one, will run."_s);
    QCOMPARE(why.about(), 1);
    QCOMPARE(posted<WhyCommand>().size(), 2u); // something has changed since
}

void TestCosts::anAnswerToAnOlderQuestionIsNotShown()
{
    WhyQuestion why;
    why.setRuns(m_document->runs());
    why.setNode(2);
    why.setNode(3);
    answerWhy(posted<WhyCommand>()[0].request, "About two.");
    QCOMPARE(why.text(), QString());
    QCOMPARE(posted<WhyCommand>().size(), 2u);
    QCOMPARE(posted<WhyCommand>()[1].node.node, NodeId{3});
    answerWhy(posted<WhyCommand>()[1].request, "About three.");
    QCOMPARE(why.text(), u"About three."_s);
}

QTEST_GUILESS_MAIN(TestCosts)

#include "tst_costs.moc"
