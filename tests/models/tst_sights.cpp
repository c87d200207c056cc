// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "models/catalog/catalogmodel.h"
#include "models/document/flowdocument.h"
#include "models/document/runnotice.h"
#include "models/document/sights.h"
#include "models/graph/nodeproperties.h"
#include "tests/models/shownflow.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

using namespace heddle;
using namespace heddle::testing;
using namespace Qt::StringLiterals;

/// What there is to look at beside the graph: the viewer's node, peeks, the log, the history, and what is
/// said when a run ends.
class TestSights : public QObject, protected ShownFlow {
    Q_OBJECT

private slots:
    void init();
    void theViewerFollowsTheSelection();
    void aNodeThatWasSentThereStaysUntilAnotherIsSelected();
    void aLockedNodeStays();
    void withoutFollowingTheSelectionChangesNothing();
    void anOutputIsChosenByItsNumber();
    void aNodeThatIsGoneIsViewedNoMore();
    void whatIsComparedStaysBesideWhatIsViewedNext();
    void whatIsViewedIsWatchedThoughNobodySeesIt();
    void thePassingPeekGoesWithThePointer();
    void pinnedPeeksStayUntilTheyAreClosed();
    void peeksGoWithTheirNodes();
    void peeksAreWatchedAndNothingRuns();
    void linesAreKeptInOrderAndFiltered();
    void runsOfANodeAreCounted();
    void theLogIsBounded();
    void aLotOfLinesIsOneChangeOfTheList();
    void whatComesFastIsShownTogether();
    void aNewDocumentClearsTheLog();
    void stepsComeAndGoAsTheEngineSays();
    void goingToAStepIsOneWish();
    void aNoticeNeedsALongRunAndSomebodyElsewhere();
    void aNoticeNamesWhatFailed();
    void aRunIsWatchedFromItsFirstNodeToItsLast();

private:
    void apply(const GraphDelta &delta);
    GraphDelta said(std::vector<LogLine> lines) const;
    LogLine line(
        std::uint32_t node, std::string text, LogLevel level = LogLevel::Info, std::uint64_t run = 1) const;
    QStringList shownLines() const;
    QStringList steps() const;
    QString viewedName() const { return viewed().node() ? viewed().node()->name() : QString(); }
    Viewed &viewed() const { return *m_sights->viewed(); }
    Peeks &peeks() const { return *m_sights->peeks(); }
    LogModel &log() const { return *m_sights->log(); }
    HistoryModel &history() const { return *m_sights->history(); }
    std::vector<NodeId> watched();

    std::unique_ptr<Sights> m_sights;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> m_testers;
};

void TestSights::init()
{
    m_testers.clear();
    m_sights.reset();
    makeFlow();
    m_sights = std::make_unique<Sights>(*m_edits, *m_shown, nullptr);
    for (QAbstractItemModel *model : {static_cast<QAbstractItemModel *>(&peeks()),
             static_cast<QAbstractItemModel *>(&log()), static_cast<QAbstractItemModel *>(&history())})
        m_testers.push_back(std::make_unique<QAbstractItemModelTester>(model));
    apply(added({node(*m_catalog, 1, "one", "value.number"), node(*m_catalog, 2, "two", "value.number"),
        node(*m_catalog, 3, "blur", "image.blur")}));
}

void TestSights::apply(const GraphDelta &delta)
{
    applyToShown(delta);
    m_sights->apply(delta);
    log().flush();
}

LogLine TestSights::line(std::uint32_t node, std::string text, LogLevel level, std::uint64_t run) const
{
    return {{{}, NodeId{node}}, node == 1 ? "one" : "two", run, level, std::move(text), 0};
}

GraphDelta TestSights::said(std::vector<LogLine> lines) const
{
    GraphDelta delta;
    delta.log.lines = std::move(lines);
    return delta;
}

QStringList TestSights::shownLines() const
{
    QStringList lines;
    for (int row = 0; row < log().count(); ++row)
        lines.append(log().index(row).data(LogModel::TextRole).toString());
    return lines;
}

/// "Set a", "Set b*" (the present one), "Set c?" (taken back).
QStringList TestSights::steps() const
{
    QStringList all;
    for (int row = 0; row < history().count(); ++row) {
        const QModelIndex at = history().index(row);
        QString words = at.data().toString();
        if (at.data(HistoryModel::CurrentRole).toBool())
            words += u'*';
        if (!at.data(HistoryModel::DoneRole).toBool())
            words += u'?';
        if (at.data(HistoryModel::SavedRole).toBool())
            words += u" saved"_s;
        all.append(words);
    }
    return all.mid(1);
}

