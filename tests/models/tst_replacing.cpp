// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// What stays of a node whose place another takes, and what is said to be lost: edits, before the engine is
// asked.
#include "models/edit/replacing.h"
#include "models/graph/scene.h"
#include "tests/models/flowmaker.h"

#include <QtTest/QtTest>

using namespace heddle;
using namespace heddle::testing;
using namespace Qt::StringLiterals;

/// 1 → 2 → 3, all blurs; 4 is a number that gives 2 its sigma.
class TestReplacing : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void wiresGoToPortsOfTheSameName();
    void wiresGoToPortsOfTheSameTypeWhereTheNameIsAnother();
    void whatConvertsComesLast();
    void aPortTakesOneWireAndNamesComeFirst();
    void valuesOfEqualNamesStay();
    void aValueThatIsOutOfRangeIsLost();
    void whatDoesNotFitIsNamed();
    void aGivenNameStaysAndAnUsualOneIsMadeAnew();
    void onThePanelStaysWhatTheNewOneHas();

private:
    Node blur(std::uint32_t id) { return node(m_catalog, id, "blur " + std::to_string(id), "image.blur"); }
    Replacement by(const char *type, std::vector<PanelItem> panel = {})
    {
        return replacementOf(*m_scene, NodeId{2}, *m_catalog.find(type), panel);
    }
    static const Node &made(const Replacement &done) { return std::get<AddNode>(done.edits.at(1)).node; }
    static QStringList wires(const Replacement &done);

    Catalog m_catalog;
    std::unique_ptr<Scene> m_scene;
};

void TestReplacing::initTestCase()
{
    addTypes(m_catalog);
    PortType narrow = port("sigma", types::number, 1.0);
    narrow.max = 5;
    m_catalog.add(nodeType(
        "image.sharpen", "Sharpen", {port("image", types::image), narrow}, {port("image", types::image)}));
    m_catalog.add(nodeType("image.edges", "Edges",
        {port("amount", types::number), port("picture", types::image)}, {port("edges", types::image)}));
    m_catalog.add(
        nodeType("array.mean", "Mean", {port("stack", types::array)}, {port("mean", types::array)}));
    m_catalog.add(nodeType("image.pair", "Pair", {port("first", types::image), port("image", types::image)},
        {port("table", types::table)}));
}

void TestReplacing::init()
{
    m_scene = std::make_unique<Scene>();
    const Node two = with(
        with(with(blur(2), set("edge_mode", "wrap")), wire("image", 1, "image")), wire("sigma", 4, "value"));
    m_scene->apply(added({blur(1), two, with(blur(3), wire("image", 2, "image")),
        node(m_catalog, 4, "four", "value.number")}));
}

QStringList TestReplacing::wires(const Replacement &done)
{
    QStringList words;
    for (const Edit &edit : done.edits)
        if (const auto *made = std::get_if<Connect>(&edit))
            words.append(u"%1.%2 → %3.%4"_s.arg(made->from.node.value)
                             .arg(QString::fromStdString(made->from.port))
                             .arg(made->to.value)
                             .arg(QString::fromStdString(made->port)));
    words.sort();
    return words;
}

void TestReplacing::wiresGoToPortsOfTheSameName()
{
    const Replacement done = by("image.sharpen");
    QCOMPARE(
        wires(done), (QStringList{u"1.image → 2.image"_s, u"2.image → 3.image"_s, u"4.value → 2.sigma"_s}));
    QCOMPARE(std::get<RemoveNode>(done.edits.front()).node, NodeId{2});
    QCOMPARE(made(done).id, NodeId{2});
}

void TestReplacing::wiresGoToPortsOfTheSameTypeWhereTheNameIsAnother()
{
    const Replacement done = by("image.edges");
    QCOMPARE(wires(done),
        (QStringList{u"1.image → 2.picture"_s, u"2.edges → 3.image"_s, u"4.value → 2.amount"_s}));
    QCOMPARE(done.lost, QStringList{u"edge mode"_s});
}

void TestReplacing::whatConvertsComesLast()
{
    const Replacement done = by("array.mean");
    QCOMPARE(wires(done), (QStringList{u"1.image → 2.stack"_s, u"2.mean → 3.image"_s}));
    QCOMPARE(done.lost, (QStringList{u"edge mode"_s, u"1 wire"_s}));
}

void TestReplacing::aPortTakesOneWireAndNamesComeFirst()
{
    QCOMPARE(wires(by("image.pair")), QStringList{u"1.image → 2.image"_s});
}

void TestReplacing::valuesOfEqualNamesStay()
{
    m_scene->apply(changed({with(with(blur(2), set("edge_mode", "mirror")), set("sigma", 3.0))}));
    const Replacement done = by("image.sharpen");
    QCOMPARE(*made(done).input("sigma")->value, Value(3.0));
    QVERIFY(!made(done).input("edge_mode"));
    QCOMPARE(done.lost, QStringList()); // it was what it is by itself
}

void TestReplacing::aValueThatIsOutOfRangeIsLost()
{
    m_scene->apply(changed({with(blur(2), set("sigma", 9.0))}));
    const Replacement done = by("image.sharpen");
    QVERIFY(!made(done).input("sigma"));
    QCOMPARE(done.lost, QStringList{u"sigma"_s});
}

void TestReplacing::whatDoesNotFitIsNamed()
{
    const Replacement done = by("table.csv");
    QCOMPARE(wires(done), QStringList());
    QCOMPARE(done.lost, (QStringList{u"edge mode"_s, u"3 wires"_s}));
}

void TestReplacing::aGivenNameStaysAndAnUsualOneIsMadeAnew()
{
    QCOMPARE(made(by("image.sharpen")).name, "");
    Node named = blur(2);
    named.name = "blur of cells";
    m_scene->apply(changed({named}));
    QCOMPARE(made(by("image.sharpen")).name, "blur of cells");
}

void TestReplacing::onThePanelStaysWhatTheNewOneHas()
{
    const auto item = [](std::uint32_t id, std::string part) {
        PanelItem made;
        made.id = id;
        made.node = {2};
        made.part = std::move(part);
        return made;
    };
    const Replacement done = by("image.sharpen", {item(1, ""), item(2, "in.sigma"), item(3, "in.edge_mode")});
    std::vector<std::uint32_t> kept;
    for (const Edit &edit : done.edits)
        if (const auto *put = std::get_if<PutPanelItem>(&edit))
            kept.push_back(put->item.id);
    QCOMPARE(kept, (std::vector<std::uint32_t>{1, 2}));
    QCOMPARE(done.lost, (QStringList{u"edge mode"_s, u"1 place on the panel"_s}));
}

QTEST_APPLESS_MAIN(TestReplacing)

#include "tst_replacing.moc"
