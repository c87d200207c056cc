// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "models/graph/nodegeometry.h"
#include "models/graph/nodeproperties.h"
#include "models/graph/nodeslots.h"
#include "tests/models/shownflow.h"

#include <QtQml/QQmlPropertyMap>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QtTest>

using namespace heddle;
using namespace heddle::testing;
using namespace Qt::StringLiterals;

/// The pool of shown nodes, and the object of one shown node.
class TestShown : public QObject, protected ShownFlow {
    Q_OBJECT

private slots:
    void init();
    void panningBindsSlotsAnewAndMovesNoRow();
    void aNodeKeepsItsSlotWhileItIsVisible();
    void thereAreNeverMoreThanAHundredSlots();
    void theEngineIsToldOncePerChangeOfTheSet();
    void outputsReachTheShownNode();
    void aNodeThatCameBackIsAskedForAnew();
    void aResetEmptiesThePool();
    void twoPoolsShowOneFlowEachItsOwnPart();
    void notifiesFireOnlyOnRealChange();
    void theClockOfARunningNodeGoesOn();
    void anInputFollowsItsWireAndItsValue();
    void aDragOfAValueIsOneStep();
    void onReleaseADragIsSeenAndNothingRunsBeforeItsEnd();
    void whatAPortRefusesIsNotPosted();
    void whatIsSentNeedsARunningNode();
    void whatTheEngineRefusesToSendIsTold();
    void messagesArriveInOrderAndTheLastIsKept();
    void theOutputForErrorsIsThereWhileItIsWired();
    void whatIsKeptFollowsTheFlow();
    void keepingIsOneStepAndOnlyWhereItDiffers();
    void anActionTriggersItsInputOrIsSentToTheRun();
    void anInputForActionsAloneHasNoRow();

private:
    void apply(const GraphDelta &delta) { applyToShown(delta); }
    QList<int> slotNodes() const;
    std::vector<NodeId> ids(std::uint32_t from, std::uint32_t to) const;
    NodeProperties &shownBlur();