/// What the engine was told last that somebody looks at.
std::vector<NodeId> TestSights::watched()
{
    const bool told = QTest::qWaitFor([this] { return !posted<WatchCommand>().empty(); });
    return told ? posted<WatchCommand>().back().nodes : std::vector<NodeId>();
}

void TestSights::theViewerFollowsTheSelection()
{
    viewed().select(NodeId{1});
    QCOMPARE(viewedName(), u"one"_s);
    QVERIFY(viewed().output());
    viewed().select(NodeId{});
    QCOMPARE(viewedName(), QString());
}

void TestSights::aNodeThatWasSentThereStaysUntilAnotherIsSelected()
{
    viewed().select(NodeId{1});
    viewed().show(2);
    QCOMPARE(viewedName(), u"two"_s);
    viewed().select(NodeId{3});
    QCOMPARE(viewedName(), u"blur"_s);
}

void TestSights::aLockedNodeStays()
{
    viewed().setLocked(true);
    QVERIFY2(!viewed().locked(), "there is nothing to keep");
    viewed().select(NodeId{1});
    viewed().setLocked(true);
    viewed().select(NodeId{2});
    viewed().show(3);
    QCOMPARE(viewedName(), u"one"_s);
    viewed().setLocked(false);
    QCOMPARE(viewedName(), u"two"_s);
}

void TestSights::withoutFollowingTheSelectionChangesNothing()
{
    viewed().setFollows(false);
    viewed().select(NodeId{1});
    QCOMPARE(viewedName(), QString());
    viewed().show(2);
    viewed().select(NodeId{3});
    QCOMPARE(viewedName(), u"two"_s);
    viewed().setFollows(true);
    QCOMPARE(viewedName(), u"blur"_s);
}

void TestSights::anOutputIsChosenByItsNumber()
{
    m_catalog->add(
        nodeType("test.pair", "Pair", {}, {port("low", types::number), port("high", types::number)}));
    apply(added({node(*m_catalog, 4, "pair", "test.pair")}));
    viewed().select(NodeId{4});
    viewed().showOutput(2);
    QCOMPARE(viewed().output()->name(), u"high"_s);
    viewed().showOutput(3);
    QCOMPARE(viewed().output()->name(), u"high"_s);
    viewed().nextOutput();
    QCOMPARE(viewed().output()->name(), u"low"_s);
    viewed().show(1);
    viewed().showOutput(2);
    QCOMPARE(viewedName(), u"pair"_s);
}

void TestSights::aNodeThatIsGoneIsViewedNoMore()
{
    viewed().select(NodeId{1});
    viewed().setLocked(true);
    apply(removed({1}));
    QVERIFY(!viewed().node());
    QVERIFY(!viewed().locked());
}

void TestSights::whatIsComparedStaysBesideWhatIsViewedNext()
{
    viewed().compare();
    QVERIFY(!viewed().other());
    viewed().select(NodeId{3});
    viewed().compare();
    viewed().select(NodeId{1});
    QCOMPARE(viewed().otherName(), u"blur.image"_s);
    QCOMPARE(viewedName(), u"one"_s);
    QCOMPARE(watched(), (std::vector<NodeId>{NodeId{1}, NodeId{3}}));
    apply(removed({3}));
    QVERIFY(!viewed().other());
    viewed().compare();
    viewed().compare();
    QVERIFY(!viewed().other());
}

void TestSights::whatIsViewedIsWatchedThoughNobodySeesIt()
{
    viewed().show(3);
    QCOMPARE(watched(), std::vector<NodeId>{NodeId{3}});
}

void TestSights::thePassingPeekGoesWithThePointer()
{
    peeks().rest({NodeId{1}, "value", {10, 20}});
    QCOMPARE(peeks().rowCount(), 1);
    QCOMPARE(peeks().index(0).data(Peeks::AtRole).toPointF(), QPointF(10, 20));
    QVERIFY(!peeks().index(0).data(Peeks::PinnedRole).toBool());
    peeks().rest({NodeId{2}, "value", {}});
    QCOMPARE(peeks().rowCount(), 1);
    peeks().leave();
    QCOMPARE(peeks().rowCount(), 0);
}

