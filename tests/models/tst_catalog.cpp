// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "models/catalog/catalogmodel.h"
#include "models/catalog/fuzzy.h"
#include "models/catalog/habits.h"
#include "models/graph/scene.h"
#include "tests/models/flowmaker.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QtTest>

using namespace heddle;
using namespace heddle::testing;
using namespace Qt::StringLiterals;

/// What is found when someone types, and in which order.
class TestCatalog : public QObject {
    Q_OBJECT

private slots:
    void init();
    void betterKindsOfMatchRankHigher();
    void matchedPositionsAreTheLettersTyped();
    void nothingMatchesLettersInAnotherOrder();
    void titleComesBeforeAliasBeforeCategoryBeforeHelp();
    void whatWasUsedRanksFirstAmongEquals();
    void anEmptyFilterListsAllByCategory();
    void onlyTypesThatFitThePortAreListed();
    void conversionsComeLast();
    void theReaderIsFoundBySuffix();
    void whatIsUsuallyWiredNextComesFirst();
    void habitsBreakNoBetterMatchAndNoConversionRule();
    void whatTheOpenFlowWiresCountsToo();
    void withoutAPortWhatIsUsuallyWiredToTheNodeComesFirst();
    void habitsAreKeptAsLinesAndFade();

private:
    QStringList titles() const;
    void addType(std::string id, std::string title, std::string category,
        std::vector<std::string> aliases = {}, std::string help = {});

