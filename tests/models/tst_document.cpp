// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "tests/models/openflow.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QtTest>

using namespace heddle;
using namespace heddle::testing;
using namespace Qt::StringLiterals;

/// The document's wishes, against an engine that is played by the test.
class TestDocument : public QObject, protected OpenFlow {
    Q_OBJECT

private slots:
    void init();
    void labelsSayWhatUndoWouldTakeBack();
    void aNewNodeIsSelectedAndInspected();
    void aNodeCanComeWithItsWire();
    void aDroppedFileMakesTheReaderWithItsPath();
    void movingIsShownAtOnceAndPostedOnce();
    void aRefusalIsToldAndTakesBackWhatWasShown();
    void aWireIsJudgedBeforeItIsMade();
    void circlesAreRefused();
    void copiesGoThroughTheClipboard();
    void pastedNodesAreSelected();
    void deletedNodesLeaveTheSelection();
    void theTitleIsTheFileName();
    void filesAreBusyUntilTheAnswer();
    void aFlowWithoutEndingGetsOne();
    void autosaveIsForUnsavedWorkOnly();

private:
    Transaction lastEdit() const { return posted<EditCommand>().back().transaction; }
    GraphDelta documentDelta(std::string path, bool modified) const;
};

void TestDocument::init()
{
    makeDocument();
    m_document->apply(added(
        {node(*m_catalog, 1, "size", "value.number"), node(*m_catalog, 2, "blur", "image.blur", {320, 0}),
            with(node(*m_catalog, 3, "again", "image.blur", {640, 0}), wire("image", 2, "image"))}));
}

GraphDelta TestDocument::documentDelta(std::string path, bool modified) const
{
    GraphDelta delta;
    delta.document = DocumentState{std::move(path), modified, {}, {}};
    return delta;
}

void TestDocument::labelsSayWhatUndoWouldTakeBack()
{
    m_document->requestSet(2, u"sigma"_s, 4);
    QCOMPARE(lastEdit().label, std::string("Set sigma"));
    m_document->selection()->set({2});
    m_document->removeSelected();
    QCOMPARE(lastEdit().label, std::string("Delete blur"));
    m_document->selection()->set({1, 2, 3});
    m_document->removeSelected();
    QCOMPARE(lastEdit().label, std::string("Delete 3 nodes"));
    m_document->requestAdd(u"image.blur"_s, 0, 0);
    QCOMPARE(lastEdit().label, std::string("Add Blur"));
    m_document->requestReset(2, u"edge_mode"_s);
    QCOMPARE(lastEdit().label, std::string("Reset edge mode"));
}

void TestDocument::aNewNodeIsSelectedAndInspected()
{
    QSignalSpy news(m_document.get(), &FlowDocument::nodesAdded);
    m_document->requestAdd(u"image.blur"_s, 100, 50);
    const auto add = std::get<AddNode>(lastEdit().edits[0]);
    QCOMPARE(add.node.id, NodeId{});
    QCOMPARE(add.node.at, (Point{100, 50}));
    GraphDelta delta = answered(posted<EditCommand>().back().request, {{4}});
    delta.added = {node(*m_catalog, 4, "blur 2", "image.blur", {100, 50})};
    m_document->apply(delta);
    QCOMPARE(m_document->selection()->ids(), QList<int>{4});
    QVERIFY(m_document->inspected());
    QCOMPARE(m_document->inspected()->name(), u"blur 2"_s);
    QVERIFY(m_document->inspected()->selected());
    QCOMPARE(news.count(), 1);
    QCOMPARE(m_library->recent(), QStringList{u"image.blur"_s});
}