void TestSights::pinnedPeeksStayUntilTheyAreClosed()
{
    peeks().pin({NodeId{1}, "value", {}});
    peeks().rest({NodeId{2}, "value", {}});
    peeks().pin({NodeId{2}, "value", {}});
    peeks().rest({NodeId{1}, "value", {}});
    QCOMPARE(peeks().rowCount(), 2); // What is pinned is not shown twice.
    peeks().leave();
    QCOMPARE(peeks().rowCount(), 2);
    const int first = peeks().index(0).data(Peeks::KeyRole).toInt();
    peeks().move(first, 3, 4);
    QCOMPARE(peeks().index(0).data(Peeks::AtRole).toPointF(), QPointF(3, 4));
    QVERIFY(peeks().closeLast());
    QCOMPARE(peeks().index(0).data(Peeks::KeyRole).toInt(), first);
    peeks().close(first);
    QVERIFY(!peeks().closeLast());
    peeks().pin({NodeId{1}, "value", {}});
    peeks().pin({NodeId{1}, "value", {}});
    QCOMPARE(peeks().rowCount(), 0); // The second click takes it away.
}

void TestSights::peeksGoWithTheirNodes()
{
    peeks().pin({NodeId{1}, "value", {}});
    peeks().pin({NodeId{2}, "value", {}});
    apply(removed({1}));
    QCOMPARE(peeks().rowCount(), 1);
    GraphDelta elsewhere;
    elsewhere.reset = true;
    apply(elsewhere);
    QCOMPARE(peeks().rowCount(), 0);
}

void TestSights::peeksAreWatchedAndNothingRuns()
{
    peeks().pin({NodeId{1}, "value", {}});
    QCOMPARE(watched(), std::vector<NodeId>{NodeId{1}});
    QVERIFY(posted<RunCommand>().empty());
    GraphDelta values;
    values.outputs.push_back({NodeId{1}, {Value(4.5)}});
    apply(values);
    const auto *output = peeks().index(0).data(Peeks::OutputRole).value<OutputProperties *>();
    QCOMPARE(output->data().toDouble(), 4.5);
}

void TestSights::linesAreKeptInOrderAndFiltered()
{
    apply(said({line(1, "first"), line(2, "second", LogLevel::Warning)}));
    apply(said({line(1, "third", LogLevel::Error)}));
    QCOMPARE(shownLines(), (QStringList{u"first"_s, u"second"_s, u"third"_s}));
    log().setLevel(u"warning"_s);
    QCOMPARE(shownLines(), (QStringList{u"second"_s, u"third"_s}));
    log().setLevel(u"info"_s);
    log().setText(u"TWO"_s);
    QCOMPARE(shownLines(), QStringList{u"second"_s});
    apply(said({line(2, "fourth"), line(1, "fifth")}));
    QCOMPARE(shownLines(), (QStringList{u"second"_s, u"fourth"_s}));
    log().setText({});
    log().showOnly(0, false);
    QCOMPARE(log().nodeName(), u"one"_s);
    QCOMPARE(shownLines(), (QStringList{u"first"_s, u"third"_s, u"fifth"_s}));
    log().showAll();
    QCOMPARE(log().count(), 5);
}

void TestSights::runsOfANodeAreCounted()
{
    apply(said(
        {line(1, "a", LogLevel::Info, 7), line(2, "b", LogLevel::Info, 8), line(1, "c", LogLevel::Info, 9)}));
    QCOMPARE(log().index(0).data(LogModel::RunRole).toInt(), 1);
    QCOMPARE(log().index(1).data(LogModel::RunRole).toInt(), 1);
    QCOMPARE(log().index(2).data(LogModel::RunRole).toInt(), 2);
    log().showOnly(2, true);
    QCOMPARE(shownLines(), QStringList{u"c"_s});
}

