// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Bookmarks, and the way back to where one has been.
#include "tests/models/openflow.h"

#include <QtTest/QtTest>

#include <memory>

using namespace heddle;
using namespace heddle::testing;
using namespace Qt::StringLiterals;

class TestPlaces : public QObject, protected OpenFlow {
    Q_OBJECT

private slots:
    void init();
    void aBookmarkIsOneStepAndNamedAfterWhatIsThere();
    void aBookmarkInAnotherGraphIsGoneToWhenThatIsThere();
    void aBookmarkWhoseGroupIsGoneSaysSo();
    void onesWayIsGoneBackAndForward();
    void aNewWayForgetsTheOldOneAhead();
    void allBookmarksAreRemovedAsOneStep();
    void aFrameInAnotherGraphIsSelectedAndShown();

private:
    Places &places() { return *m_document->places(); }
    void tellBookmarks(std::vector<Bookmark> marks);
    void arrive(GraphPath graph);
    template <class T> T last() const
    {
        const std::vector<T> all = posted<T>();
        return all.empty() ? T() : all.back();
    }
};

void TestPlaces::init()
{
    makeDocument();
    GraphDelta delta = added({node(*m_catalog, 1, "near", "image.blur", {0, 0}),
        node(*m_catalog, 2, "far", "image.blur", {5'000, 0})});
    delta.reset = true;
    m_document->apply(delta);
}

void TestPlaces::tellBookmarks(std::vector<Bookmark> marks)
{
    GraphDelta delta;
    delta.bookmarks = std::move(marks);
    m_document->apply(delta);
}

/// The engine answers the wish to look there.
void TestPlaces::arrive(GraphPath graph)
{
    GraphDelta delta = answered(last<LookCommand>().request);
    delta.reset = true;
    delta.graph = std::move(graph);
    delta.frames = std::vector{Frame{4, "Inside", {100, 200}, 300, 100, {}, {}, {}}};
    m_document->apply(delta);
}

void TestPlaces::aBookmarkIsOneStepAndNamedAfterWhatIsThere()
{
    places().set(3, {{}, {10.4, 20}, 0.333333});
    const auto step = last<EditCommand>().transaction;
    QCOMPARE(step.label, std::string("Set bookmark 3"));
    QCOMPARE(step.edits.size(), 1U);
    QCOMPARE(std::get<PutBookmark>(step.edits[0]).bookmark, (Bookmark{3, {}, {10, 20}, 0.3333, "near", {}}));
    GraphDelta framed;
    framed.frames = std::vector{Frame{4, "Cells", {-100, -100}, 300, 300, {}, {}, {}}};
    m_document->apply(framed);
    places().set(3, {{}, {10, 20}, 1});
    QCOMPARE(
        std::get<PutBookmark>(last<EditCommand>().transaction.edits[0]).bookmark.name, std::string("Cells"));
}

void TestPlaces::aBookmarkInAnotherGraphIsGoneToWhenThatIsThere()
{
    tellBookmarks({{2, {NodeId{9}}, {50, 60}, 2, "Inside", {}}});
    QCOMPARE(places().bookmarks(), QList<int>{2});
    QCOMPARE(places().nameOf(2), u"Inside"_s);
    QSignalSpy wanted(&places(), &Places::wanted);
    places().goToBookmark(2, {{}, {0, 0}, 1});
    QCOMPARE(last<LookCommand>().graph, GraphPath{NodeId{9}});
    QCOMPARE(wanted.count(), 0);
    arrive({NodeId{9}});
    QCOMPARE(wanted.takeFirst(), (QVariantList{QPointF(50, 60), 2.0}));
}

void TestPlaces::aBookmarkWhoseGroupIsGoneSaysSo()
{
    tellBookmarks({{2, {NodeId{9}}, {50, 60}, 2, {}, {}}});
    QSignalSpy said(m_document.get(), &FlowDocument::refused);
    places().goToBookmark(2, {{}, {0, 0}, 1});
    m_document->apply(refused(last<LookCommand>().request, "That place is gone."));
    QCOMPARE(said.takeFirst().constFirst().toString(), u"That place is gone."_s);
    places().leave({{}, {1, 1}, 1}); // and one is not on the way any more
    QVERIFY(places().canGoBack());
}

void TestPlaces::onesWayIsGoneBackAndForward()
{
    QSignalSpy wanted(&places(), &Places::wanted);
    QVERIFY(!places().canGoBack());
    places().leave({{}, {1, 0}, 1});
    places().leave({{}, {1, 0}, 1}); // the same place
    places().leave({{}, {2, 0}, 1});
    places().back({{}, {3, 0}, 1});
    QCOMPARE(wanted.takeFirst().constFirst().toPointF(), QPointF(2, 0));
    places().back({{}, {2, 0}, 1});
    QCOMPARE(wanted.takeFirst().constFirst().toPointF(), QPointF(1, 0));
    QVERIFY(!places().canGoBack());
    places().back({{}, {1, 0}, 1});
    QCOMPARE(wanted.count(), 0);
    places().forward({{}, {1, 0}, 1});
    QCOMPARE(wanted.takeFirst().constFirst().toPointF(), QPointF(2, 0));
    places().forward({{}, {2, 0}, 1});
    QCOMPARE(wanted.takeFirst().constFirst().toPointF(), QPointF(3, 0));
    QVERIFY(!places().canGoForward());
}

void TestPlaces::aNewWayForgetsTheOldOneAhead()
{
    places().leave({{}, {1, 0}, 1});
    places().back({{}, {2, 0}, 1});
    QVERIFY(places().canGoForward());
    places().leave({{}, {5, 0}, 1});
    QVERIFY(!places().canGoForward());
}

void TestPlaces::allBookmarksAreRemovedAsOneStep()
{
    tellBookmarks({{2, {}, {}, 1, {}, {}}, {7, {}, {}, 1, {}, {}}});
    places().forgetAll();
    QCOMPARE(last<EditCommand>().transaction.edits.size(), 2U);
    QCOMPARE(std::get<RemoveBookmark>(last<EditCommand>().transaction.edits[1]).bookmark, 7U);
}

void TestPlaces::aFrameInAnotherGraphIsSelectedAndShown()
{
    QSignalSpy wanted(&places(), &Places::areaWanted);
    places().goToFrame({NodeId{9}}, 4);
    arrive({NodeId{9}});
    QCOMPARE(wanted.takeFirst().constFirst().toRectF(), QRectF(100, 200, 300, 100));
    QCOMPARE(m_document->selection()->frames(), QList<int>{4});
}

QTEST_GUILESS_MAIN(TestPlaces)
#include "tst_places.moc"
