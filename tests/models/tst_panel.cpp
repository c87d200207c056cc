// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "models/graph/panelmodel.h"
#include "models/graph/panelpin.h"
#include "models/graph/panelplaces.h"
#include "tests/models/shownflow.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QtTest>

#include <random>

using namespace heddle;
using namespace heddle::testing;
using namespace Qt::StringLiterals;

namespace {

PanelItem item(std::uint32_t id, std::uint32_t node, std::string part = {}, QRectF rect = {0, 0, 160, 96})
{
    PanelItem made;
    made.id = id;
    made.node = {node};
    made.part = std::move(part);
    made.at = {rect.x(), rect.y()};
    made.width = rect.width();
    made.height = rect.height();
    return made;
}

GraphDelta panelOf(std::vector<PanelItem> items)
{
    GraphDelta delta;
    delta.panel = std::move(items);
    return delta;
}

} // namespace

/// The rows of a panel, the nodes that it keeps alive, and what it asks for.
class TestPanel : public QObject, protected ShownFlow {
    Q_OBJECT

private slots:
    void init();
    void eachWidgetIsARow();
    void onlyWhatDiffersIsTold();
    void whateverComesTheRowsAreTheItems();
    void itsNodesAreWatchedThoughNobodySeesThem();
    void aNodeThatGoesLeavesAGapAndFillsItAgain();
    void theNameOfTheNodeIsTheTitle();
    void aDragSnapsAndIsOneEdit();
    void aCornerNeverMakesItTooSmall();
    void whatIsRefusedGoesBack();
    void aDragThatIsGivenUpAsksForNothing();
    void whatIsPutThereFindsRoom();
    void aPinPutsAndTakes();

private:
    void apply(const GraphDelta &delta);
    QString line(int row) const;
    QVariant at(int row, PanelModel::Role role) const { return m_panel->index(row).data(role); }
    template <class T> std::vector<T> edits() const;
    PanelItem lastPut() const;

