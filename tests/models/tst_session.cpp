// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/builtin.h"
#include "engine/place/threadplace.h"
#include "models/bridge/enginebridge.h"
#include "models/catalog/catalogmodel.h"
#include "models/document/flowdocument.h"
#include "models/document/recoverymodel.h"
#include "tests/support/scratchfolder.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QtTest>

using namespace heddle;
using namespace Qt::StringLiterals;

/// The document with a real engine behind the bridge.
class TestSession : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aFlowIsBuiltAndItsValueArrives();
    void undoTakesBackAndRedoBrings();
    void aDragOfAValueIsOneUndoStep();
    void copiesCarryTheWiresBetweenThem();
    void aSavedFlowOpensAsItWas();
    void aFileThatIsNotThereIsTold();
    void aRefusedWireIsTold();
    void recoveredWorkIsUnsavedWork();
    void aFloodOfEditsComesBackInFewDeliveries();
    void outputsOfANodeThatComesBackArriveAgain();
    void aLargeFlowComesInParts();

private:
    int add(const QString &type, double x);
    double sumOf(int node) const;
    void buildSum();

    std::unique_ptr<Catalog> m_catalog;
    std::unique_ptr<ThreadPlace> m_place;
    std::unique_ptr<CatalogModel> m_library;
    std::unique_ptr<EngineBridge> m_bridge;
    std::unique_ptr<FlowDocument> m_document;
    int m_left = 0, m_right = 0;
};

void TestSession::init()
{
    m_catalog = std::make_unique<Catalog>();
    registerBuiltinNodes(*m_catalog);
    m_place = std::make_unique<ThreadPlace>(2, ThreadPlace::Priority::Normal);
    m_library = std::make_unique<CatalogModel>(*m_catalog);
    m_bridge = std::make_unique<EngineBridge>(*m_catalog, *m_place);
    m_document
        = std::make_unique<FlowDocument>(*m_library, [this](Command c) { m_bridge->post(std::move(c)); });
    connect(m_bridge.get(), &EngineBridge::deltaArrived, m_document.get(), &FlowDocument::apply);
}

void TestSession::cleanup()
{
    m_bridge.reset(); // As the application does: the engine first, then what it tells.
    m_document.reset();
}

int TestSession::add(const QString &type, double x)
{
    QSignalSpy added(m_document.get(), &FlowDocument::nodesAdded);
    m_document->requestAdd(type, x, 0);
    if (!added.wait())
        return 0;
    return added[0][0].value<QList<int>>().value(0);
}

double TestSession::sumOf(int node) const
{
    NodeProperties *shown = m_document->shown()->properties({std::uint32_t(node)});
    return shown ? shown->outputItems()[0]->data().toDouble() : 0;
}

/// left = 2 + 3, right = left + 10
void TestSession::buildSum()
{
    m_left = add(u"math.add"_s, 0);
    m_right = add(u"math.add"_s, 320);
    m_document->requestConnect(m_left, u"sum"_s, m_right, u"a"_s);
    m_document->requestSet(m_left, u"a"_s, 2);
    m_document->requestSet(m_left, u"b"_s, u"3"_s);
    m_document->requestSet(m_right, u"b"_s, 10);
    m_document->shown()->setVisible({m_left, m_right});
    QTRY_COMPARE(sumOf(m_right), 15.0);
}

void TestSession::aFlowIsBuiltAndItsValueArrives()
{
    buildSum();
    QCOMPARE(m_document->nodes()->count(), 2);
    QCOMPARE(m_document->scene().wireCount(), 1);
    QVERIFY(m_document->modified());
    QTRY_COMPARE(m_document->shown()->properties({std::uint32_t(m_right)})->state(), u"done"_s);
    QCOMPARE(m_document->selection()->ids(), QList<int>{m_right});
    QCOMPARE(m_document->inspected()->typeTitle(), u"Add"_s);
}

void TestSession::undoTakesBackAndRedoBrings()
{
    buildSum();
    QCOMPARE(m_document->undoText(), u"Set b"_s);
    m_document->undo();
    QTRY_COMPARE(sumOf(m_right), 5.0);
    QCOMPARE(m_document->redoText(), u"Set b"_s);
    for (int i = 0; i < 5; ++i)
        m_document->undo();
    QTRY_COMPARE(m_document->nodes()->count(), 0);
    QVERIFY(!m_document->inspected());
    QCOMPARE(m_document->undoText(), QString());
    for (int i = 0; i < 6; ++i)
        m_document->redo();
    QTRY_COMPARE(m_document->redoText(), QString());
    m_document->shown()->setVisible({m_left, m_right});
    QTRY_COMPARE(sumOf(m_right), 15.0);
}

void TestSession::aDragOfAValueIsOneUndoStep()
{
    buildSum();
    InputProperties *b = m_document->shown()->properties({std::uint32_t(m_right)})->inputItems()[1];
    for (int value = 11; value <= 60; ++value)
        b->requestLive(value);
    b->release();
    QTRY_COMPARE(sumOf(m_right), 65.0);
    m_document->undo();
    QTRY_COMPARE(sumOf(m_right), 15.0);
}

void TestSession::copiesCarryTheWiresBetweenThem()
{
    buildSum();
    m_document->selectAll();
    QGuiApplication::clipboard()->clear();
    m_document->copy();
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(u"math.add"_s));
    m_document->paste(1000, 500);
    QTRY_COMPARE(m_document->nodes()->count(), 4);
    QTRY_COMPARE(m_document->selection()->count(), 2);
    QCOMPARE(m_document->scene().wireCount(), 2);
    const int copy = m_document->selection()->ids().last();
    QVERIFY(m_document->scene().node({std::uint32_t(copy)})->at.y() >= 500);
    m_document->duplicate();
    QTRY_COMPARE(m_document->nodes()->count(), 6);
    QTRY_COMPARE(m_document->scene().wireCount(), 3);
}