void TestSights::theLogIsBounded()
{
    for (int batch = 0; batch < 12; ++batch) {
        std::vector<LogLine> lines;
        for (int i = 0; i < 1'000; ++i)
            lines.push_back(line(1, std::to_string(batch * 1'000 + i)));
        apply(said(std::move(lines)));
        QVERIFY(log().total() <= int(LogModel::kMostLines));
    }
    QCOMPARE(shownLines().last(), u"11999"_s);
    QCOMPARE(log().lost() + log().total(), 12'000);
    apply(said({line(1, std::string(std::size_t(LogModel::kMostLetters), 'x'))}));
    QVERIFY(log().total() <= 1);
}

void TestSights::aLotOfLinesIsOneChangeOfTheList()
{
    const QSignalSpy inserted(&log(), &QAbstractItemModel::rowsInserted);
    apply(said(std::vector<LogLine>(2'000, line(1, "x"))));
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(log().count(), 2'000);
}

void TestSights::whatComesFastIsShownTogether()
{
    const QSignalSpy inserted(&log(), &QAbstractItemModel::rowsInserted);
    for (int i = 0; i < 50; ++i)
        log().apply(said({line(1, std::to_string(i))}));
    QCOMPARE(shownLines(), QStringList{u"0"_s}); // The first at once.
    QTRY_COMPARE(log().count(), 50);
    QCOMPARE(inserted.size(), 2);
    QCOMPARE(shownLines().last(), u"49"_s);
}

void TestSights::aNewDocumentClearsTheLog()
{
    apply(said({line(1, "old")}));
    GraphDelta fresh = said({line(1, "new")});
    fresh.log.begun = true;
    apply(fresh);
    QCOMPARE(shownLines(), QStringList{u"new"_s});
}

void TestSights::stepsComeAndGoAsTheEngineSays()
{
    GraphDelta delta;
    delta.history = HistoryChange{0, {"a", "b", "c"}, 3, 2};
    apply(delta);
    QCOMPARE(steps(), (QStringList{u"a"_s, u"b saved"_s, u"c*"_s}));
    delta.history = HistoryChange{3, {}, 1, 2};
    apply(delta);
    QCOMPARE(steps(), (QStringList{u"a*"_s, u"b? saved"_s, u"c?"_s}));
    delta.history = HistoryChange{1, {"d"}, 2, -1};
    apply(delta);
    QCOMPARE(steps(), (QStringList{u"a"_s, u"d*"_s}));
}

void TestSights::goingToAStepIsOneWish()
{
    GraphDelta delta;
    delta.history = HistoryChange{0, {"a", "b", "c"}, 2, 0};
    apply(delta);
    history().goTo(0);
    QCOMPARE(posted<UndoCommand>().size(), 1u);
    QCOMPARE(posted<UndoCommand>().front().steps, 2u);
    history().goTo(3);
    QCOMPARE(posted<RedoCommand>().front().steps, 1u);
    history().goTo(2);
    QCOMPARE(posted<UndoCommand>().size() + posted<RedoCommand>().size(), 2u);
}

void TestSights::aNoticeNeedsALongRunAndSomebodyElsewhere()
{
    QVERIFY(!noticeOf({30, false, u"Cells"_s, {}}));
    QVERIFY(!noticeOf({31, true, u"Cells"_s, {}}));
    QCOMPARE(
        noticeOf({31, false, u"Cells"_s, {}}), (RunNotice{u"Cells is done"_s, u"It ran for 31 s."_s, false}));
}

void TestSights::aNoticeNamesWhatFailed()
{
    QCOMPARE(noticeOf({125, false, u"Cells"_s, {u"blur"_s}}),
        (RunNotice{u"Cells failed at blur"_s, u"After 2 min 5 s."_s, true}));
    QCOMPARE(noticeOf({60, false, u"Cells"_s, {u"blur"_s, u"one"_s, u"two"_s}})->title,
        u"Cells failed at blur and 2 more"_s);
}

void TestSights::aRunIsWatchedFromItsFirstNodeToItsLast()
{
    CatalogModel catalog(*m_catalog);
    FlowDocument document(catalog, [](Command) {});
    double now = 100;
    bool looking = false;
    RunWatch watch(
        document, [&] { return looking; }, [&] { return now; });
    QList<RunNotice> told;
    connect(&watch, &RunWatch::ended, this, [&](const RunNotice &notice) { told.append(notice); });
    const auto running = [&](std::uint32_t count, GraphDelta delta = {}) {
        delta.totals = Totals{.nodes = 2, .running = count};
        document.apply(delta);
    };
    running(
        2, added({node(*m_catalog, 1, "one", "value.number"), node(*m_catalog, 2, "two", "value.number")}));
    now += 40;
    running(1, stateOf(2, NodeState::Error, "broken"));
    QVERIFY(told.isEmpty());
    running(0);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.front().title, u"Untitled failed at two"_s);
    looking = true;
    running(1);
    now += 40;
    running(0);
    QCOMPARE(told.size(), 1);
}

QTEST_MAIN(TestSights)
#include "tst_sights.moc"