    std::unique_ptr<Catalog> m_catalog;
    std::unique_ptr<CatalogModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestCatalog::init()
{
    m_tester.reset();
    m_model.reset();
    m_catalog = std::make_unique<Catalog>();
    addTypes(*m_catalog);
    m_model = std::make_unique<CatalogModel>(*m_catalog);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
}

QStringList TestCatalog::titles() const
{
    QStringList result;
    for (int row = 0; row < m_model->rowCount(); ++row)
        result.append(m_model->index(row).data(CatalogModel::TitleRole).toString());
    return result;
}

void TestCatalog::addType(std::string id, std::string title, std::string category,
    std::vector<std::string> aliases, std::string help)
{
    NodeType type = nodeType(std::move(id), std::move(title), {}, {});
    type.category = std::move(category);
    type.aliases = std::move(aliases);
    type.help = std::move(help);
    m_catalog->add(type);
    m_model->refresh();
}

void TestCatalog::betterKindsOfMatchRankHigher()
{
    const QStringList best{u"Sort"_s, u"Sort rows"_s, u"Resort"_s, u"Read CSV"_s};
    QVERIFY(fuzzyMatch(u"sort"_s, best[0]).score > fuzzyMatch(u"sort"_s, best[1]).score);
    QVERIFY(fuzzyMatch(u"sort"_s, best[1]).score > fuzzyMatch(u"sort"_s, u"Table sort"_s).score);
    QVERIFY(fuzzyMatch(u"sort"_s, u"Table sort"_s).score > fuzzyMatch(u"sort"_s, best[2]).score);
    QVERIFY(fuzzyMatch(u"sort"_s, best[2]).score > fuzzyMatch(u"sort"_s, u"Set outer right"_s).score);
    QVERIFY(fuzzyMatch(u"csv"_s, best[3]).score > fuzzyMatch(u"csv"_s, u"Cells over"_s).score);
}

void TestCatalog::matchedPositionsAreTheLettersTyped()
{
    QCOMPARE(fuzzyMatch(u"csv"_s, u"Read CSV"_s).positions, (QList<int>{5, 6, 7}));
    QCOMPARE(fuzzyMatch(u"gb"_s, u"Gaussian blur"_s).positions, (QList<int>{0, 9}));
    QCOMPARE(fuzzyMatch(u" gau "_s, u"Gaussian blur"_s).positions, (QList<int>{0, 1, 2}));
    QVERIFY(fuzzyMatch(QString(), u"Anything"_s).score > 0);
}

void TestCatalog::nothingMatchesLettersInAnotherOrder()
{
    QCOMPARE(fuzzyMatch(u"ulb"_s, u"Blur"_s).score, 0);
    QCOMPARE(fuzzyMatch(u"blurry"_s, u"Blur"_s).score, 0);
}

void TestCatalog::titleComesBeforeAliasBeforeCategoryBeforeHelp()
{
    addType("a.one", "Helper", "Other", {}, "Takes what mean says.");
    addType("a.two", "Categorised", "Mean/Things");
    addType("a.three", "Aliased", "Other", {"Mean"});
    addType("a.four", "Mean of rows", "Other");
    m_model->setFilter(u"mean"_s);
    QCOMPARE(titles(), (QStringList{u"Mean of rows"_s, u"Aliased"_s, u"Categorised"_s, u"Helper"_s}));
    QVERIFY(m_model->index(1).data(CatalogModel::MatchedRole).value<QList<int>>().isEmpty());
}

void TestCatalog::whatWasUsedRanksFirstAmongEquals()
{
    addType("a.one", "Slice A", "Other");
    addType("a.two", "Slice B", "Other");
    m_model->setFilter(u"slice"_s);
    QCOMPARE(titles().first(), u"Slice A"_s);
    m_model->noteUse(u"a.two"_s);
    QCOMPARE(titles().first(), u"Slice B"_s);
    QCOMPARE(m_model->typeAt(0), u"a.two"_s);
}

void TestCatalog::anEmptyFilterListsAllByCategory()
{
    QCOMPARE(m_model->count(), 4);
    m_model->setFilter(u"  "_s);
    QCOMPARE(m_model->count(), 4);
    m_model->setFilter(u"zzz"_s);
    QCOMPARE(m_model->count(), 0);
}

void TestCatalog::onlyTypesThatFitThePortAreListed()
{
    m_model->setFitting({{u"type"_s, u"image"_s}, {u"direction"_s, u"output"_s}});
    QCOMPARE(titles(), QStringList{u"Blur"_s});
    QCOMPARE(m_model->index(0).data(CatalogModel::FittingPortRole).toString(), u"image"_s);
    m_model->setFitting({{u"type"_s, u"table"_s}, {u"direction"_s, u"input"_s}});
    QCOMPARE(titles(), QStringList{u"Read CSV"_s});
    m_model->setFitting({{u"type"_s, u"nothing like it"_s}, {u"direction"_s, u"input"_s}});
    QCOMPARE(m_model->count(), 0);
}

void TestCatalog::conversionsComeLast()
{
    m_catalog->add(nodeType("a.count", "Count", {port("n", types::integer)}, {}));
    m_model->refresh();
    m_model->setFitting({{u"type"_s, u"int"_s}, {u"direction"_s, u"output"_s}});
    QCOMPARE(titles().first(), u"Count"_s);
    QVERIFY(titles().contains(u"Number"_s));
    const auto last = m_model->index(m_model->count() - 1);
    QVERIFY(last.data(CatalogModel::ConvertsRole).toBool());
}

void TestCatalog::theReaderIsFoundBySuffix()
{
    QCOMPARE(m_model->readerOf(u"TSV"_s), m_catalog->find("table.csv"));
    QVERIFY(!m_model->readerOf(u"xyz"_s));
    QVERIFY(!m_model->readerOf(QString()));
}

/// 1 is a number; others join it.
class Flow {
public:
    explicit Flow(const Catalog &catalog)
        : m_catalog(catalog)
    {
        scene.apply(added({node(catalog, 1, "one", "value.number"), node(catalog, 2, "two", "image.blur")}));
    }
    void add(std::uint32_t id, std::string_view type, Input input)
    {
        scene.apply(added({with(node(m_catalog, id, "n" + std::to_string(id), type), std::move(input))}));
    }
    /// As if someone had made a wire from 1 to a new node of that type.
    void wireTo(std::string_view type, const std::string &port)
    {
        AddNode add;
        add.node = with(node(m_catalog, 0, "", type), wire(port, 1, "value"));
        habits.heed({add});
    }