void TestDocument::aNodeCanComeWithItsWire()
{
    m_document->requestAddWired(u"image.blur"_s, 0, 0, 2, u"image"_s, true, u"image"_s);
    const auto add = std::get<AddNode>(lastEdit().edits[0]);
    QCOMPARE(*add.node.inputs[0].source, (Source{{2}, "image"}));
    m_document->requestAddWired(u"value.number"_s, 0, 0, 2, u"sigma"_s, false, u"value"_s);
    const auto first = posted<EditCommand>().back();
    m_document->apply(answered(first.request, {{9}}));
    const auto second = lastEdit();
    QCOMPARE(std::get<Connect>(second.edits[0]).from, (Source{{9}, "value"}));
    QCOMPARE(second.mergeKey, first.transaction.mergeKey);
}

void TestDocument::aDroppedFileMakesTheReaderWithItsPath()
{
    m_document->requestAddFiles({QUrl::fromLocalFile(u"/data/my wind.CSV"_s)}, 10, 20);
    const auto add = std::get<AddNode>(lastEdit().edits[0]);
    QCOMPARE(add.node.type, m_catalog->find("table.csv"));
    QVERIFY(add.node.inputs[0].value->same(Value("/data/my wind.CSV")));
    m_document->requestAddFiles({QUrl::fromLocalFile(u"/data/film.xyz"_s)}, 0, 0);
    QCOMPARE(posted<EditCommand>().size(), 1u);
    QCOMPARE(m_document->lastError(), u"No node reads files that end in .xyz."_s);
}

void TestDocument::movingIsShownAtOnceAndPostedOnce()
{
    m_document->selection()->set({2, 3});
    m_document->dragSelection(16, 0);
    m_document->dragSelection(32, 16);
    QCOMPARE(m_document->scene().node({3})->at, QPointF(672, 16));
    QVERIFY(posted<EditCommand>().empty());
    m_document->requestMoveSelection(32, 32);
    QCOMPARE(posted<EditCommand>().size(), 1u);
    QCOMPARE(lastEdit().label, std::string("Move 2 nodes"));
    QCOMPARE(std::get<MoveNode>(lastEdit().edits[0]).at, (Point{352, 32}));
    m_document->dragSelection(5, 5);
    m_document->cancelDrag();
    QCOMPARE(posted<EditCommand>().size(), 1u);
}

void TestDocument::aRefusalIsToldAndTakesBackWhatWasShown()
{
    QSignalSpy told(m_document.get(), &FlowDocument::refused);
    m_document->selection()->set({2});
    m_document->requestMoveSelection(64, 0);
    QCOMPARE(m_document->scene().node({2})->at, QPointF(384, 0));
    m_document->apply(refused(posted<EditCommand>().back().request, "That is too far."));
    QCOMPARE(told.count(), 1);
    QCOMPARE(m_document->lastError(), u"That is too far."_s);
    QCOMPARE(m_document->scene().node({2})->at, QPointF(320, 0));
}

void TestDocument::aWireIsJudgedBeforeItIsMade()
{
    QCOMPARE(m_document->canConnect(1, u"value"_s, 2, u"sigma"_s), QString());
    QVERIFY(!m_document->canConnect(1, u"value"_s, 2, u"image"_s).isEmpty());
    QVERIFY(m_document->canConnect(1, u"value"_s, 2, u"edge_mode"_s).contains(u"setting"_s));
    QVERIFY(!m_document->canConnect(1, u"value"_s, 99, u"image"_s).isEmpty());
}

void TestDocument::circlesAreRefused()
{
    QVERIFY(m_document->canConnect(3, u"image"_s, 2, u"image"_s).contains(u"circle"_s));
    QVERIFY(!m_document->canConnect(2, u"image"_s, 2, u"image"_s).isEmpty());
    QCOMPARE(m_document->canConnect(2, u"image"_s, 3, u"image"_s), QString());
}