    std::unique_ptr<PanelModel> m_panel;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestPanel::init()
{
    m_tester.reset();
    m_panel.reset();
    makeFlow();
    m_panel = std::make_unique<PanelModel>(*m_edits, *m_shown, nullptr);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_panel.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    apply(added({node(*m_catalog, 1, "blur", "image.blur"), node(*m_catalog, 2, "number", "value.number"),
        node(*m_catalog, 3, "csv", "table.csv")}));
}

void TestPanel::apply(const GraphDelta &delta)
{
    applyToShown(delta);
    m_panel->apply(delta);
}

template <class T> std::vector<T> TestPanel::edits() const
{
    std::vector<T> found;
    for (const EditCommand &command : posted<EditCommand>())
        for (const Edit &one : command.transaction.edits)
            if (const T *wanted = std::get_if<T>(&one))
                found.push_back(*wanted);
    return found;
}

PanelItem TestPanel::lastPut() const
{
    const auto all = edits<PutPanelItem>();
    return all.empty() ? PanelItem() : all.back().item;
}

/// "3 input sigma at 16,32"
QString TestPanel::line(int row) const
{
    return u"%1 %2 %3 at %4,%5"_s.arg(at(row, PanelModel::ItemIdRole).toInt())
        .arg(at(row, PanelModel::KindRole).toString(), at(row, PanelModel::TitleRole).toString())
        .arg(at(row, PanelModel::XRole).toInt())
        .arg(at(row, PanelModel::YRole).toInt());
}

void TestPanel::eachWidgetIsARow()
{
    apply(panelOf({item(1, 1), item(3, 1, "in.sigma", {16, 32, 288, 64}), item(4, 2, "out.value")}));
    QCOMPARE(m_panel->count(), 3);
    QCOMPARE(line(0), u"1 face blur at 0,0"_s);
    QCOMPARE(line(1), u"3 input sigma at 16,32"_s);
    QCOMPARE(line(2), u"4 output number, value at 0,0"_s);
    QCOMPARE(at(1, PanelModel::InputRole).value<InputProperties *>()->name(), u"sigma"_s);
    QVERIFY(!at(0, PanelModel::InputRole).value<InputProperties *>());
    QCOMPARE(at(2, PanelModel::OutputRole).value<OutputProperties *>()->name(), u"value"_s);
    QCOMPARE(m_panel->contentWidth(), 304.0);
    QCOMPARE(m_panel->contentHeight(), 96.0);
}

void TestPanel::onlyWhatDiffersIsTold()
{
    apply(panelOf({item(1, 1), item(2, 2), item(3, 3)}));
    QSignalSpy inserted(m_panel.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy gone(m_panel.get(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy changes(m_panel.get(), &QAbstractItemModel::dataChanged);
    apply(panelOf({item(1, 1), item(2, 2), item(3, 3)}));
    QCOMPARE(changes.count() + inserted.count() + gone.count(), 0);
    apply(panelOf({item(1, 1), item(3, 3, {}, {16, 0, 160, 96})}));
    QCOMPARE(gone.count(), 1);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes[0][0].toModelIndex().row(), 1);
    QCOMPARE(inserted.count(), 0);
}

void TestPanel::whateverComesTheRowsAreTheItems()
{
    std::mt19937 random(7);
    const auto below = [&random](int end) { return int(random() % unsigned(end)); };
    for (int step = 0; step < 400; ++step) {
        std::vector<PanelItem> items;
        for (std::uint32_t id = 1; id <= 12; ++id)
            if (below(3) > 0)
                items.push_back(item(id, std::uint32_t(1 + below(4)), below(2) ? "" : "in.sigma",
                    {16.0 * below(3), 16.0 * below(3), 160, 96}));
        std::shuffle(items.begin(), items.end(), random);
        apply(panelOf(items));
        std::ranges::sort(items, {}, &PanelItem::id);
        QCOMPARE(m_panel->count(), int(items.size()));
        for (int row = 0; row < m_panel->count(); ++row) {
            const PanelItem &wanted = items[std::size_t(row)];
            QCOMPARE(at(row, PanelModel::ItemIdRole).toInt(), int(wanted.id));
            QCOMPARE(at(row, PanelModel::XRole).toDouble(), wanted.at.x);
            QCOMPARE(
                at(row, PanelModel::NodeRole).value<NodeProperties *>(), m_shown->properties(wanted.node));
        }
    }
}

void TestPanel::itsNodesAreWatchedThoughNobodySeesThem()
{
    const auto watched = [this] {
        for (auto command = m_posted.rbegin(); command != m_posted.rend(); ++command)
            if (const auto *watch = std::get_if<WatchCommand>(&*command))
                return watch->nodes;
        return std::vector<NodeId>();
    };
    apply(panelOf({item(1, 1), item(2, 3)}));
    QTRY_COMPARE(watched(), (std::vector<NodeId>{{1}, {3}}));
    QVERIFY(m_shown->properties({3}));
    m_shown->setVisibleIds({{2}, {3}});
    QTRY_COMPARE(watched(), (std::vector<NodeId>{{1}, {2}, {3}}));
    m_shown->setVisibleIds({});
    apply(panelOf({item(2, 3)}));
    QTRY_COMPARE(watched(), (std::vector<NodeId>{{3}}));
    QVERIFY(!m_shown->properties({1}));
}

void TestPanel::aNodeThatGoesLeavesAGapAndFillsItAgain()
{
    apply(panelOf({item(1, 1)}));
    apply(removed({1}));
    QVERIFY(!at(0, PanelModel::NodeRole).value<NodeProperties *>());
    apply(added({node(*m_catalog, 1, "blur", "image.blur")}));
    QVERIFY(at(0, PanelModel::NodeRole).value<NodeProperties *>());
    QCOMPARE(at(0, PanelModel::TitleRole).toString(), u"blur"_s);
}

void TestPanel::theNameOfTheNodeIsTheTitle()
{
    PanelItem named = item(2, 1);
    named.title = "Smoothed";
    apply(panelOf({item(1, 1), named}));
    QSignalSpy changes(m_panel.get(), &QAbstractItemModel::dataChanged);
    apply(changed({node(*m_catalog, 1, "soft", "image.blur")}));
    QCOMPARE(line(0), u"1 face soft at 0,0"_s);
    QCOMPARE(line(1), u"2 face Smoothed at 0,0"_s);
    QCOMPARE(changes.count(), 1);
    m_panel->rename(1, u" Result "_s);
    QCOMPARE(lastPut().title, "Result");
    m_panel->rename(2, {});
    QCOMPARE(lastPut().title, "");
}

void TestPanel::aDragSnapsAndIsOneEdit()
{
    apply(panelOf({item(1, 1, {}, {32, 32, 160, 96})}));
    m_panel->drag(1, 3, 3);
    QCOMPARE(line(0), u"1 face blur at 32,32"_s);
    m_panel->drag(1, 41, -90);
    QCOMPARE(line(0), u"1 face blur at 80,0"_s);
    QVERIFY(edits<PutPanelItem>().empty());
    m_panel->drop();
    QCOMPARE(edits<PutPanelItem>().size(), 1u);
    QCOMPARE(lastPut(), item(1, 1, {}, {80, 0, 160, 96}));
    QCOMPARE(line(0), u"1 face blur at 80,0"_s);
    m_panel->drop();
    QCOMPARE(edits<PutPanelItem>().size(), 1u);
}

void TestPanel::aCornerNeverMakesItTooSmall()
{
    apply(panelOf({item(1, 1)}));
    m_panel->stretch(1, 30, -500);
    QCOMPARE(at(0, PanelModel::WidthRole).toDouble(), 192.0);
    QCOMPARE(at(0, PanelModel::HeightRole).toDouble(), panel::kMinHeight);
}

void TestPanel::whatIsRefusedGoesBack()
{
    apply(panelOf({item(1, 1)}));
    m_panel->drag(1, 64, 0);
    m_panel->drop();
    m_panel->settle();
    QCOMPARE(line(0), u"1 face blur at 0,0"_s);
}

void TestPanel::aDragThatIsGivenUpAsksForNothing()
{
    apply(panelOf({item(1, 1)}));
    m_panel->drag(1, 64, 0);
    m_panel->cancelDrag();
    m_panel->drop();
    QCOMPARE(line(0), u"1 face blur at 0,0"_s);
    QVERIFY(edits<PutPanelItem>().empty());
}

void TestPanel::whatIsPutThereFindsRoom()
{
    m_shown->setVisibleIds({{1}, {2}});
    std::vector<PanelItem> items;
    for (const char *part : {"", "in.sigma", "in.edge_mode", "out.image", "in.sigma", ""}) {
        m_panel->put(1, QString::fromLatin1(part));
        PanelItem put = lastPut();
        QCOMPARE(put.id, 0u);
        put.id = std::uint32_t(items.size() + 1);
        for (const PanelItem &other : items)
            QVERIFY(!panel::rectOf(put).adjusted(-15, -15, 15, 15).intersects(panel::rectOf(other)));
        QVERIFY(put.at.x + put.width <= panel::kPageWidth);
        items.push_back(put);
        apply(panelOf(items));
    }
    QCOMPARE(items[1].at.y, 0.0);
    m_panel->put(2, {});
    QCOMPARE(lastPut().node, NodeId{2});
    m_panel->put(99, {});
    QCOMPARE(lastPut().node, NodeId{2});
}

void TestPanel::aPinPutsAndTakes()
{
    m_shown->setVisibleIds({{1}});
    PanelPin pin;
    pin.setPanel(m_panel.get());
    pin.setNode(1);
    pin.setPart(u"in.sigma"_s);
    QVERIFY(!pin.pinned());
    pin.toggle();
    QCOMPARE(lastPut().part, "in.sigma");
    apply(panelOf({item(1, 1, "in.sigma"), item(2, 1), item(3, 1, "in.sigma")}));
    QVERIFY(pin.pinned());
    pin.toggle();
    QCOMPARE(edits<RemovePanelItem>().size(), 2u);
    QCOMPARE(edits<RemovePanelItem>()[1].item, 3u);
}

QTEST_GUILESS_MAIN(TestPanel)
#include "tst_panel.moc"