    std::unique_ptr<NodeSlots> m_pool;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestShown::init()
{
    m_tester.reset();
    m_pool.reset();
    makeFlow();
    m_pool = std::make_unique<NodeSlots>();
    m_pool->setShown(m_shown.get());
    m_tester = std::make_unique<QAbstractItemModelTester>(m_pool.get());
    std::vector<Node> nodes;
    for (std::uint32_t id = 1; id <= 200; ++id)
        nodes.push_back(
            node(*m_catalog, id, "n" + std::to_string(id), id == 1 ? "image.blur" : "value.number"));
    apply(added(nodes));
}

std::vector<NodeId> TestShown::ids(std::uint32_t from, std::uint32_t to) const
{
    std::vector<NodeId> result;
    for (; from <= to; ++from)
        result.push_back({from});
    return result;
}

QList<int> TestShown::slotNodes() const
{
    QList<int> result;
    for (int row = 0; row < m_pool->rowCount(); ++row) {
        const auto *node = m_pool->index(row).data(NodeSlots::NodeRole).value<NodeProperties *>();
        result.append(node ? node->nodeId() : 0);
    }
    return result;
}

NodeProperties &TestShown::shownBlur()
{
    m_shown->setVisibleIds(ids(1, 1));
    return *m_shown->properties({1});
}

void TestShown::panningBindsSlotsAnewAndMovesNoRow()
{
    m_pool->setVisibleIds(ids(1, 10));
    QSignalSpy inserted(m_pool.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy gone(m_pool.get(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy rebound(m_pool.get(), &QAbstractItemModel::dataChanged);
    m_pool->setVisibleIds(ids(3, 12));
    QCOMPARE(slotNodes(), (QList<int>{11, 12, 3, 4, 5, 6, 7, 8, 9, 10}));
    QCOMPARE(rebound.count(), 1);
    QCOMPARE(rebound[0][1].toModelIndex().row(), 1);
    m_pool->setVisibleIds(ids(5, 6));
    QCOMPARE(slotNodes(), (QList<int>{0, 0, 0, 0, 5, 6, 0, 0, 0, 0}));
    m_pool->setVisibleIds(ids(5, 6));
    QCOMPARE(inserted.count() + gone.count(), 0);
}

void TestShown::aNodeKeepsItsSlotWhileItIsVisible()
{
    m_pool->setVisibleIds(ids(1, 4));
    NodeProperties *const third = m_shown->properties({3});
    m_pool->setVisibleIds({{9}, {3}, {8}});
    QCOMPARE(m_shown->properties({3}), third);
    QCOMPARE(slotNodes()[2], 3);
}

void TestShown::thereAreNeverMoreThanAHundredSlots()
{
    m_pool->setVisibleIds(ids(1, 200));
    QCOMPARE(m_pool->rowCount(), 100);
    QVERIFY(m_pool->isShown({100}));
    QVERIFY(!m_pool->isShown({101}));
    m_pool->setVisibleIds({{999}, {7}, {7}});
    QCOMPARE(slotNodes().count(7), 1);
}

void TestShown::theEngineIsToldOncePerChangeOfTheSet()
{
    for (std::uint32_t from = 1; from <= 20; ++from)
        m_shown->setVisibleIds(ids(from, from + 2));
    m_shown->setInspected({77});
    QTRY_COMPARE(posted<WatchCommand>().size(), 1u);
    QCOMPARE(posted<WatchCommand>()[0].nodes, (std::vector<NodeId>{{20}, {21}, {22}, {77}}));
    m_shown->setVisibleIds(ids(30, 32));
    m_shown->setVisibleIds(ids(20, 22));
    m_shown->setVisibleIds(ids(20, 23));
    QTRY_COMPARE(posted<WatchCommand>().size(), 2u);
    QCOMPARE(posted<WatchCommand>()[1].nodes.size(), 5u);
}

void TestShown::outputsReachTheShownNode()
{
    m_shown->setVisibleIds(ids(2, 3));
    GraphDelta delta;
    delta.outputs = {{{2}, {Value(2.5)}}, {{150}, {Value(9.0)}}};
    QSignalSpy changes(m_shown->properties({2})->outputItems()[0], &OutputProperties::valueChanged);
    apply(delta);
    apply(delta);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(m_shown->properties({2})->outputItems()[0]->data().toDouble(), 2.5);
    QVERIFY(!m_shown->properties({150}));
}

void TestShown::aNodeThatCameBackIsAskedForAnew()
{
    const Node second = m_scene->node({2})->node;
    m_shown->setVisibleIds(ids(2, 4));
    QTRY_COMPARE(posted<WatchCommand>().size(), 1u);
    apply(removed({2}));
    apply(added({second}));
    m_shown->setVisibleIds(ids(2, 4));
    QTRY_COMPARE(posted<WatchCommand>().size(), 3u);
    QCOMPARE(posted<WatchCommand>()[1].nodes, ids(3, 4));
    QCOMPARE(posted<WatchCommand>()[2].nodes, ids(2, 4));
}

void TestShown::aResetEmptiesThePool()
{
    m_pool->setVisibleIds(ids(1, 5));
    QPointer<NodeProperties> first = m_shown->properties({1});
    GraphDelta delta;
    delta.reset = true;
    delta.added = {node(*m_catalog, 1, "other", "value.number")};
    apply(delta);
    QCOMPARE(slotNodes(), (QList<int>{0, 0, 0, 0, 0}));
    m_shown->letGo();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!first);
    m_pool->setVisibleIds(ids(1, 1));
    QCOMPARE(m_shown->properties({1})->name(), u"other"_s);
    QCOMPARE(m_shown->properties({1})->property("title"), QVariant(u"other"_s));
}

void TestShown::twoPoolsShowOneFlowEachItsOwnPart()
{
    NodeSlots second;
    second.setShown(m_shown.get());
    const auto watched = [this] {
        const auto all = posted<WatchCommand>();
        return all.empty() ? std::vector<NodeId>() : all.back().nodes;
    };
    m_pool->setVisibleIds(ids(1, 3));
    second.setVisibleIds(ids(3, 4));
    QTRY_COMPARE(watched(), ids(1, 4));
    QCOMPARE(second.index(0).data(NodeSlots::NodeRole), m_pool->index(2).data(NodeSlots::NodeRole));
    m_pool->setVisibleIds({});
    QTRY_COMPARE(watched(), ids(3, 4));
    second.setShown(nullptr);
    QTRY_COMPARE(watched(), ids(1, 0));
    QCOMPARE(second.rowCount(), 2); // its delegates stay
    QVERIFY(!second.index(0).data(NodeSlots::NodeRole).value<NodeProperties *>());
}

void TestShown::notifiesFireOnlyOnRealChange()
{
    NodeProperties &blur = shownBlur();
    QSignalSpy name(&blur, &NodeProperties::nameChanged), place(&blur, &NodeProperties::positionChanged);
    QSignalSpy size(&blur, &NodeProperties::sizeChanged), state(&blur, &NodeProperties::stateChanged);
    QSignalSpy progress(&blur, &NodeProperties::progressChanged);
    Node moved = m_scene->node({1})->node;
    moved.at = {64, 0};
    apply(changed({moved}));
    apply(changed({moved}));
    QCOMPARE(place.count(), 1);
    GraphDelta half = stateOf(1, NodeState::Running);
    half.statuses[0].second.progress = 0.5f;
    apply(half);
    half.statuses[0].second.progress = 0.75f;
    apply(half);
    QCOMPARE(state.count(), 1);
    QCOMPARE(progress.count(), 2);
    QCOMPARE(name.count() + size.count(), 0);
    QCOMPARE(blur.state(), u"running"_s);
    QVERIFY(blur.running());
}

void TestShown::theClockOfARunningNodeGoesOn()
{
    NodeProperties &blur = shownBlur();
    QSignalSpy elapsed(&blur, &NodeProperties::elapsedChanged);
    GraphDelta runs = stateOf(1, NodeState::Running);
    runs.statuses[0].second.elapsed = 5;
    apply(runs);
    QTRY_VERIFY(elapsed.count() >= 3);
    QVERIFY(blur.elapsed() > 5);
    GraphDelta done = stateOf(1, NodeState::Done);
    done.statuses[0].second.elapsed = 6;
    apply(done);
    QCOMPARE(blur.elapsed(), 6.0);
}

void TestShown::anInputFollowsItsWireAndItsValue()
{
    NodeProperties &blur = shownBlur();
    InputProperties *sigma = blur.inputItems()[1];
    QCOMPARE(sigma->value().toDouble(), 2.0);
    QVERIFY(sigma->editable() && !sigma->isSet());
    QSignalSpy value(sigma, &InputProperties::valueChanged), wired(sigma, &InputProperties::wiredChanged);
    apply(changed({with(m_scene->node({1})->node, set("sigma", 4.5))}));
    QCOMPARE(sigma->text(), u"4.5"_s);
    QVERIFY(sigma->isSet());
    Node node = m_scene->node({1})->node;
    node.inputs[0].source = Source{{2}, "value"};
    apply(changed({node}));
    QCOMPARE(sigma->source(), u"n2.value"_s);
    QVERIFY(sigma->wired() && !sigma->editable());
    QCOMPARE(value.count(), 1);
    QCOMPARE(wired.count(), 1);
    QCOMPARE(sigma->y(), 48.0 + 24);
}

void TestShown::aDragOfAValueIsOneStep()
{
    InputProperties *sigma = shownBlur().inputItems()[1];
    sigma->requestLive(3);
    sigma->requestLive(u"4"_s);
    sigma->release();
    sigma->requestLive(5.5);
    const auto edits = posted<EditCommand>();
    QCOMPARE(edits.size(), 3u);
    QCOMPARE(edits[0].transaction.label, std::string("Set sigma"));
    QVERIFY(edits[0].transaction.mergeKey != 0);
    QCOMPARE(edits[0].transaction.mergeKey, edits[1].transaction.mergeKey);
    QVERIFY(edits[2].transaction.mergeKey != edits[0].transaction.mergeKey);
    QCOMPARE(std::get<SetInput>(edits[1].transaction.edits[0]).value->toNumber(), 4.0);
}

void TestShown::onReleaseADragIsSeenAndNothingRunsBeforeItsEnd()
{
    InputProperties *sigma = shownBlur().inputItems()[1];
    QTRY_COMPARE(posted<WatchCommand>().size(), 1u);
    m_edits->setHoldsLive(true);
    sigma->requestLive(6);
    sigma->requestLive(7);
    QCOMPARE(posted<EditCommand>().size(), 2u);
    QCOMPARE(posted<ModeCommand>().size(), 1u);
    QVERIFY(posted<ModeCommand>()[0].manual);
    sigma->release();
    sigma->release();
    QCOMPARE(posted<ModeCommand>().size(), 2u);
    QVERIFY(!posted<ModeCommand>()[1].manual);
    sigma->requestLive(8);
    m_shown->setVisibleIds({}); // it goes while it is dragged
    QTRY_COMPARE(posted<ModeCommand>().size(), 4u);
    QVERIFY(!posted<ModeCommand>()[3].manual);
}

void TestShown::whatAPortRefusesIsNotPosted()
{
    QSignalSpy refused(m_edits.get(), &NodeEdits::refused);
    NodeProperties &blur = shownBlur();
    blur.inputItems()[1]->request(250);
    blur.inputItems()[2]->request(u"sideways"_s);
    QCOMPARE(posted<EditCommand>().size(), 0u);
    QCOMPARE(refused.count(), 2);
    QVERIFY(refused[0][0].toString().contains(u"sigma must be"_s));
}

void TestShown::whatIsSentNeedsARunningNode()
{
    QSignalSpy refused(m_edits.get(), &NodeEdits::refused);
    NodeProperties &blur = shownBlur();
    QVERIFY(!blur.send(1));
    QCOMPARE(refused.count(), 1);
    QVERIFY(posted<SendCommand>().empty());
    apply(stateOf(1, NodeState::Running));
    QVERIFY(blur.send(2.5));
    QCOMPARE(posted<SendCommand>().size(), 1u);
    QCOMPARE(posted<SendCommand>()[0].value.toNumber(), 2.5);
    QCOMPARE(posted<SendCommand>()[0].node.node, NodeId{1});
}

void TestShown::whatTheEngineRefusesToSendIsTold()
{
    QSignalSpy told(m_edits.get(), &NodeEdits::refused);
    NodeProperties &blur = shownBlur();
    apply(stateOf(1, NodeState::Running));
    QVERIFY(blur.send(1));
    m_edits->answer({posted<SendCommand>()[0].request, Error{"n1 is not running."}, {}, {}});
    QCOMPARE(told.count(), 1);
    QCOMPARE(told[0][0].toString(), u"n1 is not running."_s);
}

void TestShown::messagesArriveInOrderAndTheLastIsKept()
{
    NodeProperties &blur = shownBlur();
    QList<double> heard;
    connect(&blur, &NodeProperties::message, this,
        [&heard](const QVariant &value) { heard.append(value.toDouble()); });
    QVERIFY(!blur.lastMessage().isValid());
    GraphDelta delta;
    delta.messages.push_back({NodeId{1}, {Value(1.0), Value(2.0), Value(3.0)}});
    delta.messages.push_back({NodeId{150}, {Value(7.0)}}); // not shown: nobody hears it
    apply(delta);
    QCOMPARE(heard, (QList<double>{1, 2, 3}));
    QCOMPARE(blur.lastMessage().toDouble(), 3.0);
}

void TestShown::theOutputForErrorsIsThereWhileItIsWired()
{
    NodeProperties &blur = shownBlur();
    QCOMPARE(blur.outputItems().size(), 1);
    const Node click = with(node(*m_catalog, 300, "click", "flow.click"), wire("go", 1, "on_error"));
    apply(added({click}));
    QCOMPARE(blur.outputItems().size(), 2);
    QCOMPARE(blur.outputItems()[1]->name(), u"on_error"_s);
    QVERIFY(blur.outputItems()[1]->wired());
    apply(changed({node(*m_catalog, 300, "click", "flow.click")}));
    QCOMPARE(blur.outputItems().size(), 1);
}

void TestShown::whatIsKeptFollowsTheFlow()
{
    NodeProperties &blur = shownBlur();
    auto *kept = blur.kept().value<QQmlPropertyMap *>();
    QVERIFY(kept);
    QVERIFY(!kept->value(u"zoom"_s).isValid());
    Node zoomed = node(*m_catalog, 1, "n1", "image.blur");
    zoomed.kept = {{"zoom", Value(2.5)}};
    apply(changed({zoomed}));
    QCOMPARE(kept->value(u"zoom"_s).toDouble(), 2.5);
    apply(changed({node(*m_catalog, 1, "n1", "image.blur")}));
    QVERIFY(!kept->value(u"zoom"_s).isValid());
}

void TestShown::keepingIsOneStepAndOnlyWhereItDiffers()
{
    NodeProperties &blur = shownBlur();
    blur.keep(u"zoom"_s, {});
    QVERIFY(posted<EditCommand>().empty());
    blur.keep(u"zoom"_s, 2.5);
    QCOMPARE(posted<EditCommand>().size(), 1u);
    QCOMPARE(posted<EditCommand>()[0].transaction.label, std::string("Change view of n1"));
    const auto keep = std::get<Keep>(posted<EditCommand>()[0].transaction.edits[0]);
    QCOMPARE(keep.name, std::string("zoom"));
    QCOMPARE(keep.value->toNumber(), 2.5);
    Node zoomed = node(*m_catalog, 1, "n1", "image.blur");
    zoomed.kept = {{"zoom", Value(2.5)}};
    apply(changed({zoomed}));
    blur.keep(u"zoom"_s, 2.5);
    QCOMPARE(posted<EditCommand>().size(), 1u);
    blur.keep(u"zoom"_s, {});
    QVERIFY(!std::get<Keep>(posted<EditCommand>()[1].transaction.edits[0]).value);
}

void TestShown::anActionTriggersItsInputOrIsSentToTheRun()
{
    apply(added({node(*m_catalog, 300, "click", "flow.click")}));
    m_shown->setVisibleIds(ids(300, 300));
    NodeProperties &click = *m_shown->properties({300});
    click.act(0);
    QCOMPARE(posted<TriggerCommand>().size(), 1u);
    QCOMPARE(posted<TriggerCommand>()[0].port, std::string("tell"));
    QCOMPARE(posted<TriggerCommand>()[0].value, Value(10));
    QSignalSpy refused(m_edits.get(), &NodeEdits::refused);
    click.act(1);
    QCOMPARE(refused.count(), 1);
    apply(stateOf(300, NodeState::Running));
    click.act(1);
    QCOMPARE(posted<SendCommand>()[0].value, Value("hello"));
    click.act(2);
    click.act(-1);
    QCOMPARE(posted<SendCommand>().size() + posted<TriggerCommand>().size(), 2u);
}

void TestShown::anInputForActionsAloneHasNoRow()
{
    const NodeLayout layout = layoutOf(*m_catalog->find("flow.click"));
    QCOMPARE(layout.inputRows, (std::vector<int>{0, -1}));
    QCOMPARE(layout.rows, 1);
}

QTEST_GUILESS_MAIN(TestShown)
#include "tst_shown.moc"