void TestSession::aSavedFlowOpensAsItWas()
{
    test::ScratchFolder folder;
    buildSum();
    QSignalSpy saved(m_document.get(), &FlowDocument::saved), opened(m_document.get(), &FlowDocument::opened);
    m_document->saveFlowAs(QUrl::fromLocalFile(QString::fromStdString(folder.path("sum.heddle"))));
    QVERIFY(saved.wait());
    QVERIFY(!m_document->modified());
    QCOMPARE(m_document->title(), u"sum"_s);
    const std::string before = folder.read("sum.heddle");
    m_document->newFlow();
    QTRY_COMPARE(m_document->nodes()->count(), 0);
    QCOMPARE(m_document->title(), u"Untitled"_s);
    m_document->openPath(QString::fromStdString(folder.path("sum.heddle")));
    QVERIFY(opened.wait());
    QCOMPARE(m_document->nodes()->count(), 2);
    m_document->shown()->setVisible({m_left, m_right});
    QTRY_COMPARE(sumOf(m_right), 15.0);
    m_document->saveFlow();
    QVERIFY(saved.wait());
    QCOMPARE(folder.read("sum.heddle"), before);
}

void TestSession::aFileThatIsNotThereIsTold()
{
    QSignalSpy failed(m_document.get(), &FlowDocument::failed);
    m_document->openPath(u"/nowhere/at all.heddle"_s);
    QVERIFY(failed.wait());
    QVERIFY(!m_document->busy());
    QVERIFY(!failed[0][0].toString().isEmpty());
    m_document->saveFlow();
    QVERIFY(failed.wait());
}

void TestSession::aRefusedWireIsTold()
{
    buildSum();
    QSignalSpy told(m_document.get(), &FlowDocument::refused);
    m_document->requestConnect(m_right, u"sum"_s, m_left, u"a"_s);
    QVERIFY(told.wait());
    QCOMPARE(m_document->scene().wireCount(), 1);
}

void TestSession::recoveredWorkIsUnsavedWork()
{
    test::ScratchFolder folder;
    buildSum();
    QSignalSpy saved(m_document.get(), &FlowDocument::saved), opened(m_document.get(), &FlowDocument::opened);
    const QString kept = QString::fromStdString(folder.path("kept.heddle"));
    m_document->saveFlowAs(QUrl::fromLocalFile(kept));
    QVERIFY(saved.wait());
    RecoveryModel recoveries;
    recoveries.setStore(
        [=] {
            return QList<Recovery>{{kept, u"/flows/mine.heddle"_s, {}}};
        },
        [](const QString &) {});
    QSignalSpy listed(&recoveries, &RecoveryModel::refreshed);
    recoveries.refresh();
    QVERIFY(listed.wait());
    m_document->setRecoveries(&recoveries);
    m_document->recover(kept);
    QVERIFY(opened.wait());
    QCOMPARE(m_document->path(), u"/flows/mine.heddle"_s);
    QVERIFY(m_document->modified());
    QCOMPARE(recoveries.count(), 0);
}

void TestSession::aFloodOfEditsComesBackInFewDeliveries()
{
    buildSum();
    int deliveries = 0;
    connect(m_bridge.get(), &EngineBridge::deltaArrived, this, [&] { ++deliveries; });
    constexpr int kEdits = 2000; // All posted within one turn of the event loop.
    for (int i = 1; i <= kEdits; ++i)
        m_document->requestSet(m_right, u"b"_s, i);
    QTRY_COMPARE(sumOf(m_right), 5.0 + kEdits);
    QVERIFY2(deliveries < kEdits / 4, qPrintable(QString::number(deliveries)));
}

void TestSession::outputsOfANodeThatComesBackArriveAgain()
{
    buildSum();
    m_document->selection()->set({m_right});
    m_document->removeSelected();
    QTRY_COMPARE(m_document->nodes()->count(), 1);
    m_document->undo();
    QTRY_COMPARE(m_document->nodes()->count(), 2);
    m_document->shown()->setVisible({m_left, m_right});
    QTRY_COMPARE(sumOf(m_right), 15.0);
}

void TestSession::aLargeFlowComesInParts()
{
    constexpr int kNodes = 6000;
    test::ScratchFolder folder;
    std::string text = "{\n\"heddle\": 1,\n\"nodes\": [\n";
    for (int id = 1; id <= kNodes; ++id)
        text += R"({"id":)" + std::to_string(id) + R"(,"name":"n)" + std::to_string(id)
            + R"(","type":"math.add","version":1,"at":[)" + std::to_string(id * 16) + ",0]}"
            + (id < kNodes ? ",\n" : "\n");
    text += "],\n\"wires\": [\n{\"from\":[6000,\"sum\"],\"to\":[1,\"a\"]}\n],\n\"frames\": [\n]\n}\n";
    QSignalSpy opened(m_document.get(), &FlowDocument::opened);
    int most = 0, parts = 0;
    connect(m_bridge.get(), &EngineBridge::deltaArrived, this, [&](const GraphDelta &delta) {
        most = std::max({most, int(delta.added.size()), int(delta.statuses.size())});
        parts += !delta.added.empty();
    });
    m_document->openPath(QString::fromStdString(folder.file("large.heddle", text)));
    QVERIFY(opened.wait(30000));
    QCOMPARE(m_document->nodes()->count(), kNodes);
    QCOMPARE(m_document->scene().wireCount(), 1);
    QVERIFY(parts >= 12 && most <= 500);
    m_document->newFlow();
    QTRY_COMPARE(m_document->nodes()->count(), 0);
}

QTEST_MAIN(TestSession)
#include "tst_session.moc"
