// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "models/catalog/catalogmodel.h"
#include "models/document/findall.h"
#include "models/document/openflows.h"
#include "tests/models/flowmaker.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QtTest>

#include <map>

using namespace heddle;
using namespace heddle::testing;
using namespace Qt::StringLiterals;

/// The flows that are open, with engines that only note what they are asked.
class TestOpenFlows : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void anEmptyFlowGivesItsPlaceToTheNext();
    void aFileIsOpenOnce();
    void whileAFileIsReadItsTabHasItsName();
    void aFileThatCannotBeReadHasNoTab();
    void whatCouldNotBeReadIsToldWhenAllOthersAreThere();
    void aClosedFlowGoesWhenItsEngineHasLetGoOfIt();
    void theWindowMayGoAtTheVeryMomentAClosedFlowDoes();
    void tabsChangePlaces();
    void whatIsGivenUpIsNotAskedForAgain();
    void allLookForTheSameWhereThatIsWished();

private:
    void haveOpened(FlowDocument &flow, const QString &path, int nodes = 1);
    QStringList titles() const;
    template <class T> const T *last(const FlowDocument *flow) const
    {
        const auto found = m_posted.find(flow);
        const T *latest = nullptr;
        for (std::size_t i = 0; found != m_posted.end() && i < found->second.size(); ++i)
            if (const T *one = std::get_if<T>(&found->second[i]))
                latest = one;
        return latest;
    }

    std::unique_ptr<Catalog> m_catalog;
    std::unique_ptr<CatalogModel> m_library;
    std::map<const FlowDocument *, std::vector<Command>> m_posted;
    std::unique_ptr<OpenFlows> m_flows;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestOpenFlows::init()
{
    m_catalog = std::make_unique<Catalog>();
    addTypes(*m_catalog);
    m_library = std::make_unique<CatalogModel>(*m_catalog);
    m_flows = std::make_unique<OpenFlows>(
        *m_library,
        [this](FlowDocument &flow) {
            return [this, &flow](Command command) { m_posted[&flow].push_back(std::move(command)); };
        },
        [](FlowDocument &) {}, nullptr);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_flows.get());
}

void TestOpenFlows::cleanup()
{
    m_tester.reset();
    m_flows.reset();
    m_posted.clear();
}

/// As the engine answers to the wish to open it.
void TestOpenFlows::haveOpened(FlowDocument &flow, const QString &path, int nodes)
{
    GraphDelta delta = answered(last<OpenCommand>(&flow)->request);
    delta.reset = true;
    for (int id = 1; id <= nodes; ++id)
        delta.added.push_back(node(*m_catalog, std::uint32_t(id), "n" + std::to_string(id), "image.blur"));
    delta.document = DocumentState{.path = path.toStdString(), .undo = {}, .redo = {}, .wants = {}};
    delta.totals = Totals{.nodes = std::uint32_t(nodes)};
    flow.apply(delta);
}

QStringList TestOpenFlows::titles() const
{
    QStringList all;
    for (int row = 0; row < m_flows->count(); ++row)
        all.append(m_flows->index(row).data(OpenFlows::TitleRole).toString());
    return all;
}

void TestOpenFlows::anEmptyFlowGivesItsPlaceToTheNext()
{
    FlowDocument *first = m_flows->current();
    m_flows->begin();
    QCOMPARE(m_flows->count(), 1);
    m_flows->open(u"/a/one.heddle"_s);
    QCOMPARE(m_flows->current(), first);
    haveOpened(*first, u"/a/one.heddle"_s);
    m_flows->begin();
    QCOMPARE(m_flows->count(), 2);
    QVERIFY(m_flows->current() != first);
    QCOMPARE(titles(), QStringList({u"one"_s, u"Untitled"_s}));
}

void TestOpenFlows::aFileIsOpenOnce()
{
    FlowDocument *first = m_flows->current();
    m_flows->open(u"/a/one.heddle"_s);
    m_flows->open(u"/a/./one.heddle"_s); // it is not even there yet
    QCOMPARE(m_flows->count(), 1);
    haveOpened(*first, u"/a/one.heddle"_s);
    m_flows->open(u"/a/two.heddle"_s);
    QSignalSpy shown(m_flows.get(), &OpenFlows::shown);
    m_flows->open(u"/a/b/../one.heddle"_s);
    QCOMPARE(m_flows->current(), first);
    QCOMPARE(shown.count(), 1);
    QCOMPARE(m_flows->count(), 2);
}

void TestOpenFlows::whileAFileIsReadItsTabHasItsName()
{
    m_flows->open(u"/a/large.heddle"_s);
    QCOMPARE(titles(), QStringList(u"large"_s));
    QCOMPARE(m_flows->current()->title(), u"Untitled"_s);
}

void TestOpenFlows::aFileThatCannotBeReadHasNoTab()
{
    FlowDocument *first = m_flows->current();
    m_flows->open(u"/a/one.heddle"_s);
    haveOpened(*first, u"/a/one.heddle"_s);
    m_flows->open(u"/a/torn.heddle"_s);
    QSignalSpy told(m_flows.get(), &OpenFlows::openFailed);
    FlowDocument *torn = m_flows->current();
    torn->apply(refused(last<OpenCommand>(torn)->request, "It is torn."));
    QTRY_COMPARE(told.count(), 1);
    QCOMPARE(told[0][0].toString(), u"torn.heddle: It is torn."_s);
    QCOMPARE(m_flows->current(), first);
    QCOMPARE(m_flows->count(), 1);
}