    Scene scene;
    Habits habits{scene};

private:
    const Catalog &m_catalog;
};

void TestCatalog::whatIsUsuallyWiredNextComesFirst()
{
    m_catalog->add(nodeType("math.one", "One", {port("a", types::number)}, {}));
    m_catalog->add(nodeType("math.two", "Two", {port("b", types::number)}, {}));
    m_model->refresh();
    Flow flow(*m_catalog);
    m_model->setHabits(flow.habits);
    const QVariantMap fitting{
        {u"type"_s, u"number"_s}, {u"direction"_s, u"output"_s}, {u"node"_s, 1}, {u"port"_s, u"value"_s}};
    m_model->setFitting(fitting);
    QCOMPARE(titles(), (QStringList{u"Blur"_s, u"Number"_s, u"One"_s, u"Two"_s})); // images come early
    m_model->noteUse(u"math.one"_s);
    QCOMPARE(titles().first(), u"One"_s);
    flow.wireTo("math.two", "b");
    m_model->setFitting(fitting); // asked anew
    QCOMPARE(titles().mid(0, 2), (QStringList{u"Two"_s, u"One"_s}));
    flow.wireTo("image.blur", "sigma");
    flow.wireTo("image.blur", "sigma");
    m_model->setFitting(fitting);
    QCOMPARE(titles().mid(0, 3), (QStringList{u"Blur"_s, u"Two"_s, u"One"_s}));
}

void TestCatalog::habitsBreakNoBetterMatchAndNoConversionRule()
{
    m_catalog->add(
        nodeType("math.round", "Sum whole", {port("a", types::integer)}, {port("whole", types::integer)}));
    m_catalog->add(nodeType("math.sum", "Sum", {port("a", types::number)}, {port("sum", types::number)}));
    m_catalog->add(
        nodeType("math.sums", "Sum of rows", {port("a", types::number)}, {port("sum", types::number)}));
    m_model->refresh();
    Flow flow(*m_catalog);
    flow.wireTo("math.sums", "a");
    m_model->setHabits(flow.habits);
    m_model->setFitting({{u"node"_s, 1}});
    m_model->setFilter(u"sum"_s);
    QCOMPARE(titles().mid(0, 2), (QStringList{u"Sum"_s, u"Sum of rows"_s})); // the whole word is better
    m_model->setFilter(u"su"_s);
    QCOMPARE(titles().mid(0, 2), (QStringList{u"Sum of rows"_s, u"Sum"_s})); // alike: what is usual
    // A whole number into sigma of 2, which converts
    flow.add(5, "math.round", {});
    flow.habits.heed({Connect{{NodeId{5}, "whole"}, NodeId{2}, "sigma"}});
    m_model->setFilter(QString());
    m_model->setFitting(
        {{u"type"_s, u"number"_s}, {u"direction"_s, u"input"_s}, {u"node"_s, 2}, {u"port"_s, u"sigma"_s}});
    QCOMPARE(titles().mid(titles().size() - 2), (QStringList{u"Sum whole"_s, u"Click"_s}));
}

void TestCatalog::whatTheOpenFlowWiresCountsToo()
{
    m_catalog->add(nodeType("math.two", "Two", {port("b", types::number)}, {}));
    m_model->refresh();
    Flow flow(*m_catalog);
    m_model->setHabits(flow.habits);
    const QVariantMap fitting{
        {u"type"_s, u"number"_s}, {u"direction"_s, u"output"_s}, {u"node"_s, 1}, {u"port"_s, u"value"_s}};
    m_model->setFitting(fitting);
    QCOMPARE(titles().first(), u"Blur"_s); // images come early
    flow.add(3, "math.two", wire("b", 1, "value"));
    m_model->setFitting(fitting);
    QCOMPARE(titles().first(), u"Two"_s);
}

void TestCatalog::withoutAPortWhatIsUsuallyWiredToTheNodeComesFirst()
{
    Flow flow(*m_catalog);
    m_model->setHabits(flow.habits);
    flow.add(3, "image.blur", wire("sigma", 1, "value"));
    m_model->setFitting({{u"node"_s, 1}});
    QCOMPARE(m_model->count(), 4); // all of them
    QCOMPARE(titles().first(), u"Blur"_s);
    m_model->setFitting({{u"node"_s, 0}});
    m_model->noteUse(u"table.csv"_s);
    QCOMPARE(titles().first(), u"Read CSV"_s); // nothing is selected: what was used last
}

void TestCatalog::habitsAreKeptAsLinesAndFade()
{
    Flow flow(*m_catalog);
    flow.wireTo("image.blur", "sigma");
    flow.wireTo("image.blur", "sigma");
    const QStringList lines{u"2 value.number value image.blur sigma"_s};
    QCOMPARE(flow.habits.lines(), lines);
    Habits others(flow.scene);
    others.setLines(lines + QStringList{u"nonsense"_s, u"0 a b c d"_s});
    QCOMPARE(others.lines(), lines);
    QCOMPARE(others.likelyAt({NodeId{1}, "value", true}).value(u"image.blur"_s), 2);
    for (int i = 0; i < 400; ++i)
        flow.wireTo("image.blur", "port" + std::to_string(i));
    QCOMPARE(flow.habits.lines(), QStringList{u"1 value.number value image.blur sigma"_s});
}

QTEST_GUILESS_MAIN(TestCatalog)
#include "tst_catalog.moc"