void TestDocument::copiesGoThroughTheClipboard()
{
    m_document->selection()->set({2, 3});
    m_document->copy();
    const auto copy = posted<CopyCommand>().back();
    QCOMPARE(copy.nodes, (std::vector<NodeId>{{2}, {3}}));
    GraphDelta delta = answered(copy.request);
    delta.replies[0].text = "{\"nodes\":[]}";
    m_document->apply(delta);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"{\"nodes\":[]}"_s);
    m_document->cut();
    QVERIFY(std::holds_alternative<CopyCommand>(m_posted[m_posted.size() - 2]));
    QVERIFY(std::holds_alternative<EditCommand>(m_posted.back()));
}

void TestDocument::pastedNodesAreSelected()
{
    QGuiApplication::clipboard()->setText(u"some text"_s);
    m_document->paste(10, 20);
    QCOMPARE(posted<PasteCommand>().back().text, std::string("some text"));
    QCOMPARE(posted<PasteCommand>().back().at, (Point{10, 20}));
    GraphDelta delta = answered(posted<PasteCommand>().back().request, {{7}, {8}});
    delta.added = {node(*m_catalog, 7, "a", "value.number"), node(*m_catalog, 8, "b", "value.number")};
    m_document->apply(delta);
    QCOMPARE(m_document->selection()->ids(), (QList<int>{7, 8}));
    QVERIFY(m_document->scene().node({8})->selected);
    QVERIFY(!m_document->inspected());
}

void TestDocument::deletedNodesLeaveTheSelection()
{
    m_document->selection()->set({2});
    QVERIFY(m_document->inspected());
    QSignalSpy inspected(m_document.get(), &FlowDocument::inspectedChanged);
    m_document->apply(removed({2}));
    QCOMPARE(m_document->selection()->count(), 0);
    QVERIFY(!m_document->inspected());
    QCOMPARE(inspected.count(), 1);
}

void TestDocument::theTitleIsTheFileName()
{
    QCOMPARE(m_document->title(), u"Untitled"_s);
    m_document->apply(documentDelta("/flows/cells and dots.heddle", true));
    QCOMPARE(m_document->title(), u"cells and dots"_s);
    QVERIFY(m_document->modified());
}

void TestDocument::filesAreBusyUntilTheAnswer()
{
    QSignalSpy opened(m_document.get(), &FlowDocument::opened),
        failed(m_document.get(), &FlowDocument::failed);
    m_document->openFlow(QUrl::fromLocalFile(u"/flows/a.heddle"_s));
    QVERIFY(m_document->busy());
    QCOMPARE(posted<OpenCommand>().back().path, std::string("/flows/a.heddle"));
    m_document->apply(refused(posted<OpenCommand>().back().request, "line 3: a comma is missing"));
    QVERIFY(!m_document->busy());
    QCOMPARE(failed.count(), 1);
    m_document->openFlow(QUrl::fromLocalFile(u"/flows/a.heddle"_s));
    m_document->apply(answered(posted<OpenCommand>().back().request));
    QCOMPARE(opened.count(), 1);
}

void TestDocument::aFlowWithoutEndingGetsOne()
{
    m_document->saveFlowAs(QUrl::fromLocalFile(u"/flows/b"_s));
    QCOMPARE(posted<SaveCommand>().back().path, std::string("/flows/b.heddle"));
    m_document->saveFlowAs(QUrl::fromLocalFile(u"/flows/c.heddle"_s));
    QCOMPARE(posted<SaveCommand>().back().path, std::string("/flows/c.heddle"));
}

void TestDocument::autosaveIsForUnsavedWorkOnly()
{
    m_document->autosave();
    QCOMPARE(posted<AutosaveCommand>().size(), 0u);
    m_document->apply(documentDelta("/flows/a.heddle", true));
    m_document->autosave();
    m_document->apply(documentDelta("/flows/a.heddle", false));
    m_document->autosave(); // Tells the engine that nothing is to be kept any more.
    m_document->autosave();
    QCOMPARE(posted<AutosaveCommand>().size(), 2u);
}

QTEST_MAIN(TestDocument)
#include "tst_document.moc"