// As at the start, when the flows of the last time come back.
void TestOpenFlows::whatCouldNotBeReadIsToldWhenAllOthersAreThere()
{
    QSignalSpy told(m_flows.get(), &OpenFlows::openFailed);
    QList<FlowDocument *> asked;
    for (const QString &name : {u"gone"_s, u"one"_s, u"torn"_s}) {
        m_flows->open(u"/a/%1.heddle"_s.arg(name));
        asked.append(m_flows->current());
    }
    QSignalSpy closed(m_flows.get(), &OpenFlows::countChanged);
    asked[0]->apply(refused(last<OpenCommand>(asked[0])->request, "It is gone."));
    asked[2]->apply(refused(last<OpenCommand>(asked[2])->request, "It is torn."));
    QTRY_COMPARE(closed.count(), 2);
    QCoreApplication::processEvents();
    QCOMPARE(told.count(), 0);
    haveOpened(*asked[1], u"/a/one.heddle"_s);
    QTRY_COMPARE(told.count(), 1);
    QCOMPARE(told[0][0].toString(), u"gone.heddle: It is gone.\ntorn.heddle: It is torn."_s);
    QCOMPARE(titles(), QStringList(u"one"_s));
}

void TestOpenFlows::aClosedFlowGoesWhenItsEngineHasLetGoOfIt()
{
    QPointer<FlowDocument> first = m_flows->current();
    m_flows->open(u"/a/one.heddle"_s);
    haveOpened(*first, u"/a/one.heddle"_s);
    QSignalSpy emptied(m_flows.get(), &OpenFlows::emptied);
    m_flows->close(first);
    QCOMPARE(emptied.count(), 1);
    QCOMPARE(titles(), QStringList(u"Untitled"_s));
    QVERIFY(last<NewCommand>(first));
    QVERIFY(last<StopCommand>(first));
    GraphDelta empty;
    empty.reset = true;
    first->apply(empty);
    QTRY_VERIFY(!first);
}

void TestOpenFlows::theWindowMayGoAtTheVeryMomentAClosedFlowDoes()
{
    QPointer<FlowDocument> first = m_flows->current();
    int ends = 0;
    connect(first, &QObject::destroyed, this, [&] { ++ends; });
    m_flows->open(u"/a/one.heddle"_s);
    haveOpened(*first, u"/a/one.heddle"_s);
    m_flows->close(first);
    GraphDelta empty;
    empty.reset = true;
    first->apply(empty);
    m_tester.reset();
    m_flows.reset();
    QVERIFY(!first);
    QCOMPARE(ends, 1);
}

void TestOpenFlows::tabsChangePlaces()
{
    for (const QString &name : {u"/one"_s, u"/two"_s, u"/three"_s}) {
        m_flows->open(name);
        haveOpened(*m_flows->current(), name);
    }
    m_flows->move(0, 2);
    QCOMPARE(titles(), QStringList({u"two"_s, u"three"_s, u"one"_s}));
    m_flows->move(2, 1);
    QCOMPARE(titles(), QStringList({u"two"_s, u"one"_s, u"three"_s}));
    QCOMPARE(m_flows->current()->title(), u"three"_s);
    m_flows->step(1);
    QCOMPARE(m_flows->current()->title(), u"two"_s);
    m_flows->step(-1);
    QCOMPARE(m_flows->current()->title(), u"three"_s);
}

void TestOpenFlows::whatIsGivenUpIsNotAskedForAgain()
{
    GraphDelta edited;
    edited.document = DocumentState{.path = {}, .modified = true, .undo = {}, .redo = {}, .wants = {}};
    FlowDocument *flow = m_flows->current();
    flow->apply(edited);
    QCOMPARE(m_flows->firstUnsaved(), flow);
    m_flows->giveUp(flow);
    QVERIFY(!m_flows->firstUnsaved());
    m_flows->takeBackGivenUp();
    QCOMPARE(m_flows->firstUnsaved(), flow);
    m_flows->giveUp(flow);
    QVERIFY(!last<NewCommand>(flow));
    m_flows->dropGivenUp();
    QVERIFY(last<NewCommand>(flow));
}

void TestOpenFlows::allLookForTheSameWhereThatIsWished()
{
    for (const QString &name : {u"/one"_s, u"/two"_s}) {
        m_flows->open(name);
        haveOpened(*m_flows->current(), name);
    }
    FindAll all;
    const QAbstractItemModelTester tester(&all);
    all.setFlows(m_flows.get());
    Find &here = *m_flows->current()->find(), &other = *m_flows->at(0)->find();
    here.setOpen(true);
    here.setText(u"blur"_s);
    QVERIFY(!other.isOpen());
    all.setEverywhere(true);
    QVERIFY(other.isOpen());
    QCOMPARE(other.text(), u"blur"_s);
    m_flows->begin();
    QCOMPARE(m_flows->current()->find()->text(), u"blur"_s);
    all.setEverywhere(false);
    QVERIFY(!other.isOpen());
}

QTEST_GUILESS_MAIN(TestOpenFlows)
#include "tst_openflows.moc"
