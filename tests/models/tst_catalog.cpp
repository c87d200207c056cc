// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "models/catalog/catalogmodel.h"
#include "models/catalog/fuzzy.h"
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

QTEST_GUILESS_MAIN(TestCatalog)
#include "tst_catalog.moc"
